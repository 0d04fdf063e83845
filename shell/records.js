// Reads what web/difference.cpp writes: the nodes that changed, and the order of all if that did.

// As `enum class Role` of web/semantics.h, in its order.
export const ROLES = [
  "Group", "Header", "Navigation", "Main", "Region", "Heading", "Text", "List", "ListItem", "Table", "RowGroup",
  "Row", "ColumnHeader", "RowHeader", "Cell", "Figure", "Button", "Link", "Checkbox", "Switch", "Radio", "Slider",
  "Select", "TextField", "TextArea", "NumberField", "DateField", "SearchField", "FileInput", "TabList", "Tab",
  "TabPanel", "Meter", "Status", "Alert", "Dialog", "Scroller",
];
const SORTS = [null, "ascending", "descending"];
const STATES = [null, false, true];
const AS_BEFORE = 0xffffffff;

class Reader {
  #bytes;
  #view;
  #at = 0;
  #decoder = new TextDecoder();

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #advance(count) {
    const at = this.#at;
    this.#at += count;
    return at;
  }

  natural() {
    return this.#view.getUint32(this.#advance(4), true);
  }

  integer() {
    return this.#view.getInt32(this.#advance(4), true);
  }

  length() {
    return this.#view.getFloat32(this.#advance(4), true);
  }

  number() {
    return this.#view.getFloat64(this.#advance(8), true);
  }

  text() {
    const count = this.natural();
    if (count === 0) return "";
    const at = this.#advance(count);
    return this.#decoder.decode(this.#bytes.subarray(at, at + count));
  }
}

function readNode(from) {
  return {
    id: from.natural(),
    role: ROLES[from.natural()],
    x: from.length(), y: from.length(), w: from.length(), h: from.length(),
    name: from.text(), description: from.text(), text: from.text(), placeholder: from.text(), error: from.text(),
    spoken: from.text(), shortcut: from.text(), group: from.text(), accept: from.text(), href: from.text(),
    options: Array.from({ length: from.natural() }, () => from.text()),
    number: from.number(), low: from.number(), high: from.number(), step: from.number(),
    chosen: from.integer(), level: from.integer(), index: from.integer(), count: from.integer(),
    columnCount: from.integer(),
    contentWidth: from.length(), contentHeight: from.length(), textSize: from.length(), textLeft: from.length(),
    textRight: from.length(), textBaseline: from.length(), lineHeight: from.length(),
    sort: SORTS[from.natural()],
    checked: STATES[from.natural()], expanded: STATES[from.natural()], selected: STATES[from.natural()],
    pressed: STATES[from.natural()],
    current: from.natural() === 1, disabled: from.natural() === 1, multilineCommit: from.natural() === 1,
    textToRight: from.natural() === 1, secret: from.natural() === 1,
  };
}

// {nodes, order}; `order` is null where the structure is as before, else a list of {id, parent}.
export function readDifference(bytes) {
  // A copy: what is done with it may call C++, and the heap may move.
  const from = new Reader(bytes.slice());
  const nodes = Array.from({ length: from.natural() }, () => readNode(from));
  const count = from.natural();
  if (count === AS_BEFORE) return { nodes, order: null };
  return { nodes, order: Array.from({ length: count }, () => ({ id: from.natural(), parent: from.natural() })) };
}
