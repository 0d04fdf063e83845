// Makes the functions of storage_page.cpp callable from a test: `storage.edit(3, "text")`, `storage.unsaved()`.

import createPage from "./storage_page.mjs";

const module = await createPage();
const STATES = ["Opening", "Saved", "Saving", "StillSaving", "NotAnswering", "Full", "Failed", "ReadOnly", "Fenced"];
const number = (name) => module.ccall(`page_${name}`, "number", [], []);

window.storage = {
  state: () => STATES[number("state")],
  trouble: () => number("trouble"),
  unsaved: () => number("unsaved"),
  steps: () => number("steps"),
  entries: () => number("entries"),
  findings: () => number("findings"),
  mayEdit: () => number("may_edit") === 1,
  lost: () => number("lost") === 1,
  firstRun: () => number("first_run") === 1,
  takeOver: () => module.ccall("page_take_over", null, [], []),
  retry: () => module.ccall("page_retry", null, [], []),
  edit: (account, text) => module.ccall("page_edit", "number", ["number", "string"], [account, text]) === 1,
  note: (account) => module.ccall("page_note", "string", ["number"], [account]),
};
setInterval(() => module.ccall("page_run", null, [], []), 100);
