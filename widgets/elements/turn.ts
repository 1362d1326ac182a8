/** Taking turns, so that ten widgets on a page do not hold it up in one long task. */

let last: Promise<void> = Promise.resolve();

/** Resolves in a task of its own, after those asked for earlier. */
export function turn(): Promise<void> {
  last = last.then(nextTask);
  return last;
}

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
