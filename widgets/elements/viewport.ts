/** Waiting until an element nears what is on screen. */

const MARGIN = "200px";

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls `then` once, when the element is less than a thumb's scroll from the screen; at once where the
 * browser cannot tell. */
export function whenNear(element: Element, then: () => void): void {
  if (typeof IntersectionObserver === "undefined") {
    then();
    return;
  }
  observer ??= new IntersectionObserver(tell, { rootMargin: MARGIN });
  waiting.set(element, then);
  observer.observe(element);
}

/** Forgets an element. */
export function stopWaiting(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

function tell(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    const then = waiting.get(target);
    stopWaiting(target);
    then?.();
  }
}
