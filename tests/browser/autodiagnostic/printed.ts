/** What a visitor's printer would receive. */

import { expect, type Locator, type Page } from "@playwright/test";
import { button } from "./visitor.ts";

/** Has the widgets of pages that are still to be opened hand over what they print. */
export async function catchPrints(page: Page): Promise<void> {
  // The document is drawn in a frame of its own, where the script of a new page runs too.
  await page.addInitScript(() => {
    window.print = () => {
      const sheets = [...document.adoptedStyleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText),
      );
      Object.assign(window.parent, {
        communPrinted: { html: document.documentElement.outerHTML, css: sheets.join("\n") },
      });
    };
  });
}

/** Prints; what the printer would receive. */
export async function handedOver(widget: Locator): Promise<{ html: string; css: string }> {
  const page = widget.page();
  await button(widget, /^(Imprimer|Print)$/).click();
  await expect.poll(() => page.evaluate(() => "communPrinted" in window)).toBe(true);
  return page.evaluate(
    () => (window as unknown as { communPrinted: { html: string; css: string } }).communPrinted,
  );
}

/** Prints, and opens the document as a page. */
export async function printed(widget: Locator): Promise<Page> {
  const { html, css } = await handedOver(widget);
  const sheet = await widget.page().context().newPage();
  await sheet.setContent(html);
  await sheet.addStyleTag({ content: css });
  return sheet;
}

/** The sheet as a PDF, and how many pages it has. */
export async function paginated(sheet: Page): Promise<{ pdf: Buffer; pages: number }> {
  const pdf = await sheet.pdf({ format: "A4", preferCSSPageSize: true });
  return { pdf, pages: pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}
