/**
 * The block in the editor: what is chosen, in words, and the fields to choose it with. Plain JavaScript over what
 * WordPress brings (`wp.*`): nothing to build. The fields come from the widgets' contract (`window.capCommun`).
 */
((wp, { widgets, attributes, words, settings }) => {
  const { createElement: h, Fragment } = wp.element;
  const { InspectorControls, InspectorAdvancedControls, useBlockProps } = wp.blockEditor;
  const { ExternalLink, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;

  const listed = (choices) => Object.entries(choices).map(([value, label]) => ({ value, label }));
  /** What few authors touch comes last; what joins this block to something else of the page is folded with its id. */
  const LATE = ["lang", "theme", "stockage"];
  const ADVANCED = ["lie", "config"];

  const appliesTo = (widget) => (name) => attributes[name].widgets.includes(widget);

  /** Another widget keeps what it understands of the choices, and drops the rest. */
  function choose(widget, { attributes: chosen, setAttributes }) {
    const dropped = Object.keys(attributes).filter((name) => chosen[name] && !appliesTo(widget)(name));
    setAttributes({ widget, ...Object.fromEntries(dropped.map((name) => [name, undefined])) });
  }

  function widgetField(props) {
    return h(SelectControl, {
      label: words.widget,
      value: props.attributes.widget,
      options: listed(widgets),
      onChange: (widget) => choose(widget, props),
    });
  }

  function field(name, { attributes: chosen, setAttributes }) {
    const { label, help, choices } = attributes[name];
    const common = {
      key: name,
      label,
      help,
      value: chosen[name] ?? "",
      onChange: (value) => setAttributes({ [name]: value === "" ? undefined : value }),
    };
    if (!choices) return h(TextControl, common);
    const options = [{ value: "", label: words.none }, ...listed(choices)];
    return h(SelectControl, { ...common, options });
  }

  function idField({ attributes: chosen, setAttributes }) {
    return h(TextControl, {
      label: words.id,
      help: words.idHelp,
      value: chosen.id ?? "",
      onChange: (id) => setAttributes({ id: id === "" ? undefined : id }),
    });
  }

  /** « Questionnaire : Quel partenariat vous convient ? » */
  function summary(chosen) {
    const said = Object.keys(attributes).filter((name) => chosen[name]);
    const lines = said.map((name) => {
      const { label, choices } = attributes[name];
      return h("li", { key: name }, `${label} : ${choices?.[chosen[name]] ?? chosen[name]}`);
    });
    return lines.length > 0 ? h("ul", null, lines) : null;
  }

  function Edit(props) {
    const names = Object.keys(attributes).filter(appliesTo(props.attributes.widget));
    const early = names.filter((name) => !LATE.includes(name) && !ADVANCED.includes(name));
    const late = names.filter((name) => LATE.includes(name));
    const advanced = names.filter((name) => ADVANCED.includes(name));
    return h(
      Fragment,
      null,
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: words.options },
          [...early, ...late].map((name) => field(name, props)),
        ),
        h(
          PanelBody,
          { title: words.localLink, initialOpen: false },
          h("p", null, words.local),
          settings && h(ExternalLink, { href: settings }, words.localLink),
        ),
      ),
      h(
        InspectorAdvancedControls,
        null,
        idField(props),
        advanced.map((name) => field(name, props)),
      ),
      h(
        "div",
        useBlockProps(),
        h(
          Placeholder,
          { icon: "location-alt", label: words.title, instructions: words.lead },
          widgetField(props),
          summary(props.attributes),
        ),
      ),
    );
  }

  wp.blocks.registerBlockType("cap-commun/module", {
    edit: Edit,
    // Drawn by the site at each view.
    save: () => null,
  });
})(window.wp, window.capCommun);
