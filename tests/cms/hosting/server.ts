/** nginx and Apache on this machine, with the package's own samples over the package's own files. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGES = fileURLToPath(new URL("../../../dist/paquets", import.meta.url));
const PATH = `${process.env.PATH}:/usr/sbin`;
const MODULES = { nginx: "/usr/lib/nginx/modules", apache: "/usr/lib/apache2/modules" };

export interface Host {
  url: string;
  /** The site's folder, with the package's `cap-commun/` in it. */
  root: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  close: () => Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** The one package for any site, opened in a folder that servers may read. Returns that folder, and how to remove it. */
export function unzip(): { place: string; remove: () => void } {
  const [name, ...others] = readdirSync(PACKAGES).filter((file) => /^cap-commun-[0-9.]+\.zip$/.test(file));
  if (!name || others.length > 0) throw new Error(`${PACKAGES} does not hold one package for any site`);
  const folder = mkdtempSync(join(tmpdir(), "commun-hosting-"));
  chmodSync(folder, 0o755);
  run("unzip", ["-q", join(PACKAGES, name), "-d", folder]);
  return {
    place: join(folder, name.replace(/\.zip$/, "")),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What many hosts send with every page: it must not keep others from framing the widgets' own. */
const USUAL = ["X-Frame-Options", "SAMEORIGIN"];

/** A site whose page is the package's snippet, and whose folder `cap-commun/` is the package's. */
function site(place: string, server: string): string {
  const root = join(place, "..", server, "root");
  mkdirSync(root, { recursive: true });
  cpSync(join(place, "cap-commun"), join(root, "cap-commun"), { recursive: true });
  writeFileSync(join(root, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const snippet = readFileSync(join(place, "extrait.html"), "utf8");
  writeFileSync(
    join(root, "index.html"),
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Un site</title>
<link rel="icon" href="/icon.svg"><main>${snippet}<p>La suite de la page.</p></main></html>`,
  );
  return root;
}

export async function startNginx(place: string): Promise<Host> {
  const root = site(place, "nginx");
  const port = await freePort();
  const folder = join(root, "..");
  const samples = join(place, "serveur");
  // As its comment says to those who have the module.
  const files = join(folder, "nginx-fichiers.conf");
  const sample = readFileSync(join(samples, "nginx-fichiers.conf"), "utf8");
  const uncommented = sample.replace("# brotli_static on;", "brotli_static on;");
  if (uncommented === sample) throw new Error("the sample for nginx does not speak of brotli_static");
  writeFileSync(files, uncommented);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `load_module ${MODULES.nginx}/ngx_http_brotli_static_module.so;
daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    charset utf-8;
    add_header ${USUAL.join(" ")} always;
    types { text/html html; image/svg+xml svg; }
    include ${samples}/nginx-pages.conf;
    include ${files};
  }
}`,
  );
  return host(
    "nginx",
    ["-c", join(folder, "nginx.conf"), "-p", folder, "-e", join(folder, "error.log")],
    root,
    port,
  );
}

export async function startApache(place: string): Promise<Host> {
  const root = site(place, "apache");
  const port = await freePort();
  const folder = join(root, "..");
  cpSync(join(place, "serveur/htaccess-fichiers.txt"), join(root, "cap-commun/.htaccess"));
  cpSync(join(place, "serveur/htaccess-pages.txt"), join(root, ".htaccess"));
  const modules = ["authz_core", "deflate", "dir", "filter", "headers", "mime", "mpm_event", "rewrite"];
  const loaded = modules.map((name) => `LoadModule ${name}_module ${MODULES.apache}/mod_${name}.so`);
  writeFileSync(join(folder, "mime.types"), "text/html html\nimage/svg+xml svg\n");
  writeFileSync(
    join(folder, "apache.conf"),
    `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig ${folder}/mime.types
${loaded.join("\n")}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
DocumentRoot ${root}
DirectoryIndex index.html
Header always set ${USUAL.join(" ")}
<Directory ${root}>
  Options FollowSymLinks
  AllowOverride FileInfo
  Require all granted
</Directory>`,
  );
  return host("apache2", ["-X", "-f", join(folder, "apache.conf")], root, port);
}

async function host(command: string, args: string[], root: string, port: number): Promise<Host> {
  const child = spawn(command, args, { env: { ...process.env, PATH }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (said += data));
  const get = (path: string, headers = {}) => ask(port, path, headers);
  await answering(
    child,
    () => get("/"),
    () => `${said}\n${logOf(root)}`,
  );
  return { url: `http://localhost:${port}`, root, get, close: () => stop(child) };
}

function logOf(root: string): string {
  try {
    return readFileSync(join(root, "../error.log"), "utf8");
  } catch {
    return "";
  }
}

/** Servers do not say when they listen: they are asked until they answer, or have stopped. */
async function answering(
  child: ChildProcess,
  ask: () => Promise<unknown>,
  said: () => string,
): Promise<void> {
  let stopped = false;
  child.once("exit", () => (stopped = true));
  child.once("error", () => (stopped = true));
  for (;;) {
    if (stopped) throw new Error(`${child.spawnfile} stopped:\n${said()}`);
    const answered = await ask().then(
      () => true,
      () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 50)),
    );
    if (answered) return;
  }
}

/** Without fetch, which would undo the compression. */
function ask(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject).end();
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill("SIGTERM");
  return ended;
}

export function run(command: string, args: string[], folder?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", cwd: folder });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
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
