/** A widget's life on a page that moves it, changes it, and takes it away. */

import type { CDPSession, Page } from "@playwright/test";
import { expect, expectReady, test, warningOf, widgets } from "../fixtures.ts";

test("a move in the page keeps the answers", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await widget.getByRole("button", { name: "Commencer" }).click();
  await widget.getByRole("radio").nth(1).check({ force: true });
  await widget.evaluate((element) => {
    const section = document.createElement("section");
    section.lang = "fr";
    document.body.append(section);
    section.append(element);
  });
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
});

test("taken out, a widget shows its fallback where it is put back, then starts anew", async ({
  page,
  events,
}) => {
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await widget.getByRole("button", { name: "Commencer" }).click();
  const inside = await widget.evaluate(async (element) => {
    const parent = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const left = [...(element.shadowRoot?.childNodes ?? [])].map(({ nodeName }) => nodeName);
    parent?.append(element);
    return left;
  });
  expect(inside).toEqual(["SLOT"]);
  await expectReady(widget);
  expect((await events()).filter(({ name }) => name === "commun-ready")).toHaveLength(2);
});

test("changing lang translates the words and keeps the answer", async ({ page, allowConsole }) => {
  allowConsole(warningOf("attribute.lang")); // of "pl", below
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await widget.getByRole("button", { name: "Commencer" }).click();
  await widget.getByRole("radio").nth(1).check({ force: true });
  await widget.evaluate((element) => element.setAttribute("lang", "en"));
  await expect(widget.getByRole("button", { name: "Next" })).toBeVisible();
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
  await widget.evaluate((element) => element.setAttribute("lang", "pl"));
  await expect(widget.getByRole("button", { name: "Suivant" })).toBeVisible();
  await widget.evaluate((element) => element.removeAttribute("lang"));
  await expect(widget.getByRole("button", { name: "Suivant" })).toBeVisible();
});

test("removed while its files are under way, a widget never mounts", async ({ page, events }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.wasm");
  await page.goto("/tests/pages/one.html");
  await asked;
  await expect(page.getByText("Ce questionnaire aide à se situer.")).toBeVisible();
  await widgets(page).evaluate((element) => {
    element.remove();
    document.body.append(document.createElement("commun-autodiagnostic"));
  });
  release();
  await expectReady(widgets(page));
  expect((await events()).map(({ name }) => name)).toEqual(["commun-ready"]);
});

for (const tag of ["commun-autodiagnostic", "commun-boussole", "commun-modele", "commun-prime"]) {
  test(`500 mounts and unmounts of ${tag} leave no memory, no node and no listener behind`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.addInitScript(() => {
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
        const made = await instantiate(...given);
        Object.assign(window, { communMemory: (made as unknown as WebAssembly.Instance).exports.memory });
        return made;
      }) as typeof instantiate;
    });
    await page.goto("/tests/pages/empty.html");
    const session = await page.context().newCDPSession(page);
    await mountAndUnmount(page, tag, 50); // what is allocated once is there
    const before = await measure(page, session);
    // A leak takes memory in each batch. A peak, as when ten widgets draw at once, takes some once: never in 200 mounts
    // in a row.
    let [taken, calm, calmest] = [before.wasm, 0, 0];
    for (let batch = 0; batch < 10; batch += 1) {
      await mountAndUnmount(page, tag, 50);
      const now = await wasmMemory(page);
      calm = now === taken ? calm + 1 : 0;
      [taken, calmest] = [now, Math.max(calm, calmest)];
    }
    expect(calmest, `${before.wasm} bytes became ${taken}`).toBeGreaterThanOrEqual(4);
    const after = await measure(page, session);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 5);
    expect(after.heap).toBeLessThan(before.heap + 300_000);
  });
}

/** In batches of ten: each waits for the screen's next frame. */
async function mountAndUnmount(page: Page, tag: string, times: number): Promise<void> {
  await page.evaluate(
    async ([tag, batches]) => {
      const main = document.querySelector("main") as HTMLElement;
      for (let batch = 0; batch < batches; batch += 1) {
        const elements = Array.from({ length: 10 }, () => document.createElement(tag));
        const ready = elements.map(
          (element) =>
            new Promise((resolve) => element.addEventListener("commun-ready", resolve, { once: true })),
        );
        // Side by side at the top, so that all are near the screen.
        for (const element of elements) {
          element.style.setProperty("position", "absolute");
          main.append(element);
        }
        await Promise.all(ready);
        for (const element of elements) element.shadowRoot?.querySelector("button")?.click();
        await new Promise((resolve) => setTimeout(resolve));
        main.replaceChildren();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [tag, times / 10] as const,
  );
}

interface Measures {
  wasm: number;
  listeners: number;
  nodes: number;
  heap: number;
}

async function measure(page: Page, session: CDPSession): Promise<Measures> {
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    wasm: await wasmMemory(page),
    listeners: metric("JSEventListeners"),
    nodes: metric("Nodes"),
    heap: metric("JSHeapUsedSize"),
  };
}

/** The memory that the engine has taken; WebAssembly gives none back. */
function wasmMemory(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as { communMemory: WebAssembly.Memory }).communMemory.buffer.byteLength,
  );
}
