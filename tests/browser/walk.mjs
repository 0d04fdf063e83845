// Somebody who walks through the page by what they see and hear, and looks around at every stop: nothing complains,
// nothing is asked of others, axe finds nothing, nothing scrolls sideways, and a picture is taken.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { idle, pictures } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const NARROW = { width: 320, height: 640 };

export class Walk {
  constructor({ page, seen }, address, words) {
    this.page = page;
    this.seen = seen;
    this.address = address;
    this.words = words;
    this.findings = []; // of all stops, told together at the end
    page.setDefaultTimeout(60_000);
    mkdirSync(pictures, { recursive: true });
  }

  get main() {
    return this.page.getByRole("main");
  }

  get dialog() {
    return this.page.getByRole("dialog");
  }

  async press(role, name, within = this.page) {
    await within.getByRole(role, { name, exact: true }).first().click();
    await idle(this.page);
  }

  async write(name, text, within = this.page) {
    const field = within.getByRole("textbox", { name, exact: true }).first();
    await field.fill(text);
    await field.blur();
    await idle(this.page);
  }

  async pick(name, option, within = this.page) {
    await within.getByRole("combobox", { name, exact: true }).first().selectOption({ label: option });
    await idle(this.page);
  }

  async go(place) {
    await this.press("link", this.words.word(place), this.page.getByRole("navigation", { name: this.words.word("navigation") }));
  }

  async part(tab) {
    await this.press("tab", this.words.word(tab));
    await this.page.getByRole("tabpanel", { name: this.words.word(tab), exact: true }).waitFor();
  }

  async sees(text, within = this.page) {
    await within.getByText(text, { exact: typeof text === "string" }).first().waitFor({ state: "attached" });
  }

  async saved() {
    const said = [this.words.word("saved"), this.words.pattern("saved_at")];
    await this.page.waitForFunction(([exact, pattern]) => [...document.querySelectorAll("[role=status]")]
      .some(({ textContent }) => textContent === exact || new RegExp(pattern).test(textContent)), [said[0], said[1].source]);
  }

  async undo() {
    await this.page.getByRole("banner").getByRole("button", { name: this.words.word("undo"), exact: true }).click();
    await idle(this.page);
  }

  async redo() {
    await this.page.getByRole("banner").getByRole("button", { name: this.words.word("redo"), exact: true }).click();
    await idle(this.page);
  }

  // On a desktop and on a phone, in the light and in the dark.
  async look(stop) {
    for (const size of ["desktop", "phone"]) for (const shade of ["light", "dark"]) await this.lookAt(stop, size, shade);
    await this.page.setViewportSize(NARROW);
    await this.#settled();
    for (const wide of await this.page.evaluate(widths)) this.findings.push(`${stop} scrolls sideways at 320 px: ${wide}`);
    await this.page.setViewportSize(SIZES.desktop);
    await this.page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await this.#settled();
    assert.deepEqual(this.seen.complaints, [], `${stop}: nothing is complained of`);
    for (const request of this.seen.requests) assert.ok(/^(blob|data):/.test(request) || request.startsWith(this.address), request);
  }

  async lookAt(stop, size, colorScheme) {
    await this.page.setViewportSize(SIZES[size]);
    await this.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await this.page.waitForFunction((shade) => document.documentElement.dataset.shade === shade, colorScheme);
    await this.#settled();
    const where = `${this.words.language}-${stop}-${size}-${colorScheme}`;
    await this.page.screenshot({ path: `${pictures}${where}.png` });
    await this.audit(where);
  }

  async #settled() {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await idle(this.page);
  }

  async audit(where) {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe);
    const violations = await this.page.evaluate(async () => (await window.axe.run(document)).violations
      .map(({ id, nodes }) => `${id}: ${nodes.length}, first ${nodes[0].html.slice(0, 200)}`));
    for (const violation of violations) this.findings.push(`${where}: ${violation}`);
  }
}

// What is wider than it may be: the document, and what scrolls the page.
function widths() {
  const found = [document.documentElement, ...document.querySelectorAll("main > [data-role=Scroller]")];
  return found.filter((element) => element.scrollWidth > element.clientWidth)
    .map((element) => `${element.localName} ${element.scrollWidth} > ${element.clientWidth}`);
}
