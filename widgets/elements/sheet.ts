/** The one style sheet that every widget's shadow root adopts. */

import styles from "commun-styles";

let sheet: CSSStyleSheet | undefined;

/** Constructed, so that a policy without inline styles accepts it. */
export function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}
