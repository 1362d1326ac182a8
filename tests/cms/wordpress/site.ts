/**
 * A fresh WordPress on this machine, from the system's own packages: a database of its own in a temporary folder,
 * answering on a socket; a copy of WordPress; PHP's own server on a free port. Nothing of the system's is touched.
 */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCES = "/usr/share/wordpress";
/** Debian's packages keep these programs where only root's path leads. */
const PATH = `${process.env.PATH}:/usr/sbin`;

export interface Site {
  url: string;
  /** Somebody with this role, who can log in. */
  addUser: (login: string, password: string, role: string) => void;
  /** Runs PHP in WordPress and gives what it prints. */
  php: (code: string) => string;
  close: () => Promise<void>;
}

export const ADMIN = { login: "gestion", password: "mot-de-passe-de-gestion" };

export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "commun-wordpress-"));
  const running: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(running.reverse().map(stop));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const socket = join(folder, "database.sock");
    running.push(await startDatabase(folder, socket));
    const root = join(folder, "site");
    cpSync(SOURCES, root, { recursive: true, dereference: true });
    const port = await freePort();
    const url = `http://localhost:${port}`;
    writeFileSync(join(root, "wp-config.php"), configuration(url, socket));
    running.push(await startPhp(root, port));
    await install(url);
    const php = (code: string) => runPhp(root, code);
    return { url, php, addUser: (...user) => addUser(php, ...user), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, "data");
  mkdirSync(data);
  const own = ["--no-defaults", `--datadir=${data}`];
  // Started by root, it would become its own user, who cannot write here.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  run("mariadb-install-db", [...own, ...user, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  // What a crash would lose is thrown away at the end anyway.
  const quick = ["--innodb-flush-log-at-trx-commit=0", "--skip-log-bin", "--innodb-fast-shutdown=2"];
  const ready = /ready for connections/;
  const listen = [`--socket=${socket}`, "--skip-networking", `--pid-file=${join(folder, "pid")}`];
  const database = await start("mariadbd", [...own, ...user, ...listen, ...quick], folder, ready);
  run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute=create database site"]);
  return database;
}

/** A visitor of the site meets no mistake of PHP; an author has no right to write any HTML; nothing is fetched. */
function configuration(url: string, socket: string): string {
  const constants = {
    DB_NAME: "site",
    DB_USER: "root",
    DB_PASSWORD: "",
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: "utf8mb4",
    WP_HOME: url,
    WP_SITEURL: url,
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    DISALLOW_UNFILTERED_HTML: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: "direct",
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: true,
  };
  const salts = ["AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE"].flatMap((name) => [
    `${name}_KEY`,
    `${name}_SALT`,
  ]);
  const defined = [
    ...Object.entries(constants),
    ...salts.map((name) => [name, `${name} of a site for tests`]),
  ];
  const lines = defined.map(([name, value]) => `define('${name}', ${php(value)});`);
  return `<?php\n${lines.join("\n")}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';\n`;
}

const php = (value: unknown) =>
  typeof value === "string" ? `'${value.replace(/['\\]/g, "\\$&")}'` : String(value);

/** Files as they are; all else is WordPress's. PHP's own server gives the types. */
const ROUTER = `<?php
$path = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path) || is_file($path . '/index.php')) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;

async function startPhp(root: string, port: number): Promise<ChildProcess> {
  const router = join(root, "..", "router.php");
  writeFileSync(router, ROUTER);
  const arguments_ = ["-d", "upload_max_filesize=32M", "-d", "post_max_size=40M", "-d", "memory_limit=512M"];
  // The editor asks several things at once.
  return start(
    "php",
    [...arguments_, "-S", `localhost:${port}`, "-t", root, router],
    join(root, ".."),
    /started/,
    {
      PHP_CLI_SERVER_WORKERS: "4",
    },
  );
}

/** As the installer's own page does. */
async function install(url: string): Promise<void> {
  const body = new URLSearchParams({
    weblog_title: "Pays de Retz",
    user_name: ADMIN.login,
    admin_password: ADMIN.password,
    admin_password2: ADMIN.password,
    pw_weak: "on",
    admin_email: "gestion@exemple.fr",
    blog_public: "0",
    language: "",
  });
  const response = await fetch(`${url}/wp-admin/install.php?step=2`, { method: "POST", body });
  const page = await response.text();
  if (!page.includes("wp-login.php")) throw new Error(`WordPress was not installed:\n${page}`);
}

function addUser(php: Site["php"], login: string, password: string, role: string): void {
  const user = { user_login: login, user_pass: password, user_email: `${login}@exemple.fr`, role };
  const list = Object.entries(user).map(([name, value]) => `'${name}' => '${value}'`);
  const id = php(
    `$id = wp_insert_user([${list.join(", ")}]); echo is_wp_error($id) ? $id->get_error_message() : $id;`,
  );
  if (!/^\d+$/.test(id)) throw new Error(`user ${login}: ${id}`);
}

function runPhp(root: string, code: string): string {
  return run("php", ["-r", `require '${root}/wp-load.php'; ${code}`]);
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, PATH },
  });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Starts a program and waits until it says that it is ready. */
function start(
  command: string,
  args: string[],
  folder: string,
  ready: RegExp,
  env = {},
): Promise<ChildProcess> {
  const child = spawn(command, args, {
    env: { ...process.env, PATH, ...env },
    stdio: ["ignore", openSync(join(folder, `${command}.out`), "a"), "pipe"],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`${command} stopped (${code}):\n${said}`)));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      if (ready.test(said)) return;
      said += text;
      if (ready.test(said)) resolve(child);
    });
  });
}

/** With what it started: PHP's server has workers. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  process.kill(-child.pid, "SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    }),
  );
}

/** Whether the packages that this needs are there. */
export const isInstalled = () => existsSync(SOURCES);
