/**
 * The custom element: a shadow root, a life cycle, and a wire between attributes, the engine and events.
 *
 * It holds nothing of what it shows. Its children are the fallback and stay in sight until the widget is in
 * place, and come back when it fails.
 */

import { readAttribute, refusalOf } from "./attributes.ts";
import { readConfig } from "./config.ts";
import {
  ATTRIBUTES,
  type Attribute,
  DETAIL_VERSION,
  type ErrorCode,
  type EventDetails,
  type EventName,
  type Widget,
} from "./contract.ts";
import { die, isDead, join, leave, type Running } from "./dead.ts";
import { codeOf, Failure, failureNote, warn } from "./failure.ts";
import { languageOf } from "./language.ts";
import { follow, unknownIn } from "./link.ts";
import { sharedSheet } from "./sheet.ts";
import { hasTexts, loadTexts, namesOf, type Wanted } from "./texts.ts";
import { turn } from "./turn.ts";
import { stopWaiting, whenNear } from "./viewport.ts";
import { type Engine, type Handle, load } from "./wasm.ts";
import { FAILURES, LOADING, REFUSED, UNLINKED } from "./words.ts";

/** `idle`: not asked for yet; `loading`: near the screen, files under way; `ready`: mounted. */
type State = "idle" | "loading" | "ready" | "error";

/** Failures after which trying again can help. */
const RETRYABLE: readonly ErrorCode[] = ["load.network", "load.file"];

type OwnDetail<Name extends EventName> = Omit<EventDetails[Name], "version" | "widget">;

