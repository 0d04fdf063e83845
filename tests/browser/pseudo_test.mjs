// Every screen in English made strange (en-XA): [between brackets, with accents, and longer by two fifths ~~]. What
// shows no brackets is not translated, unless the user wrote it; what had no room and was cut must be told whole all the
// same, to who listens or points at it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { idle, openBrowser, openPage, serve } from "./support.mjs";

const PROGRAMME = ["definition", "register", "investment", "pipeline", "people", "knowledge", "keys", "cases", "questions", "process"];
const ACCOUNT = ["summary", "questions", "plan", "people", "relationships", "growth", "competition", "process", "review"];
const PAGES = ["#/accounts", "#/accounts/portfolio", "#/accounts/board", "#/agenda", "#/import", "#/method"];
// Tall, so that all of a screen is in sight and drawn.
const SIZES = [["desktop", { width: 1440, height: 4000 }], ["phone", { width: 390, height: 6000 }]];
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

// What the sample's user wrote: every text of its sources, the pieces of one put together.
function written() {
  const folder = fileURLToPath(new URL("../../web/sample/", import.meta.url));
  const texts = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".cpp"))) {
    for (const [whole] of readFileSync(folder + name, "utf8").matchAll(/"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*/g)) {
      texts.push([...whole.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, piece]) => piece).join("").replaceAll('\\"', '"'));
    }
  }
  return texts.join("\n");
}

const MONTHS = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December";
const DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const OURS = [
  new RegExp(`(${DAYS}), `, "g"), new RegExp(`(\\d{1,2} )?\\b(${MONTHS})\\b( \\d{4})?`, "g"), /€?\d[\d,.]*[kM]?%?/g,
  /Claves|Ctrl|Shift|Enter|Esc|Español|English|Português \(Brasil\)|Français|Deutsch|SVG|PNG|CSV|\([A-Z]{3}\)|EUR/g,
];

// What is left of a text without what was translated, and without figures, days and names of ours.
function untranslated(text, user) {
  let rest = text;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, "\u0000");
  }
  return rest.split(/[\u0000\n]| · |, | – |:(?: |$)/).map((piece) => piece.trim()).filter((piece) => {
    if (user.includes(piece)) return false;
    let left = piece;
    for (const pattern of OURS) left = left.replace(pattern, "");
    return /\p{L}{2}/u.test(left) && !user.includes(left.trim());
  });
}

// All that the page says, seen or spoken.
function said() {
  const texts = new Set();
  const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.add(walker.currentNode.data);
  for (const element of document.querySelectorAll("#mirror *")) {
    for (const name of ["aria-label", "aria-valuetext", "placeholder"]) texts.add(element.getAttribute(name) ?? "");
  }
  return [...texts].filter((text) => text.trim() !== "");
}

// Cut, and told nowhere: the head above the totals of a heat map.
const CUT_FOR_ALL = ["[Cöüld brïñg~~~]"];
const known = new Set(); // texts that were looked at before

async function look(page, place, user, findings) {
  for (const [size, viewport] of SIZES) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await idle(page);
    const all = await page.evaluate(said);
    for (const text of all) {
      if (known.has(text)) continue;
      known.add(text);
      for (const piece of untranslated(text, user)) findings.add(`${place}, not translated: ${piece}`);
    }
    for (const text of await page.evaluate(() => window.claves.cut)) {
      if (/[[\]~]/.test(text) && !CUT_FOR_ALL.includes(text) && !all.some((each) => each.includes(text))) findings.add(`${place} (${size}), cut: ${text}`);
    }
  }
}

test("every screen is translated, and what a longer language has no room for is told whole", { timeout: 600_000 }, async () => {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const { page, seen } = await openPage(context, server.address, { tour: "taken", tongue: "en-XA" });
  const user = written();
  const findings = new Set();
  const press = (role, name, within = page) => within.getByRole(role, { name }).first().click();
  await look(page, "welcome", user, findings);
  await page.setViewportSize(SIZES[0][1]);
  await press("button", /Try/);
  await page.getByRole("table").first().waitFor();
  const go = async (address) => {
    await page.evaluate((fragment) => { location.hash = fragment; }, address);
    await page.waitForTimeout(150);
    await idle(page);
    await look(page, address, user, findings);
  };
  const first = await page.getByRole("navigation").getByRole("link").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")).find((href) => href.startsWith("#/account/")));
  const account = first.split("/").slice(0, 3).join("/");
  for (const address of PAGES) await go(address);
  for (const part of PROGRAMME) await go(`#/programme/${part}`);
  for (const part of ACCOUNT) await go(`${account}/${part}`);
  await page.setViewportSize(SIZES[0][1]);
  await idle(page);
  await page.getByRole("banner").getByRole("button").last().click(); // settings
  await look(page, "settings", user, findings);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await look(page, "shortcuts", user, findings);
  assert.deepEqual(seen.complaints, []);
  assert.deepEqual([...findings].sort(), []);
  await context.close();
});
