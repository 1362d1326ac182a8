/** Importing a module whose bytes the browser has checked. */

/**
 * `import()` takes no digest, but takes what a `modulepreload` has fetched, which has one; and, unlike a script element, it
 * needs no permission in a page that requires Trusted Types. A browser that does not know `modulepreload` (Firefox before 115,
 * Safari before 17) does not check.
 */
export async function importChecked(href: string, integrity: string, nonce: string): Promise<unknown> {
  const link = document.createElement("link");
  if (link.relList.supports("modulepreload")) {
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", href, integrity, nonce });
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      document.head.append(link);
    }).finally(() => link.remove());
  }
  return import(href);
}