// A server that renders pages imports this file too, and has no HTMLElement.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/** The class of a widget's element. */
export function elementClass(widget: Widget): CustomElementConstructor {
  return class CommunElement extends Base {
    static readonly observedAttributes = ATTRIBUTES;

    readonly #internals = this.attachInternals?.();
    readonly #shadow = this.attachShadow({ mode: "open" });
    readonly #slot = document.createElement("slot");
    #state: State = "idle";
    #handle: Handle | undefined;
    /** Grows with each departure and each start: what an earlier one was waiting for is then dropped. */
    #episode = 0;
    readonly #running: Running = { stop: () => this.#stopped() };
    /** Why the words that the page asked for are not shown. */
    #note: HTMLElement | undefined;
    /** The latest `config` asked for: an answer that comes after another question is dropped. */
    #config: string | null = null;
    /** What the widget that this one is linked to looks for. */
    #sought: string | undefined;
    #unlink: (() => void) | undefined;

    constructor() {
      super();
      this.#shadow.adoptedStyleSheets = [sharedSheet()];
      this.#shadow.append(this.#slot);
    }

    connectedCallback(): void {
      this.#link();
      if (this.#handle) {
        void this.#speak(); // moved, maybe to a part of the page in another language
        return;
      }
      if (this.#state !== "idle") return;
      if (!this.hasChildNodes()) this.#slot.textContent = LOADING[languageOf(this)];
      whenNear(this, () => void this.#begin());
    }

    disconnectedCallback(): void {
      // A move is a removal followed at once by an insertion: only a real departure is acted upon.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave();
      });
    }

    /** Lets `moveBefore` keep everything. */
    connectedMoveCallback(): void {
      void this.#speak();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (name === "lie" && before !== after && this.isConnected) this.#link();
      if (!this.#handle || before === after) return;
      this.#check(name as Attribute);
      if (name === "config") void this.#readConfig();
      else if (name === "lang" || name === "questionnaire") void this.#speak();
      else if (name !== "lie") this.#tell(name, readAttribute(this, name as Attribute));
    }

    async #begin(): Promise<void> {
      this.#enter("loading");
      const episode = ++this.#episode;
      try {
        const [engine, config] = await Promise.all([load(), this.#configText(), loadTexts(this.#wanted())]);
        await turn();
        while (!hasTexts(this.#wanted())) await loadTexts(this.#wanted()); // the page may have changed its mind
        if (episode !== this.#episode) return;
        if (isDead()) throw new Failure("widget.stopped");
        this.#mount(engine, config);
      } catch (thrown) {
        if (episode === this.#episode) this.#fail(thrown);
      }
    }

    #mount(engine: Engine, config: string | undefined): void {
      const root = document.createElement("div");
      root.className = __CLASSES__.root;
      root.setAttribute("part", "root");
      this.#shadow.append(root);
      const values = ATTRIBUTES.map((name) => {
        if (name === "lang") return languageOf(this);
        if (name === "lie") return this.#sought;
        return name === "config" ? config : readAttribute(this, name);
      });
      for (const name of ATTRIBUTES) this.#check(name);
      const emit = (name: string, detail: object) => this.#emit(name as EventName, detail as never);
      join(this.#running);
      try {
        this.#handle = engine.mount(widget, root, [...ATTRIBUTES], values, emit);
      } catch (thrown) {
        die();
        throw new Failure("widget.stopped", { cause: thrown });
      }
      this.#shadow.replaceChildren(root);
      this.#enter("ready");
      this.#emit("commun-ready", { package: __VERSION__ });
      if (this.getAttribute("config") !== this.#config) void this.#readConfig(); // changed meanwhile
    }

    /** The words that the page asks for now. */
    #wanted(): Wanted {
      return {
        language: languageOf(this),
        names: namesOf(widget, (name) => readAttribute(this, name)),
      };
    }

    /** Shows the language and the questionnaire that the page asks for, once their words are there. Where they
     * cannot come, the widget stays as it is, answers and all, under a note that says so. */
    async #speak(): Promise<void> {
      const handle = this.#handle;
      try {
        while (!hasTexts(this.#wanted())) await loadTexts(this.#wanted());
      } catch (thrown) {
        if (handle && handle === this.#handle) this.#noteFailure(thrown);
        return;
      }
      if (handle !== this.#handle) return;
      this.#note?.remove();
      this.#tell("lang", languageOf(this));
      this.#tell("questionnaire", readAttribute(this, "questionnaire"));
    }

    /** Follows the widgets that `lie` names, also while this one waits to be seen. */
    #link(): void {
      this.#unlink?.();
      this.#unlink = undefined;
      const ids = readAttribute(this, "lie");
      if (!ids || widget !== "boussole") return;
      this.#unlink = follow(this, ids, (sought, all) => {
        this.#sought = all;
        this.#tell("lie", sought);
      });
    }

    #noteFailure(thrown: unknown): void {
      this.#note?.remove();
      this.#note = this.#failureNote(thrown, () => {
        this.#note?.remove();
        void this.#speak();
      });
      this.#shadow.prepend(this.#note);
    }

    #leave(): void {
      this.#episode += 1;
      stopWaiting(this);
      this.#unlink?.();
      leave(this.#running);
      const handle = this.#handle;
      this.#handle = undefined;
      this.#rest();
      this.#enter("idle");
      if (handle) attempt(() => handle.free());
    }

    /** The engine has failed: the widget goes without a word to it. */
    #stopped(): void {
      this.#handle = undefined;
      this.#fail(new Failure("widget.stopped"));
    }

    #fail(thrown: unknown): void {
      if (this.#state === "error") return;
      this.#rest();
      const retry = () => {
        this.#rest();
        void this.#begin();
      };
      this.#shadow.append(this.#failureNote(thrown, retry));
      this.#enter("error");
    }

    /** What the visitor sees of a failure; the page is told of it too. */
    #failureNote(thrown: unknown, retry: () => void): HTMLElement {
      const code = codeOf(thrown);
      const language = languageOf(this);
      const message = FAILURES[code as keyof typeof FAILURES][language];
      this.#emit("commun-error", { code, field: null, message });
      return failureNote(message, language, RETRYABLE.includes(code) ? retry : undefined);
    }

    /** Puts the fallback back, alone. */
    #rest(): void {
      this.#slot.textContent = "";
      this.#shadow.replaceChildren(this.#slot);
    }

    /** A configuration that cannot be read is reported, and the widget does without it. */
    async #configText(): Promise<string | undefined> {
      const value = this.getAttribute("config");
      this.#config = value;
      if (!value) return undefined;
      const language = languageOf(this);
      try {
        return await readConfig(value, this.ownerDocument, language);
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        this.#emit("commun-error", { code: thrown.code, field: "config", message: thrown.message });
        return undefined;
      }
    }

    async #readConfig(): Promise<void> {
      const value = this.getAttribute("config");
      const text = await this.#configText();
      if (this.#config === value) this.#tell("config", text);
    }

    #tell(name: string, value: string | undefined): void {
      const handle = this.#handle;
      if (handle) attempt(() => handle.set_attribute(name, value));
    }

    /** Tells the page of a value that an attribute does not take: it is ignored. */
    #check(name: Attribute): void {
      const named = name === "lie" && widget === "boussole" && readAttribute(this, name);
      const id = named && unknownIn(this, named);
      if (id) {
        const message = UNLINKED[languageOf(this)](id);
        this.#emit("commun-error", { code: "attribute.lie", field: name, message });
      }
      const refused = refusalOf(this, name);
      if (!refused) return;
      const message = REFUSED[languageOf(this)](name, refused.value, refused.known.join(", "));
      this.#emit("commun-error", { code: `attribute.${name}`, field: name, message });
    }

    /** In a microtask: the page's listeners never run inside a call of the engine, which they may call back. */
    #emit<Name extends EventName>(name: Name, own: OwnDetail<Name>): void {
      const detail = { version: DETAIL_VERSION, widget, ...own };
      if (name === "commun-error") {
        const { code, message } = own as OwnDetail<"commun-error">;
        warn(widget, code, message);
      }
      queueMicrotask(() => {
        this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
      });
    }

    #enter(state: State): void {
      this.#state = state;
      const states = this.#internals?.states;
      try {
        for (const name of ["loading", "ready", "error"]) states?.delete(name);
        if (state !== "idle") states?.add(state);
        // Lasts until the widget is drawn: `place.css` then lets go of the reader's line.
        if (state === "loading") states?.add("coming");
        else afterDrawing(() => this.#state !== "loading" && states?.delete("coming"));
      } catch {
        // Chromium before 125 wants another spelling; the states are a convenience.
      }
    }
  };
}

/** Calls the engine; whatever it throws has left it in disorder. */
function attempt(call: () => void): void {
  if (isDead()) return;
  try {
    call();
  } catch (thrown) {
    die();
    reportError(thrown);
  }
}

function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
