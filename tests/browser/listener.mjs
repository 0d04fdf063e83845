// Somebody who sees nothing and has no mouse: knows the page by its accessibility tree alone, moves by the keyboard, and
// hears where they are. What the tree does not say, they cannot find.

import assert from "node:assert/strict";
import { idle } from "./support.mjs";

const MOST_STOPS = 150; // of Tab, to reach something

export class Listener {
  #client;

  static async on(page) {
    const listener = new Listener();
    listener.page = page;
    listener.#client = await page.context().newCDPSession(page);
    await listener.#client.send("Accessibility.enable");
    return listener;
  }

  // What is there to be heard, in order: {role, name, value, level, checked, selected, disabled, description}.
  async heard() {
    const { nodes } = await this.#client.send("Accessibility.getFullAXTree");
    return nodes.filter((node) => !node.ignored).map(said);
  }

  // The same of what is inside of one.
  async heardIn(role, name) {
    const { nodes } = await this.#client.send("Accessibility.getFullAXTree");
    const parents = new Map(nodes.map((node) => [node.nodeId, node.parentId]));
    const outer = nodes.find((node) => !node.ignored && matches(said(node), role, name))?.nodeId;
    const isInside = (id) => id !== undefined && (parents.get(id) === outer || isInside(parents.get(id)));
    return nodes.filter((node) => !node.ignored && isInside(node.nodeId)).map(said);
  }

  // Waits until it is there.
  async hears(role, name) {
    let all = [];
    for (const until = Date.now() + 20_000; Date.now() < until; await this.page.waitForTimeout(100)) {
      await idle(this.page);
      all = await this.heard();
      const found = all.find((node) => matches(node, role, name));
      if (found) return found;
    }
    const alike = all.filter((node) => node.role === role).map((node) => node.name);
    assert.fail(`no ${role} “${name}” is to be heard, but ${JSON.stringify(alike.slice(0, 40))}`);
    return undefined;
  }

  async here() {
    const { result } = await this.#client.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.#client.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    return said(nodes[0]);
  }

  // By Tab alone, onwards and round the end of the page.
  async moveTo(role, name) {
    await this.hears(role, name);
    const passed = [];
    for (let stop = 0; stop < MOST_STOPS; ++stop) {
      const here = await this.here();
      if (matches(here, role, name)) return here;
      passed.push(`${here.role} ${here.name}`);
      await this.key("Tab");
    }
    assert.fail(`Tab does not lead to ${role} “${name}”; it passed ${passed.join(", ")}`);
    return undefined;
  }

  async press(role, name, key = "Enter") {
    await this.moveTo(role, name);
    await this.key(key);
  }

  // Among tabs the arrows move; the page of the one that is reached is shown.
  async openTab(name) {
    await this.hears("tab", name);
    const passed = new Set();
    for (let stop = 0; stop < MOST_STOPS; ++stop) {
      const here = await this.here();
      if (matches(here, "tab", name)) return this.hears("tabpanel", name);
      // Once round these tabs, then on to the next ones.
      await this.key(here.role === "tab" && !passed.has(here.name) ? "ArrowRight" : "Tab");
      if (here.role === "tab") passed.add(here.name);
    }
    assert.fail(`the keys do not lead to the tab “${name}”; they passed ${[...passed].join(", ")}`);
    return undefined;
  }

  async type(role, name, text) {
    await this.moveTo(role, name);
    await this.page.keyboard.type(text);
    await idle(this.page);
  }

  async key(key) {
    await this.page.keyboard.press(key);
    await idle(this.page);
  }
}

function said(node) {
  const property = (name) => node.properties?.find((one) => one.name === name)?.value.value;
  return {
    role: node.role?.value, name: node.name?.value ?? "", value: node.value?.value, description: node.description?.value ?? "",
    level: property("level"), checked: property("checked"), selected: property("selected"), disabled: property("disabled"),
    modal: property("modal"),
  };
}

function matches(node, role, name) {
  if (node.role !== role) return false;
  return typeof name === "string" ? node.name.trim() === name : name.test(node.name);
}
