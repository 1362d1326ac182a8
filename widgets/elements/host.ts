/**
 * `cadre.js`: for pages that show widgets in frames. Gives each frame the height of what it holds, and a title where it
 * has none.
 *
 * It listens to the frames that it greeted and to nothing else: a message counts where its source is the window of such
 * a frame and its origin the frame's own.
 */

import { heightOf, hello, targetOf } from "./height.ts";

/** A widget's page, wherever its files are. */
const PAGE = /\/cadre\/[a-z]+\.html$/;

/** Read by a link, which takes any text for an address and never throws. */
const address = ({ src }: HTMLIFrameElement) => Object.assign(document.createElement("a"), { href: src });

const isOurs = (frame: HTMLIFrameElement) => PAGE.test(address(frame).pathname);

/** Opaque in a sandbox, unless the page gave it its origin back. */
const originOf = (frame: HTMLIFrameElement) =>
  frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")
    ? "null"
    : address(frame).origin;

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[src]")].filter(isOurs);

/** Whether the frame has left the empty page that it starts with: one that greets that page speaks to nobody. */
const isLoaded = ({ contentDocument }: HTMLIFrameElement) => contentDocument?.URL !== "about:blank";

const greet = (frame: HTMLIFrameElement) =>
  frame.contentWindow?.postMessage(hello(), targetOf(originOf(frame)));

addEventListener("message", ({ data, source, origin }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const told = frame && origin === originOf(frame) && heightOf(data);
  if (!told) return;
  // The browser's own border, where the page has not said which: the widget has its own.
  if (getComputedStyle(frame).borderTopStyle === "inset") frame.style.border = "0";
  // Where the page counts borders in, they come on top.
  const { borderTopWidth, borderBottomWidth, boxSizing } = getComputedStyle(frame);
  const borders =
    boxSizing === "border-box" ? Number.parseFloat(borderTopWidth) + Number.parseFloat(borderBottomWidth) : 0;
  frame.style.height = `${told.height + borders}px`;
  frame.title ||= told.title;
});

// Loads are not told up the page, but down to the target.
document.addEventListener(
  "load",
  ({ target }) => {
    if (target instanceof HTMLIFrameElement && target.src && isOurs(target)) greet(target);
  },
  true,
);
frames().filter(isLoaded).forEach(greet);
