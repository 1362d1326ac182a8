/** Types that are made rather than written: an element's attributes with their documentation, for editors to show. */

/** The class of a widget, as `package.ts` exports it. */
export const classOf = (widget) => `Commun${capital(widget)}`;

/** The type of an event's detail, as the contract names it. */
export const detailOf = (event) => `${capital(event.replace("commun-", ""))}Detail`;

export function declareAttributes(contract) {
  const { WIDGETS, tagOf } = contract;
  const tags = WIDGETS.map((widget) => `  "${tagOf(widget)}": ${capital(widget)}Attributes;`);
  const map = [
    "/** The attributes of each tag, all optional: for the types of frameworks. */",
    "export interface CommunAttributes {",
    ...tags,
    "}",
  ];
  return [...WIDGETS.map((widget) => attributesOf(contract, widget)), map.join("\n")].join("\n\n");
}

function attributesOf({ ATTRIBUTE_DOCS, VALUES, WIDGET_DOCS, tagOf }, widget) {
  const lines = Object.entries(ATTRIBUTE_DOCS)
    .filter(([, { widgets }]) => widgets.includes(widget))
    .flatMap(([name, { doc, default: value }]) => [
      `  /** ${doc.en} Default: ${value.en}. */`,
      `  ${name}?: ${typeOf(VALUES[name])} | undefined;`,
    ]);
  return [
    `/** Attributes of \`<${tagOf(widget)}>\`. ${WIDGET_DOCS[widget].en} */`,
    `export interface ${capital(widget)}Attributes {`,
    ...lines,
    "}",
  ].join("\n");
}

/** One of a few values, or any text. */
function typeOf(values) {
  return values ? values.map((value) => JSON.stringify(value)).join(" | ") : "string";
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
