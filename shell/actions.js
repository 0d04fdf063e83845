// What somebody does to the elements of the mirror, told to C++. Each element's own event is the one path of
// activation, whether it came from a mouse, a finger, a key, assistive technology or a test.

import { PRESSED_ROLES, TEXT_ROLES, TOGGLED_ROLES } from "./elements.js";
import { chosenFiles } from "./files.js";

// As `enum class ActionKind` of web/semantics.h, in its order.
const KINDS = [
  "Click", "Input", "Commit", "Cancel", "Number", "Settle", "Focus", "Blur", "Scroll", "Key", "File", "Refused",
];
const EDITING = new Set(["text", "search", "date", "range"]);
const ALWAYS_OURS = new Set(["Control+Z", "Control+Shift+Z", "Control+Y", "Control+K"]);
const TEXT_OWN = new Set(["Control+Z", "Control+Shift+Z", "Control+Y"]); // the browser undoes typing
const ARROWS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"]);
const ON_A_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

// A key press in the words of aria-keyshortcuts; on a Mac the command key is what Control is elsewhere.
function combination(event) {
  const parts = [];
  if (ON_A_MAC ? event.metaKey : event.ctrlKey) parts.push("Control");
  if (event.altKey) parts.push("Alt");
  const letter = event.key.length === 1;
  if (event.shiftKey && (!letter || /[a-z]/i.test(event.key))) parts.push("Shift");
  parts.push(letter ? event.key.toUpperCase() : event.key);
  return parts.join("+");
}

export class Actions {
  #module;
  #mirror;

  constructor(module, mirror, root) {
    this.#module = module;
    this.#mirror = mirror;
    root.addEventListener("click", (event) => this.#click(event));
    root.addEventListener("input", (event) => this.#input(event));
    root.addEventListener("change", (event) => this.#change(event));
    root.addEventListener("focusin", (event) => this.#focused(event));
    root.addEventListener("focusout", (event) => this.#blurred(event));
    root.addEventListener("scroll", (event) => this.#scrolled(event), { capture: true, passive: true });
    root.addEventListener("compositionstart", (event) => this.#compose(event, true));
    root.addEventListener("compositionend", (event) => this.#compose(event, false));
    document.addEventListener("keydown", (event) => this.#pressed(event));
    this.#takeDrops();
  }

  // `text` may be bytes.
  send(kind, id, { text = "", name = "", number = 0, x = 0, y = 0 } = {}) {
    this.#hand(this.#module._claves_action_text, text);
    this.#hand(this.#module._claves_action_name, name);
    this.#module._claves_action(KINDS.indexOf(kind), id, number, x, y);
  }

  #hand(place, text) {
    if (text.length === 0) return;
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const start = place(bytes.length);
    this.#module.HEAPU8.set(bytes, start);
  }

  // The field being edited is left, as far as its value goes: the page may never be seen again.
  commitDraft() {
    const record = this.#mirror.record(document.activeElement);
    if (record && TEXT_ROLES.has(record.node.role)) this.#commit(record);
  }

  // The element went away with the focus in it; browsers do not tell.
  lost(record) {
    this.send("Blur", record.id);
  }

  #commit(record) {
    const value = record.element.value;
    if (value === record.committed) return;
    record.committed = value;
    this.send("Commit", record.id, { text: value });
  }

  #click(event) {
    const record = this.#mirror.record(event.target);
    if (!record) return;
    const { node, element } = record;
    if (PRESSED_ROLES.has(node.role)) {
      const elsewhere = node.role === "Link" && (element.target === "_blank" || event.ctrlKey || event.metaKey ||
        event.shiftKey);
      if (!elsewhere) event.preventDefault();
      if (!node.disabled && !elsewhere) this.send("Click", record.id);
    } else if (node.role === "DateField") {
      showPicker(element);
    }
  }

  #input(event) {
    const record = this.#mirror.record(event.target);
    if (!record) return;
    if (TEXT_ROLES.has(record.node.role)) {
      this.send("Input", record.id, { text: record.element.value });
    } else if (record.node.role === "Slider") {
      this.send("Number", record.id, { number: record.element.valueAsNumber });
    }
  }

  #change(event) {
    const record = this.#mirror.record(event.target);
    if (!record) return;
    const { node, element } = record;
    if (TOGGLED_ROLES.has(node.role)) {
      this.#mirror.touch(record);
      this.send("Click", record.id);
    } else if (node.role === "Select") {
      this.#mirror.touch(record);
      this.send("Number", record.id, { number: element.selectedIndex });
    } else if (node.role === "Slider") {
      this.#mirror.touch(record);
      this.send("Settle", record.id, { number: element.valueAsNumber });
    } else if (node.role === "FileInput") {
      const files = [...element.files];
      element.value = "";
      this.#takeFiles(record, files);
    } else if (TEXT_ROLES.has(node.role)) {
      this.#commit(record);
    }
  }

  #focused(event) {
    const record = this.#mirror.record(event.target);
    if (!record) return;
    if (TEXT_ROLES.has(record.node.role)) {
      record.committed = record.element.value;
      // A class, not :focus: where the window itself has no focus the two disagree.
      record.element.classList.add("edited");
    }
    this.send("Focus", record.id);
  }

  #blurred(event) {
    const record = this.#mirror.record(event.target);
    if (!record) return;
    if (TEXT_ROLES.has(record.node.role)) {
      this.#commit(record);
      record.element.classList.remove("edited");
      record.element.scrollTo(0, 0);
    }
    this.send("Blur", record.id);
  }

  #scrolled(event) {
    const record = this.#mirror.record(event.target);
    if (record?.element !== event.target || record.node.role !== "Scroller") return;
    this.#mirror.rememberScroll(record);
    this.send("Scroll", record.id, { x: event.target.scrollLeft, y: event.target.scrollTop });
  }

  #compose(event, composing) {
    const record = this.#mirror.record(event.target);
    if (record) record.composing = composing;
  }

