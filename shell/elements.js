// From a node of the semantic tree to the native element that carries its meaning: which element a role is, and
// how the element says what the node says.

const INPUT_TYPES = {
  Checkbox: "checkbox", Switch: "checkbox", Radio: "radio", Slider: "range", TextField: "text", NumberField: "text",
  DateField: "date", SearchField: "search", FileInput: "file",
};
const TAGS = {
  Group: "div", Header: "header", Navigation: "nav", Main: "main", Region: "section", Text: "p", List: "ul",
  ListItem: "li", Button: "button", Link: "a", Select: "select", TextArea: "textarea", Tab: "button",
};
const ARIA_ROLES = {
  List: "list", Table: "table", RowGroup: "rowgroup", Row: "row", ColumnHeader: "columnheader",
  RowHeader: "rowheader", Cell: "cell", Figure: "img", Switch: "switch", TabList: "tablist", Tab: "tab",
  TabPanel: "tabpanel", Meter: "meter", Status: "status", Alert: "alert", Dialog: "dialog",
};
// What says its name by its content, so that finding in the page finds it; everything else by a label.
const NAMED_BY_CONTENT = new Set([
  "Heading", "Text", "ListItem", "ColumnHeader", "RowHeader", "Cell", "Button", "Link", "Tab", "Status", "Alert",
]);
export const TEXT_ROLES = new Set(["TextField", "TextArea", "NumberField", "DateField", "SearchField"]);
export const PRESSED_ROLES = new Set(["Button", "Link", "Tab"]);
export const TOGGLED_ROLES = new Set(["Checkbox", "Switch", "Radio"]);

export function tagOf(node) {
  if (node.role === "Heading") return `h${Math.min(Math.max(node.level, 1), 6)}`;
  if (INPUT_TYPES[node.role]) return "input";
  return TAGS[node.role] ?? "div";
}

export function makeElement(node) {
  const element = document.createElement(tagOf(node));
  element.classList.add("node");
  element.dataset.role = node.role;
  element.id = `n${node.id}`;
  if (INPUT_TYPES[node.role]) element.type = node.secret ? "password" : INPUT_TYPES[node.role];
  if (element.localName === "button") element.type = "button";
  if (ARIA_ROLES[node.role]) element.setAttribute("role", ARIA_ROLES[node.role]);
  switch (node.role) {
    case "FileInput": element.multiple = true; break;
    case "NumberField": element.inputMode = "decimal"; element.autocomplete = "off"; break;
    case "TextField": case "SearchField": element.autocomplete = node.secret ? "new-password" : "off"; break;
    case "TextArea": element.spellcheck = true; break;
    case "Dialog": element.setAttribute("aria-modal", "true"); element.tabIndex = -1; break;
  }
  return element;
}

function set(element, attribute, value) {
  if (value === null || value === "" || value === undefined || value === false) {
    element.removeAttribute(attribute);
  } else {
    element.setAttribute(attribute, value === true ? "true" : String(value));
  }
}

// A state that is told even when it is "false".
function setState(element, attribute, state) {
  set(element, attribute, state === null ? null : String(state));
}

function place(element, node) {
  const style = element.style;
  style.left = `${node.x}px`;
  style.top = `${node.y}px`;
  style.width = `${node.w}px`;
  style.height = `${node.h}px`;
}

function sayName(record) {
  const { element, node } = record;
  if (!NAMED_BY_CONTENT.has(node.role)) {
    set(element, "aria-label", node.name);
    return;
  }
  if (!record.words) {
    record.words = document.createTextNode("");
    element.prepend(record.words);
  }
  if (record.words.data !== node.name) record.words.data = node.name;
}

// The spoken description stands in an element of its own, since attributes alone are not read everywhere.
function sayDescription(record, descriptions) {
  const { element, node } = record;
  const words = [node.error, node.description].filter(Boolean).join(" ");
  if (words === "") {
    record.description?.remove();
    record.description = null;
    element.removeAttribute("aria-describedby");
    return;
  }
  if (!record.description) {
    record.description = document.createElement("span");
    record.description.id = `d${node.id}`;
    descriptions.append(record.description);
    element.setAttribute("aria-describedby", record.description.id);
  }
  record.description.textContent = words;
}

function saySet(element, node) {
  switch (node.role) {
    case "Table":
      set(element, "aria-rowcount", node.count || null);
      set(element, "aria-colcount", node.columnCount || null);
      return;
    case "Row": set(element, "aria-rowindex", node.index || null); return;
    case "ColumnHeader": case "RowHeader": case "Cell": set(element, "aria-colindex", node.index || null); return;
    case "ListItem": case "Tab": case "Radio":
      set(element, "aria-posinset", node.index || null);
      set(element, "aria-setsize", node.count || null);
  }
}

function sayOptions(element, node) {
  const same = element.options.length === node.options.length &&
    node.options.every((words, i) => element.options[i].text === words);
  if (!same) element.replaceChildren(...node.options.map((words) => new Option(words)));
}

function sayNumbers(element, node) {
  if (node.role === "Meter") {
    element.setAttribute("aria-valuemin", node.low);
    element.setAttribute("aria-valuemax", node.high);
    element.setAttribute("aria-valuenow", node.number);
  } else {
    element.min = node.low;
    element.max = node.high;
    element.step = node.step || "any";
  }
  set(element, "aria-valuetext", node.spoken);
}

function sayControl(record) {
  const { element, node } = record;
  switch (node.role) {
    case "Button": case "Link": case "Tab": set(element, "aria-disabled", node.disabled); break;
    default: if ("disabled" in element) element.disabled = node.disabled;
  }
  switch (node.role) {
    case "Link":
      set(element, "href", node.href || "#");
      if (/^https?:/.test(node.href)) {
        element.target = "_blank";
        element.rel = "noopener noreferrer";
      }
      break;
    case "Radio": element.name = node.group; break;
    case "Select": sayOptions(element, node); break;
    case "Slider": case "Meter": sayNumbers(element, node); break;
    case "FileInput": element.accept = node.accept; break;
    case "Tab": element.tabIndex = node.selected ? 0 : -1; break;
  }
}

// Makes the element say all that the node says, but for what the user may be changing just now (`showValue`).
export function describe(record, descriptions) {
  const { element, node } = record;
  place(element, node);
  sayName(record);
  sayDescription(record, descriptions);
  saySet(element, node);
  sayControl(record);
  if (node.role === "Group") set(element, "role", node.name === "" ? null : "group");
  if (node.placeholder !== "" || element.placeholder) element.placeholder = node.placeholder;
  set(element, "aria-invalid", node.error !== "");
  set(element, "aria-sort", node.sort);
  set(element, "aria-keyshortcuts", node.shortcut);
  set(element, "aria-current", node.current ? (record.node.role === "Link" ? "page" : "true") : null);
  setState(element, "aria-expanded", node.expanded);
  setState(element, "aria-pressed", node.pressed);
  setState(element, "aria-selected", node.selected);
}

// The state that an element changes by itself: put back to what was decided.
export function showState({ element, node }) {
  if (TOGGLED_ROLES.has(node.role)) {
    element.checked = node.checked === true;
  } else if (node.role === "Select") {
    element.selectedIndex = node.chosen;
  } else if (node.role === "Slider") {
    element.value = node.number;
  }
}
