// The page in Firefox: the sample opens, every screen draws and is audited on a desktop and on a phone, what is written is
// there after a reload, and another tab only reads. Firefox has no WebGL 2 without a display: it is given one in memory.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { createInterface } from "node:readline";
import { firefox } from "playwright-core";
import { idle, openPage, pictures, serve } from "./support.mjs";
import { SIZES, Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const SCREENS = ["#/accounts", "#/accounts/board", "#/agenda", "#/programme", "#/programme/keys", "#/import", "#/method"];
const PARTS = ["summary", "questions", "plan", "people", "relationships", "growth", "competition", "process", "review"];
// Before a picture Playwright adds this style, and the page refuses it.
const PICTURE_STYLE = createHash("sha256").update("body {}").digest("base64");
let server;
let display;
let browser;

// {name, stop} of a display in memory.
async function openDisplay() {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const failed = new Promise((_, fail) => screen.once("error", fail));
  const told = (async () => {
    for await (const line of createInterface({ input: screen.stdout })) return line;
    throw new Error("Xvfb did not start");
  })();
  return { name: `:${await Promise.race([told, failed])}`, stop: () => screen.kill() };
}

before(async () => {
  server = await serve();
  display = await openDisplay();
  browser = await firefox.launch({
    channel: "moz-firefox", executablePath: "/usr/bin/firefox-esr", headless: false,
    env: { ...process.env, DISPLAY: display.name }, firefoxUserPrefs: { "intl.accept_languages": "en-GB" },
  });
});

after(async () => {
  await browser?.close();
  display?.stop();
  server?.stop();
});

async function visit(walk, address) {
  await walk.page.evaluate((fragment) => { location.hash = fragment; }, address);
  await walk.page.waitForTimeout(100);
  await idle(walk.page);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await walk.page.setViewportSize(viewport);
    await walk.page.waitForFunction(({ width }) => innerWidth === width, viewport);
    await idle(walk.page);
    const stop = `firefox-${address.split("/").pop()}-${size}`;
    await walk.page.screenshot({ path: `${pictures}${stop}.png`, caret: "initial" });
    await walk.audit(stop);
  }
  await walk.page.setViewportSize(SIZES.desktop);
}

test("the page in Firefox", { timeout: 600_000 }, async () => {
  const context = await browser.newContext({ viewport: SIZES.desktop });
  const words = wordsOf("en");
  const walk = new Walk(await openPage(context, server.address), server.address, words);
  await walk.press("button", words.word("welcome_sample"));
  const account = await walk.page.getByRole("navigation", { name: words.word("navigation") })
    .getByRole("link", { name: "Lácteos Valdehierro" }).getAttribute("href");
  const base = account.split("/").slice(0, 3).join("/");
  for (const address of [...SCREENS, ...PARTS.map((part) => `${base}/${part}`)]) await visit(walk, address);
  assert.deepEqual(walk.findings, []);

  await walk.part("account_plan");
  await walk.press("button", words.word("plan_add_objective_to", words.concept("penetration")));
  await walk.write(words.field("Objective.title"), "Ünïcode, ñandú – 日本", walk.dialog);
  await walk.press("button", words.word("add"), walk.dialog);
  await walk.saved();
  await walk.page.reload();
  await idle(walk.page);
  await walk.sees("Ünïcode, ñandú – 日本");

  const other = await openPage(context, server.address);
  await other.page.getByText(words.word("saving_read_only")).first().waitFor({ state: "attached" });
  await other.page.close();
  assert.deepEqual(walk.seen.complaints.filter((complaint) => !complaint.includes(PICTURE_STYLE)), []);
  for (const request of walk.seen.requests) assert.ok(/^(blob|data):/.test(request) || request.startsWith(server.address), request);
  await context.close();
});
