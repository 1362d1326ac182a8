/** How many tests a runner says that it ran: a step that ran none has tested nothing, whatever its exit code. */

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

const LINES = {
  cargo: {
    passed: /^test result: .* (\d+) passed;/gm,
    failed: /^test result: .* (\d+) failed;/gm,
    skipped: /^test result: .* (\d+) ignored;/gm,
  },
  node: {
    passed: /^(?:ℹ|#) pass (\d+)$/gm,
    failed: /^(?:ℹ|#) fail (\d+)$/gm,
    skipped: /^(?:ℹ|#) skipped (\d+)$/gm,
  },
  playwright: {
    passed: /^ +(\d+) passed \(/gm,
    failed: /^ +(\d+) failed$/gm,
    skipped: /^ +(\d+) skipped$/gm,
  },
};

/** Sums of what the runner printed; a runner may close several times. */
export function count(runner, output) {
  const text = output.replaceAll(ESCAPES, "");
  const sum = (line) => [...text.matchAll(line)].reduce((total, [, number]) => total + Number(number), 0);
  const { passed, failed, skipped } = LINES[runner];
  return { passed: sum(passed), failed: sum(failed), skipped: sum(skipped) };
}
