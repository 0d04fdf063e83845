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
  for (const button of document.querySelectorAll("[data-role=Button]:not([aria-disabled=true])")) {
    const name = button.textContent || button.getAttribute("aria-label");
    const kind = name.split(/[:«“]|\s/)[0];
    const times = kinds.get(kind) ?? 0;
    kinds.set(kind, times + 1);
    if (times < most) found.push(button.id);
  }
  return found;
}, ALIKE);

const opened = (page) => page.evaluate(() => {
  const over = document.querySelector("[data-role=Dialog]");
  return over && { name: over.getAttribute("aria-label"), holdsFocus: over.contains(document.activeElement) };
});

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
    for (const address of [...SCREENS, ...PARTS.map((part) => `${base}/${part}`)]) {
      await go(page, address);
      for (const id of await buttons(page)) {
        const button = page.locator(`#${id}`);
        if (await button.count() === 0) continue; // gone with what was pressed before
        await button.focus();
        await page.keyboard.press("Enter");
        await idle(page);
        const over = await opened(page);
        if (!over) {
          await go(page, address);
          continue;
        }
        if (!seen.has(over.name)) {
          seen.add(over.name);
          if (!over.holdsFocus) walk.findings.push(`${address}: focus does not go into “${over.name}”`);
          for (const [size, shade] of [["phone", "light"], ["desktop", "dark"], ["desktop", "light"]]) {
            await walk.lookAt(`dialog-${seen.size}`, size, shade);
          }
        }
        await page.keyboard.press("Escape");
        await idle(page);
        if (await opened(page)) walk.findings.push(`${address}: Escape does not close “${over.name}”`);
        if (!(await button.evaluate((element) => element === document.activeElement).catch(() => false))) {
          walk.findings.push(`${address}: focus does not come back from “${over.name}”`);
        }
      }
    }
    t.diagnostic(`${seen.size} dialogs: ${[...seen].join(", ")}`);
    assert.ok(seen.size > 20, `${seen.size} dialogs were found`);
    assert.deepEqual(walk.findings, []);
    assert.deepEqual(walk.seen.complaints, []);
    await context.close();
  });
}
