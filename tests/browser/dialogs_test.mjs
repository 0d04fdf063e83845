// Every dialog and panel that a button of a screen opens: audited in the light and in the dark, on a desktop and on a
// phone; focus goes into it, Escape closes it, focus comes back, and nothing was changed by looking.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, serve } from "./support.mjs";
import { Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const SCREENS = [
  "#/accounts", "#/agenda", "#/programme/definition", "#/programme/register", "#/programme/investment", "#/programme/people",
  "#/programme/knowledge", "#/programme/keys", "#/programme/cases", "#/programme/questions", "#/programme/process",
];
const PARTS = ["summary", "questions", "plan", "people", "relationships", "growth", "competition", "process", "review"];
const ALIKE = 2; // buttons of the same first word, tried on each screen
const LOOKS = [["phone", "light"], ["desktop", "dark"], ["desktop", "light"]]; // the last is where it goes on
let server;
let browser;

before(async () => {
  server = await serve();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

// The buttons there are, one of each kind: those of rows differ in what they name alone.
const buttons = (page) => page.evaluate((most) => {
  const kinds = new Map();
  const found = [];
  for (const button of document.querySelectorAll("main [data-role=Button]:not([aria-disabled=true])")) {
    const name = button.textContent || button.getAttribute("aria-label");
    const kind = name.split(/[:«“]|\s/)[0];
    const times = kinds.get(kind) ?? 0;
    kinds.set(kind, times + 1);
    if (times < most) found.push(button.id);
  }
  return found;
}, ALIKE);

const opened = (page) => page.evaluate(() => document.querySelector("[data-role=Dialog]")?.getAttribute("aria-label") ?? null);
// Of dialogs that differ in whom or what they are about.
const kindOf = (name) => name.match(/[:·]/)?.[0] ?? name.split(" ").slice(0, 3).join(" ");
const focusIsInside = () => document.querySelector("[data-role=Dialog]")?.contains(document.activeElement);

async function go(page, address) {
  await page.evaluate((fragment) => { location.hash = fragment; }, address);
  await page.waitForTimeout(50);
  await idle(page);
}

for (const language of ["es", "en"]) {
  test(`every dialog (${language})`, { timeout: 900_000 }, async (t) => {
    const context = await browser.newContext({
      locale: language === "es" ? "es-ES" : "en-GB", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce",
    });
    const walk = new Walk(await openPage(context, server.address), server.address, wordsOf(language));
    const { page } = walk;
    await walk.press("button", walk.words.word("welcome_sample"));
    const account = await page.getByRole("navigation", { name: walk.words.word("navigation") })
      .getByRole("link", { name: "Lácteos Valdehierro" }).getAttribute("href");
    const base = account.split("/").slice(0, 3).join("/");
    const seen = new Set();
    const lookInto = async (where, opener) => {
      await opener.focus();
      await page.keyboard.press("Enter");
      await idle(page);
      const name = await opened(page);
      if (name === null) return;
      const holdsFocus = await page.waitForFunction(focusIsInside, null, { timeout: 2_000 }).catch(() => null);
      if (!holdsFocus) walk.findings.push(`${where}: focus does not go into “${name}”`);
      if (!seen.has(kindOf(name))) {
        seen.add(kindOf(name));
        for (const [size, shade] of LOOKS) await walk.lookAt(`dialog-${seen.size}`, size, shade);
      }
      await page.keyboard.press("Escape");
      await idle(page);
      if (await opened(page) !== null) walk.findings.push(`${where}: Escape does not close “${name}”`);
      const isBack = await opener.evaluate((element) => element === document.activeElement).catch(() => false);
      if (!isBack) walk.findings.push(`${where}: focus does not come back from “${name}”`);
    };
    for (const word of ["go_to", "settings"]) await lookInto("the head", page.getByRole("button", { name: walk.words.word(word), exact: true }));
    for (const address of [...SCREENS, ...PARTS.map((part) => `${base}/${part}`)]) {
      await go(page, address);
      for (const id of await buttons(page)) {
        const opener = page.locator(`#${id}`);
        if (await opener.count() > 0) await lookInto(address, opener); // others are gone with what was pressed before
        await go(page, address);
      }
    }
    t.diagnostic(`${seen.size} dialogs: ${[...seen].join(", ")}`);
    assert.ok(seen.size >= 20, `${seen.size} dialogs were found`);
    assert.deepEqual(walk.findings, []);
    assert.deepEqual(walk.seen.complaints, []);
    await context.close();
  });
}
