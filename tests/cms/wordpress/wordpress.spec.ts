/**
 * WordPress, as its people use it: somebody who runs the site installs the zip; an author who may not write any HTML
 * they like puts widgets in posts, in each way there is; a visitor uses them.
 */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect, expectReady, widgets } from "../../browser/fixtures.ts";
import { settled, shifts, slowly } from "../../browser/shell/shifts.ts";
import { ADMIN, type Site, startSite } from "./site.ts";

const PACKAGES = fileURLToPath(new URL("../../../dist/paquets", import.meta.url));
const FILES = "wp-content/plugins/cap-commun/files/";
const AUTHOR = { login: "autrice", password: "mot-de-passe-d-autrice" };

/** Once for all tests: WordPress, with the zip installed and switched on through the page of plugins. */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browser }, use) => {
      const site = await startSite();
      try {
        // WordPress would only take a language whose own words are installed; ours are in the plugin.
        site.php(
          "add_filter('sanitize_option_WPLANG', fn () => 'fr_FR', 99); update_option('WPLANG', 'fr_FR');",
        );
        site.addUser(AUTHOR.login, AUTHOR.password, "author");
        const page = await browser.newPage();
        await logIn(page, site, ADMIN);
        await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
        await page.locator("#pluginzip").setInputFiles(packageFile());
        await page.locator("#install-plugin-submit").click();
        await page.getByRole("link", { name: "Activate Plugin" }).click();
        const row = page.getByRole("row", { name: /Cap commun/ });
        await expect(row.getByRole("link", { name: "Deactivate" })).toBeVisible();
        await page.close();
        await use(site);
      } finally {
        await site.close();
      }
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("an author inserts the block, sets an option, and publishes; a visitor answers", async ({
  page,
  site,
  browser,
  allowConsole,
}) => {
  allowConsole(/./); // the editor's own
  await logIn(page, site, AUTHOR);
  await openEditor(page, site, "Avec le bloc");
  await page.getByRole("button", { name: "Toggle block inserter" }).click();
  await page.getByPlaceholder("Search").fill("commun");
  await page.getByRole("option", { name: "Cap commun" }).click();
  const block = page.getByRole("document", { name: "Block: Cap commun" });
  await expect(block.getByText("Le module s’affiche dans la page publiée.")).toBeVisible();
  await expect(block.getByLabel("Module", { exact: true })).toHaveValue("autodiagnostic");
  const sidebar = page.getByRole("button", { name: "Settings", exact: true });
  if ((await sidebar.getAttribute("aria-pressed")) !== "true") await sidebar.click();
  await page.getByLabel("Questionnaire", { exact: true }).selectOption("partenariat");
  await page.getByLabel("Nom du territoire").fill("Sèvre & Loire");
  await expect(block.getByText("Questionnaire : Quel partenariat vous convient ?")).toBeVisible();
  const address = await publish(page);

  await visit(browser, address, site, async (visitor, widget) => {
    await expect(widget).toHaveAttribute("questionnaire", "partenariat");
    await expect(widget).toHaveAttribute("territoire", "Sèvre & Loire");
    await answerOne(visitor, widget);
  });
});

test("another widget drops the options that it does not take, and an editor sees what was kept", async ({
  page,
  site,
  allowConsole,
}) => {
  allowConsole(/./);
  await logIn(page, site, AUTHOR);
  await openEditor(page, site, "Une boussole");
  await writeBlocks(page, '<!-- wp:cap-commun/module {"questionnaire":"partenariat","profil":"ass"} /-->');
  const block = page.getByRole("document", { name: "Block: Cap commun" });
  await block.getByLabel("Module", { exact: true }).selectOption("boussole");
  await expect(block.getByText("Profil proposé d’avance : Association")).toBeVisible();
  expect(await blocks(page)).toBe('<!-- wp:cap-commun/module {"widget":"boussole","profil":"ass"} /-->');
});

test("a shortcode does the same; what it asks in vain is told to its author alone", async ({
  page,
  site,
  browser,
  allowConsole,
}) => {
  allowConsole(/./);
  await logIn(page, site, AUTHOR);
  await openEditor(page, site, "Avec un code court");
  await writeBlocks(
    page,
    '<!-- wp:shortcode -->[cap_commun widget="autodiagnostic" questionnaire="innovation" profil="maire"]<!-- /wp:shortcode -->',
  );
  const address = await publish(page);
  await page.goto(address);
  await expect(page.getByText("l’option « profil » ne peut pas valoir « maire »")).toBeVisible();

  await visit(browser, address, site, async (visitor, widget) => {
    await expect(visitor.getByText("maire")).toHaveCount(0);
    await expect(widget).toHaveAttribute("questionnaire", "innovation");
    await answerOne(visitor, widget);
  });
});

test("WordPress keeps the division that an author writes in a custom HTML block, and takes scripts away", async ({
  page,
  site,
  browser,
  allowConsole,
}) => {
  allowConsole(/./);
  await logIn(page, site, AUTHOR);
  await openEditor(page, site, "Avec une balise");
  const division =
    '<div data-commun-widget="autodiagnostic" data-questionnaire="competences"><p>Repli.</p></div>';
  await writeBlocks(
    page,
    `<!-- wp:html -->${division}<script>document.title = "pris"</script><!-- /wp:html -->`,
  );
  const address = await publish(page);
  const kept = site.php("echo get_posts(['title' => 'Avec une balise'])[0]->post_content;");
  expect(kept).toContain(division);
  expect(kept).not.toContain("<script"); // otherwise this author has more rights than the test means

  await visit(browser, address, site, async (visitor, widget) => {
    await expect(widget).toHaveAttribute("questionnaire", "competences");
    await answerOne(visitor, widget);
  });
});

test("local resources are checked, kept whole on screen while wrong, then shown in every widget", async ({
  page,
  site,
  browser,
  allowConsole,
}) => {
  allowConsole(/./);
  await logIn(page, site, ADMIN);
  await page.goto(`${site.url}/wp-admin/options-general.php?page=cap-commun`);
  const field = page.getByLabel(/Contact (et ressources|and resources)/);
  await page.getByRole("button", { name: "Partir d’un exemple" }).click();
  await expect(page.getByRole("status").getByText("Rien n’est encore enregistré.")).toBeVisible();
  expect(JSON.parse(await field.inputValue())).toHaveProperty("ressources");
  const wrong = '{ "contact": { "nom": "Maison", "adresse": "javascript:alert(1)" } }';
  await field.fill(wrong);
  await page.getByRole("button", { name: /Enregistrer|Save/ }).click();
  await expect(page.getByRole("alert").getByText("contact.adresse")).toBeVisible();
  await expect(field).toHaveValue(wrong);
  await expect(field).toHaveAccessibleDescription(/contact\.adresse/);
  expect(site.php("var_export(get_option('cap_commun_local'));")).toBe("false");

  const contact = { nom: "Maison </script><b>des", adresse: "mailto:accueil@exemple.fr" };
  await field.fill(JSON.stringify({ contact }));
  await page.getByRole("button", { name: /Enregistrer|Save/ }).click();
  await expect(page.getByText(/C’est enregistré|Saved/)).toBeVisible();

  const address = post(site, "Avec des ressources", "<!-- wp:cap-commun/module /-->");
  await visit(browser, address, site, async (visitor) => {
    const script = visitor.locator("#cap-commun-local");
    await expect(script).toHaveCount(1);
    expect(JSON.parse((await script.textContent()) ?? "")).toEqual({ contact });
  });
});

test("a theme that writes its head before its texts has the sheet too, once, before the first widget", async ({
  site,
  browser,
}) => {
  const texts = "Avant.\n\n[cap_commun widget=prime]\n\n[cap_commun widget=prime]\n\nAprès.";
  const address = post(site, "Avec un ancien thème", texts);
  const before = site.php("echo get_stylesheet();");
  useTheme(site, "ancien", {
    "style.css": "/* Theme Name: Ancien */",
    "index.php": `<!doctype html><html lang="fr"><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body><?php the_post(); the_content(); wp_footer(); ?></body></html>`,
  });
  try {
    const measured = async (page: Page) => {
      await slowly(page);
      await page.goto(address);
      await settled(page, 2);
      return shifts(page);
    };
    const page = await browser.newPage();
    expect(await measured(page)).toEqual({ sum: 0, moved: [] });
    await expect(page.locator(`link[href*="${FILES}cap-commun.css"]`)).toHaveCount(1);
    await expect(page.locator("link + [data-commun-widget]")).toHaveCount(1);
    await page.close();

    // Without it, what follows moves: the measure can fail.
    const without = await browser.newPage();
    await without.route("**/cap-commun.css*", (route) => route.abort());
    expect((await measured(without)).sum).toBeGreaterThan(0);
    await without.close();
  } finally {
    site.php(`switch_theme('${before}');`);
  }
});

test("a page without a widget loads nothing of ours; without the plugin, nothing stays in the settings", async ({
  page,
  site,
  browser,
  allowConsole,
}) => {
  site.php("update_option('cap_commun_local', '{}');");
  allowConsole(/./);
  const files: string[] = [];
  page.on("request", (request) => files.push(request.url()));
  const address = post(site, "Sans module", "Rien.");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Sans module" })).toBeVisible();
  expect(files.filter((url) => url.includes("cap-commun"))).toEqual([]);

  // Without scripts, WordPress asks on a page of its own, always the same.
  await logIn(page, site, ADMIN);
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const admin = await context.newPage();
  await admin.goto(`${site.url}/wp-admin/plugins.php`);
  const row = admin.getByRole("row", { name: /Cap commun/ });
  await row.getByRole("link", { name: "Deactivate" }).click();
  await row.getByRole("link", { name: "Delete" }).click();
  await admin.getByRole("button", { name: "Yes, delete these files and data" }).click();
  await expect(admin.getByText("has been deleted")).toBeVisible();
  await expect(row).toHaveCount(0);
  await context.close();
  expect(site.php("var_export(get_option('cap_commun_local'));")).toBe("false");
});

/** The one package that the build made. */
function packageFile(): string {
  const [name, ...others] = readdirSync(PACKAGES).filter((file) => file.startsWith("cap-commun-wordpress-"));
  if (!name || others.length > 0) throw new Error(`${PACKAGES} does not hold one package for WordPress`);
  return join(PACKAGES, name);
}

/** A published post; returns its address. */
function post(site: Site, title: string, content: string): string {
  const fields = `'post_title' => '${title}', 'post_content' => '${content}', 'post_status' => 'publish'`;
  return site.php(`echo get_permalink(wp_insert_post([${fields}]));`);
}

/** A theme of these files, in use. */
function useTheme(site: Site, name: string, files: Record<string, string>): void {
  const written = Object.entries(files).map(
    ([file, text]) => `file_put_contents("$folder/${file}", base64_decode('${btoa(text)}'));`,
  );
  const folder = `$folder = get_theme_root() . '/${name}'; mkdir($folder);`;
  site.php(`${folder} ${written.join(" ")} switch_theme('${name}');`);
}

async function logIn(page: Page, site: Site, { login, password }: typeof ADMIN): Promise<void> {
  await page.goto(`${site.url}/wp-login.php`);
  // The page's script moves the focus there after a while, away from who types too soon.
  await expect(page.locator("#user_login")).toBeFocused();
  await page.locator("#user_login").fill(login);
  await page.locator("#user_pass").fill(password);
  await page.locator("#wp-submit").click();
  await expect(page).toHaveURL(/wp-admin/);
}

async function openEditor(page: Page, site: Site, title: string): Promise<void> {
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  await page.waitForFunction(() => "wp" in window);
  await page.evaluate(() => {
    const { dispatch } = (window as unknown as { wp: Wp }).wp.data;
    dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
  });
  await page.getByRole("textbox", { name: "Add title" }).fill(title);
}

/** As somebody who pastes a page's source in the code editor. */
async function writeBlocks(page: Page, source: string): Promise<void> {
  await page.evaluate((text) => {
    const { wp } = window as unknown as { wp: Wp };
    wp.data.dispatch("core/block-editor").resetBlocks(wp.blocks.parse(text));
  }, source);
}

const blocks = (page: Page) =>
  page.evaluate(() => (window as unknown as { wp: Wp }).wp.data.select("core/editor").getEditedPostContent());

interface Wp {
  data: {
    // biome-ignore lint/suspicious/noExplicitAny: WordPress's stores
    dispatch: (store: string) => Record<string, any>;
    // biome-ignore lint/suspicious/noExplicitAny: WordPress's stores
    select: (store: string) => Record<string, any>;
  };
  blocks: { parse: (source: string) => unknown[] };
}

/** Publishes the post; returns its address. */
async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const panel = page.getByRole("region", { name: "Editor publish" });
  await panel.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(panel.getByText("is now live")).toBeVisible();
  return (await panel.getByRole("link", { name: "View Post" }).getAttribute("href")) ?? "";
}

/**
 * Somebody who is not logged in opens the page: the widget is ready, nothing has moved for it, no request leaves the site,
 * no console error.
 */
async function visit(
  browser: { newContext: () => Promise<BrowserContext> },
  address: string,
  site: Site,
  look: (page: Page, widget: ReturnType<typeof widgets>) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  await slowly(page);
  await page.goto(address);
  await expectReady(widgets(page));
  await settled(page);
  expect(await shifts(page)).toEqual({ sum: 0, moved: [] });
  await look(page, widgets(page));
  for (const file of ["cap-commun.js", "cap-commun.css"]) {
    expect(requests.filter((url) => url.startsWith(`${site.url}/${FILES}${file}`))).toHaveLength(1);
  }
  expect(requests.filter((url) => !url.startsWith(`${site.url}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(said).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
}

async function answerOne(page: Page, widget: ReturnType<typeof widgets>): Promise<void> {
  await widget.getByRole("button", { name: "Commencer" }).click();
  const answer = widget.getByRole("radio").first();
  await answer.check({ force: true });
  await expect(answer).toBeChecked();
  expect(await page.title()).not.toBe("pris");
}
