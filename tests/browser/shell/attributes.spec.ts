/** Attributes with a value that does not exist: ignored, and said to the page and in the console. */

import type { Page } from "@playwright/test";
import { expect, expectReady, type Seen, test, walkThrough, warningOf, widgets } from "../fixtures.ts";

async function put(page: Page, attributes: Record<string, string>): Promise<void> {
  await page.goto("/tests/pages/empty.html");
  await page.evaluate((given) => {
    const element = document.createElement("commun-autodiagnostic");
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    element.textContent = "Ce questionnaire aide à se situer.";
    document.querySelector("main")?.append(element);
  }, attributes);
  await expectReady(widgets(page));
}

const errors = (seen: Seen[]) =>
  seen.filter(({ name }) => name === "commun-error").map(({ detail }) => detail);

// They were once ignored without a word: a typing error in a town hall's page was found by nobody.
test("each wrong value is named with those that exist, and what holds without it holds", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.(lang|profil|objectif|theme|stockage)"));
  const wrong = { lang: "de", profil: "zz", objectif: "O9", theme: "violet", stockage: "oui" };
  await put(page, wrong);
  const told = errors(await events());
  expect(told.map(({ code, field }) => [code, field])).toEqual(
    Object.keys(wrong).map((name) => [`attribute.${name}`, name]),
  );
  for (const [index, value] of Object.values(wrong).entries()) {
    expect(told[index]?.message).toContain(`« ${value} »`);
  }
  expect(told[1]?.message).toContain("col, ass, fon");
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("button", { name: "Enregistrer sur cet appareil" })).toHaveCount(0);
});

test("a wrong questionnaire gives way to the first one, so that there is always one to answer", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.questionnaire"));
  await put(page, { questionnaire: "innovations" });
  expect(errors(await events())).toMatchObject([
    {
      code: "attribute.questionnaire",
      field: "questionnaire",
      message: expect.stringContaining("competences"),
    },
  ]);
  await walkThrough(widgets(page));
  const result = (await events()).find(({ name }) => name === "commun-result");
  expect(result?.detail.questionnaire).toBe("maturite");
});

test("an attribute that becomes wrong is said then, and the widget goes on", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.questionnaire"));
  await put(page, { questionnaire: "partenariat" });
  expect(errors(await events())).toEqual([]);
  await widgets(page).evaluate((element) => element.setAttribute("questionnaire", "maturité"));
  await expect.poll(async () => errors(await events())).toHaveLength(1);
  // The first questionnaire's words are fetched before it takes the place of the one in sight.
  await expect(
    widgets(page).getByRole("heading", { name: "Où en êtes-vous pour agir ensemble" }),
  ).toBeVisible();
  await walkThrough(widgets(page));
});

test("a language that we do not speak on the element leaves it to the page", async ({
  page,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.lang"));
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(() => {
    document.documentElement.lang = "en-GB";
    const element = document.createElement("commun-autodiagnostic");
    element.lang = "de";
    document.querySelector("main")?.append(element);
  });
  await expect(widgets(page).getByRole("button", { name: "Start" })).toBeVisible();
});

test("each error is in the console once", async ({ page, allowConsole }) => {
  allowConsole(warningOf("attribute.theme"));
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()} ${message.text()}`));
  await put(page, { theme: "violet" });
  expect(said).toEqual([
    expect.stringMatching(/^warning <commun-autodiagnostic> attribute\.theme: .*« violet »/),
  ]);
});
