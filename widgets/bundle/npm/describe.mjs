/** `custom-elements.json`, which editors and documentation tools read: the contract, in the schema of
 * https://github.com/webcomponents/custom-elements-manifest. */

import { classOf, detailOf } from "./types.mjs";

/** What a page's css can ask of an element with `:state()`. */
const STATES = {
  loading: "Near the screen; its files are under way.",
  ready: "In place.",
  error: "It could not start, or stopped; its children are in sight.",
};

export function describe(contract) {
  const { WIDGETS, tagOf } = contract;
  const doing = (path, widgets) => ({
    kind: "javascript-module",
    path,
    exports: widgets.map((widget) => ({
      kind: "custom-element-definition",
      name: tagOf(widget),
      declaration: { name: classOf(widget), module: "index.js" },
    })),
  });
  const classes = {
    kind: "javascript-module",
    path: "index.js",
    declarations: WIDGETS.map((widget) => element(contract, widget)),
    exports: WIDGETS.map((widget) => ({
      kind: "js",
      name: classOf(widget),
      declaration: { name: classOf(widget), module: "index.js" },
    })),
  };
  const alone = WIDGETS.map((widget) => doing(`${widget}.js`, [widget]));
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [classes, doing("define.js", WIDGETS), ...alone],
  };
}

function element(contract, widget) {
  const { ATTRIBUTE_DOCS, EVENT_DOCS, PART_DOCS, PROPERTY_DOCS, WIDGET_DOCS, tagOf } = contract;
  const attributes = Object.entries(ATTRIBUTE_DOCS).filter(([, { widgets }]) => widgets.includes(widget));
  return {
    kind: "class",
    name: classOf(widget),
    description: WIDGET_DOCS[widget].en,
    superclass: { name: "HTMLElement" },
    tagName: tagOf(widget),
    customElement: true,
    attributes: attributes.map(([name, { type, default: value, doc }]) => ({
      name,
      type: { text: type },
      default: value.en,
      description: doc.en,
    })),
    events: Object.entries(EVENT_DOCS).map(([name, { en }]) => ({
      name,
      type: { text: `CustomEvent<${detailOf(name)}>` },
      description: en,
    })),
    slots: [{ name: "", description: "Read until the widget is ready, and where it cannot start." }],
    cssParts: Object.entries(PART_DOCS).map(([name, { en }]) => ({ name, description: en })),
    cssProperties: Object.entries(PROPERTY_DOCS).map(([name, { default: value, en }]) => ({
      name,
      default: value,
      description: en,
    })),
    cssStates: Object.entries(STATES).map(([name, description]) => ({ name, description })),
  };
}