  #pressed(event) {
    if (event.isComposing || event.defaultPrevented) return;
    const record = this.#mirror.record(document.activeElement);
    const edited = record && TEXT_ROLES.has(record.node.role);
    const keys = combination(event);
    if (event.key === "Tab" && this.#mirror.wrapFocus(event.shiftKey)) return event.preventDefault();
    if (edited && this.#pressedInField(event, record, keys)) return undefined;
    if (ARROWS.has(event.key) && record && this.#moved(event, record)) return event.preventDefault();
    if (!this.#wants(event, record, edited, keys)) return undefined;
    if (event.ctrlKey || event.metaKey || this.#mirror.announces(keys)) event.preventDefault();
    this.send("Key", record?.id ?? 0, { text: keys });
    return undefined;
  }

  // Whether it was the field's own affair.
  #pressedInField(event, record, keys) {
    if (TEXT_OWN.has(keys)) return true;
    if (keys === "Escape") {
      if (record.element.value === record.committed) return false;
      record.element.value = record.committed;
      this.send("Cancel", record.id, { text: record.committed });
      event.preventDefault();
      return true;
    }
    const long = record.node.role === "TextArea";
    const submits = event.key === "Enter" && (!long || event.ctrlKey || event.metaKey);
    if (submits || (event.key === "Enter" && record.node.multilineCommit && !event.shiftKey)) {
      event.preventDefault();
      record.committed = record.element.value;
      this.send("Commit", record.id, { text: record.element.value });
      if (submits) this.send("Key", record.id, { text: "Enter" });
      return true;
    }
    return !(event.ctrlKey || event.metaKey || event.altKey) && keys !== "Escape";
  }

  #wants(event, record, edited, keys) {
    if (event.key === "Control" || event.key === "Shift" || event.key === "Alt" || event.key === "Meta") return false;
    if (ALWAYS_OURS.has(keys) || keys === "Escape" || this.#mirror.announces(keys)) return true;
    if (edited || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (keys === "?" || keys === "/") return true;
    return ARROWS.has(event.key) && !EDITING.has(record?.element.type) && record?.element.localName !== "select" &&
      record?.element.type !== "radio" && record?.node.role !== "Scroller";
  }

  // Arrow keys among tabs, and from row to row of a table.
  #moved(event, record) {
    if (record.node.role === "Tab") {
      const tabs = [...record.element.closest("[role=tablist]").querySelectorAll("[role=tab]")];
      const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };
      const at = tabs.indexOf(record.element);
      const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 :
        event.key in steps ? (at + steps[event.key] + tabs.length) % tabs.length : -1;
      if (to < 0) return false;
      tabs[to].focus();
      tabs[to].click();
      return true;
    }
    const row = record.element.closest("[role=row]");
    if (!row || EDITING.has(record.element.type) || ["select", "textarea"].includes(record.element.localName)) return false;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return false;
    const rows = this.#mirror.rows(record);
    const stops = (of) => [...of.querySelectorAll("a, button, input, select")];
    const column = stops(row).indexOf(record.element);
    for (let to = rows.indexOf(row) + step; to >= 0 && to < rows.length; to += step) {
      const there = stops(rows[to]);
      if (there.length === 0) continue;
      there[Math.min(column, there.length - 1)].focus();
      return true;
    }
    return true;
  }

  #takeDrops() {
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
    addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault(); // or the browser opens the file instead of the page
      event.dataTransfer.dropEffect = this.#mirror.first("FileInput") ? "copy" : "none";
    });
    addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const record = this.#mirror.first("FileInput");
      if (record) this.#takeFiles(record, [...event.dataTransfer.files]);
    });
  }

  // All of them come in one frame.
  async #takeFiles(record, files) {
    for (const { name, size, bytes } of await chosenFiles(files)) {
      if (bytes) {
        this.send("File", record.id, { name, text: bytes });
      } else {
        this.send("Refused", record.id, { name, number: size });
      }
    }
  }
}

function showPicker(element) {
  try {
    element.showPicker();
  } catch {
    // Not a user's own press, or no picker here: the field can be typed into all the same.
  }
}
