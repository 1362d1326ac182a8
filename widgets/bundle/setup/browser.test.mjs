import assert from "node:assert/strict";
import { test } from "node:test";
import { decide } from "./browser.mjs";

const NONE = { named: null, installed: null, playwright: null, apt: true };

test("the browser that a variable names comes first", () => {
  const named = { variable: "CHROME", path: "/opt/chrome", exists: true };
  assert.deepEqual(decide({ ...NONE, named, installed: "/usr/bin/chromium" }, []), { use: "/opt/chrome" });
});

test("a variable that names nothing is said, rather than another browser used", () => {
  const named = { variable: "CHROME", path: "/opt/chrome", exists: false };
  assert.match(
    decide({ ...NONE, named, installed: "/usr/bin/chromium" }, []).stop,
    /CHROME names \/opt\/chrome/,
  );
});

test("the installed one, else Playwright's", () => {
  const found = { ...NONE, playwright: "/cache/chrome" };
  assert.deepEqual(decide({ ...found, installed: "/usr/bin/chromium" }, []), { use: "/usr/bin/chromium" });
  assert.deepEqual(decide(found, []), { use: "/cache/chrome" });
});

test("none: Playwright's, then the system's, then a person", () => {
  assert.deepEqual(decide(NONE, []), { step: "playwright" });
  assert.deepEqual(decide(NONE, ["playwright"]), { step: "system" });
  assert.match(decide(NONE, ["playwright", "system"]).stop, /CHROME=/);
  assert.match(decide({ ...NONE, apt: false }, ["playwright"]).stop, /CHROME=/);
});
