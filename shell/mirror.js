// The semantic tree as native, transparent elements, each exactly over its drawing, kept in step by difference.
// Here is what they are and where they stand; what is done to them is in `actions.js`.

import { readDifference } from "./records.js";
import { describe, makeElement, showState, tagOf, TEXT_ROLES } from "./elements.js";
import { layText } from "./fields.js";

const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex='0']";

export class Mirror {
  #root;
  #descriptions;
  #records = new Map(); // by id: {id, node, element, parent, words, description, text}
  #scrolls = new Map(); // by id: where a scroller stood, for when it comes back
  #touched = new Set(); // records whose element may show what was not decided
  #dialogs = []; // ids, the one on top last, each with what had the focus before it
  #lost; // called with the record whose element went away while it had the focus

  constructor(root, descriptions, lost) {
    this.#root = root;
    this.#descriptions = descriptions;
    this.#lost = lost;
  }

  record(element) {
    const node = element?.closest?.(".node");
    return node ? this.#records.get(Number(node.id.slice(1))) : undefined;
  }

  first(role) {
    for (const record of this.#records.values()) {
      if (record.node.role === role && !record.element.closest("[inert]") && !record.node.disabled) return record;
    }
    return undefined;
  }

  announces(shortcut) {
    for (const { node } of this.#records.values()) {
      if (node.shortcut.split(" ").includes(shortcut)) return true;
    }
    return false;
  }

  touch(record) {
    this.#touched.add(record);
  }

  update(bytes) {
    const { nodes, order } = readDifference(bytes);
    const changed = nodes.map((node) => this.#take(node));
    if (order) this.#arrange(order);
    for (const record of changed) this.#show(record);
    if (order) this.#settleDialogs(order);
  }

  // A frame is over: what the elements show is what was decided in it.
  settle() {
    for (const record of this.#touched) showState(record);
    this.#touched.clear();
  }

  focus(id) {
    this.#records.get(id)?.element.focus();
  }

  scroll(id, x, y) {
    this.#records.get(id)?.element.scrollTo(x, y);
  }

  #take(node) {
    let record = this.#records.get(node.id);
    if (record && (record.node.role !== node.role || record.element.localName !== tagOf(node))) {
      this.#remove(record);
      record = undefined;
    }
    if (!record) {
      record = { id: node.id, element: makeElement(node), parent: null, words: null, description: null, text: null };
      this.#records.set(node.id, record);
    }
    record.before = record.node;
    record.node = node;
    return record;
  }

  #show(record) {
    const { node, element, before } = record;
    describe(record, this.#descriptions);
    showState(record);
    if (node.role === "Scroller") this.#showScroller(record);
    if (TEXT_ROLES.has(node.role)) {
      layText(element, node);
      // What the user is typing stays, unless the text was changed by decision.
      if (before?.text !== node.text && element.value !== node.text && !record.composing) element.value = node.text;
    }
    record.before = null;
  }

  #showScroller(record) {
    const { node, element } = record;
    if (!record.spacer) {
      record.spacer = document.createElement("div");
      record.spacer.className = "spacer";
      element.append(record.spacer);
    }
    record.spacer.style.width = `${node.contentWidth}px`;
    record.spacer.style.height = `${node.contentHeight}px`;
    element.classList.toggle("sideways", node.contentHeight <= node.h);
    const inTable = this.#records.get(record.parent)?.node.role === "Table";
    if (inTable) {
      element.setAttribute("role", "rowgroup");
    } else {
      // What has nothing to focus in it is scrolled by keyboard itself.
      element.setAttribute("role", node.name === "" ? "none" : "region");
      if (node.name !== "") element.tabIndex = 0;
    }
    const stood = this.#scrolls.get(record.id);
    if (stood && !record.restored) element.scrollTo(stood.x, stood.y);
    record.restored = true;
  }

  rememberScroll(record) {
    this.#scrolls.set(record.id, { x: record.element.scrollLeft, y: record.element.scrollTop });
  }

  #remove(record) {
    if (record.element.contains(document.activeElement)) {
      const focused = this.record(document.activeElement);
      if (focused) this.#lost(focused);
    }
    record.element.remove();
    record.description?.remove();
    this.#records.delete(record.id);
    this.#touched.delete(record);
  }

  // Dead nodes go first; then only what is not in its place already moves, so the focus stays where it is.
  #arrange(order) {
    const alive = new Set(order.map(({ id }) => id));
    for (const record of [...this.#records.values()]) {
      if (!alive.has(record.id)) this.#remove(record);
    }
    const next = new Map(); // by parent id: what stands where the next child belongs
    for (const { id, parent } of order) {
      const record = this.#records.get(id);
      const home = parent === 0 ? this.#root : this.#records.get(parent).element;
      if (!next.has(parent)) next.set(parent, home.querySelector(":scope > .node"));
      const here = next.get(parent);
      record.parent = parent;
      if (here === record.element) {
        next.set(parent, nextNode(here));
      } else {
        for (const [other, expected] of next) {
          if (expected === record.element) next.set(other, nextNode(expected)); // it moves away from there
        }
        const spacer = this.#records.get(parent)?.spacer;
        home.insertBefore(record.element, here ?? (spacer?.parentNode === home ? spacer : null));
      }
    }
  }

  // The dialog on top is alone with what stands after it; all before it is inert. Focus goes in and comes back.
  #settleDialogs(order) {
    const open = order.map(({ id }) => this.#records.get(id)).filter(({ node }) => node.role === "Dialog");
    const came = open.filter(({ id }) => !this.#dialogs.some((dialog) => dialog.id === id));
    const gone = this.#dialogs.filter(({ id }) => !this.#records.has(id));
    const focused = document.activeElement;
    for (const { id } of came) this.#dialogs.push({ id, before: this.record(focused)?.id });
    this.#dialogs = this.#dialogs.filter((dialog) => !gone.includes(dialog));

    const top = open.at(-1);
    for (const element of this.#root.querySelectorAll("[inert]")) element.inert = false;
    for (let element = top?.element; element && element !== this.#root; element = element.parentElement) {
      for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
        before.inert = true;
      }
    }
    if (came.length > 0) {
      const field = top.element.querySelector("input:not([type=radio]), textarea, select");
      (field ?? top.element).focus();
    } else if (gone.length > 0) {
      this.#records.get(gone[0].before)?.element.focus();
    }
  }

  // Tab does not leave the dialog on top. True if the focus was moved.
  wrapFocus(backwards) {
    const top = this.#records.get(this.#dialogs.at(-1)?.id)?.element;
    if (!top) return false;
    const stops = [...this.#root.querySelectorAll(FOCUSABLE)].filter(
      (element) => !element.disabled && element.tabIndex >= 0 && !element.closest("[inert]"));
    if (stops.length === 0) return true;
    const active = document.activeElement;
    const at = stops.indexOf(active);
    const leaves = backwards ? at <= 0 : at === stops.length - 1;
    if (leaves) stops.at(backwards ? -1 : 0).focus();
    return leaves;
  }

  rows(record) {
    return [...record.element.closest("[role=table]").querySelectorAll("[role=row]")];
  }
}

function nextNode(element) {
  let next = element.nextElementSibling;
  while (next && !next.classList.contains("node")) next = next.nextElementSibling;
  return next;
}
