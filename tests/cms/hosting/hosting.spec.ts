/** The zip for any site: its files are whole, and served by nginx and by Apache as its samples promise. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { FRAMED_POLICY, HASHED, POLICY, TYPES } from "../../../widgets/bundle/serve.mjs";
import { test as base, expect, expectReady, walkThrough, widgets } from "../../browser/fixtures.ts";
import { expectFitted } from "../../browser/frame/around.ts";
import { settled, shifts, slowly } from "../../browser/shell/shifts.ts";
import { onAnotherSite } from "../../browser/site/host.ts";
import { type Host, run, startApache, startNginx, unzip } from "./server.ts";

type Start = (place: string) => Promise<Host>;

const test = base.extend<{ hosts: (start: Start) => Promise<Host> }, { place: string }>({
  place: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
    async ({}, use) => {
      const { place, remove } = unzip();
      await use(place);
      remove();
    },
    { scope: "worker" },
  ],
  /** Starts a server, and stops it at the end of the test. */
  hosts: async ({ place }, use) => {
    const started: Host[] = [];
    await use(async (start) => {
      const host = await start(place);
      started.push(host);
      return host;
    });
    for (const host of started) await host.close();
  },
});

test("every file is as its checksum says, and every file of the widgets has one", ({ place }) => {
  const checked = run("sha256sum", ["--check", "--strict", "SHA256SUMS"], place);
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(checked.trim().split("\n")).toHaveLength(files.length - 1); // all but SHA256SUMS itself
  expect(checked).toMatch(/cap-commun\/cap-commun\.js: OK/);
});

test("it holds no package, nothing for developers alone, and instructions in both languages", ({ place }) => {
  const names = (readdirSync(place, { recursive: true }) as string[]).map(String);
  expect(names.filter((name) => /\.(zip|tgz|ts|map)$|engine|fallbacks/.test(name))).toEqual([]);
  for (const name of ["LISEZ-MOI.txt", "README.txt"]) {
    const text = readFileSync(join(place, name), "utf8");
    expect(text).toContain("sha256sum -c SHA256SUMS");
    expect(text).not.toMatch(/@VERSION@|[\u2018\u2019]?undefined/);
  }
});

const SERVERS: [string, Start][] = [
  ["nginx", startNginx],
  ["Apache", startApache],
];
for (const [name, start] of SERVERS) {
  test(`${name}, set by its sample: types, caches, compression, other sites`, async ({ place, hosts }) => {
    const host = await hosts(start);
    const names = readdirSync(join(place, "cap-commun"), { recursive: true }) as string[];
    const files = names.filter((name) => /\.\w+$/.test(name) && !name.endsWith(".br"));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const plain = readFileSync(join(place, "cap-commun", file));
      const ending = file.slice(file.lastIndexOf("."));
      for (const [accepted, undo] of [
        ["br, gzip", brotliDecompressSync],
        ["gzip", gunzipSync],
        ["identity", (bytes: Buffer) => bytes],
      ] as const) {
        const { status, headers, body } = await host.get(`/cap-commun/${file}`, {
          "Accept-Encoding": accepted,
        });
        const said = `${file}, ${accepted}`;
        expect(status, said).toBe(200);
        expect(String(headers["content-type"]).toLowerCase(), said).toBe(TYPES[ending as keyof typeof TYPES]);
        expect(headers["x-content-type-options"], said).toBe("nosniff");
        expect(headers["access-control-allow-origin"], said).toBe("*");
        const kept = HASHED.test(file) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        expect(headers["cache-control"], said).toBe(kept);
        const encoding = headers["content-encoding"];
        if (encoding) expect(encoding, said).toBe(accepted.split(",")[0]);
        expect((encoding ? undo(body) : body).equals(plain), said).toBe(true);
        // What is large travels small.
        if (plain.length > 2000 && accepted !== "identity") expect(encoding, said).toBeDefined();
        if (plain.length > 2000) expect(String(headers.vary), said).toContain("Accept-Encoding");
      }
    }
  });

  test(`${name}, set by its sample: a whole walk under the strictest policy`, async ({ page, hosts }) => {
    const host = await hosts(start);
    await slowly(page);
    const response = await page.goto(`${host.url}/`);
    expect(response?.headers()["content-security-policy"]).toBe(POLICY);
    expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
    await expectReady(widgets(page));
    await settled(page);
    expect(await shifts(page)).toEqual({ sum: 0, moved: [] });
    await walkThrough(widgets(page));
  });

  test(`${name}, set by its sample: other sites frame the widgets, and not the site's own pages`, async ({
    page,
    hosts,
    allowConsole,
  }) => {
    allowConsole(/frame-ancestors/); // what the browser says of the page that is not shown
    const host = await hosts(start);
    const cadre = `${host.url}/cap-commun/cadre`;
    for (const file of ["autodiagnostic", "boussole", "modele", "prime"]) {
      const { headers } = await host.get(`/cap-commun/cadre/${file}.html`);
      expect(headers["content-security-policy"], file).toBe(FRAMED_POLICY);
    }
    const body = `<iframe src="${cadre}/autodiagnostic.html?questionnaire=partenariat&lang=en" width="100%" height="200"></iframe>
      <script src="${cadre}.js" async></script><iframe src="${host.url}/" title="Le site"></iframe>`;
    await onAnotherSite(body, async (url) => {
      await page.goto(url);
      const inside = page.frameLocator("iframe >> nth=0");
      await expect(inside.getByRole("heading", { name: "Which partnership suits you?" })).toBeVisible();
      await walkThrough(inside.locator("commun-autodiagnostic"));
      await expectFitted(page, inside);
      await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
    });
  });
}
