// The tour: it begins by itself with the sample, once; holds the focus; can be left at any step; and is found again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, serve } from "./support.mjs";
import { wordsOf } from "./words.mjs";

const STOPS = ["tour_accounts", "tour_plan", "tour_agenda", "tour_programme", "tour_yours"];
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

async function openSample(language, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ locale: language, viewport, reducedMotion: "reduce" });
  const { page, seen } = await openPage(context, server.address, {});
  const words = wordsOf(language);
  await page.getByRole("button", { name: words.word("welcome_sample"), exact: true }).click();
  await idle(page);
  return { context, page, seen, words };
}

const stop = (page, words, name) => page.getByRole("dialog", { name: words.word(name), exact: true }).waitFor();
const inDialog = (page) => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);

test("by keyboard alone, step by step, and it does not come back", { timeout: 120_000 }, async () => {
  const { context, page, seen, words } = await openSample("es");
  for (const name of STOPS) {
    await stop(page, words, name);
    assert.ok(await inDialog(page), `${name}: the focus is in it`);
    for (let i = 0; i < 6; ++i) {
      await page.keyboard.press("Tab");
      assert.ok(await inDialog(page), `${name}: Tab does not leave it`);
    }
    const last = name === STOPS.at(-1);
    await page.getByRole("dialog").getByRole("button", { name: words.word(last ? "tour_done" : "tour_next"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await idle(page);
  }
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal(await page.evaluate(() => location.hash), "#/accounts");
  await page.waitForTimeout(500);
  await page.reload();
  await idle(page);
  await page.getByRole("table").first().waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0, "never over data that somebody comes back to");
  assert.deepEqual(seen.complaints, []);
  await context.close();
});

test("Escape leaves it, and Settings and the list of shortcuts lead back to it", { timeout: 120_000 }, async () => {
  const { context, page, words } = await openSample("en", { width: 390, height: 844 });
  await stop(page, words, "tour_accounts");
  await page.keyboard.press("Escape");
  await idle(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.getByRole("button", { name: words.word("settings"), exact: true }).click();
  await page.getByRole("button", { name: words.word("tour_take"), exact: true }).click();
  await stop(page, words, "tour_accounts");
  await page.getByRole("dialog").getByRole("button", { name: words.word("tour_skip"), exact: true }).click();
  await idle(page);
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByRole("button", { name: words.word("tour_take"), exact: true }).click();
  await stop(page, words, "tour_accounts");
  await context.close();
});

test("it does not begin by itself where the user brings in their own accounts", async () => {
  const context = await browser.newContext({ locale: "es" });
  const { page } = await openPage(context, server.address, {});
  await page.getByRole("button", { name: wordsOf("es").word("welcome_empty"), exact: true }).click();
  await idle(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await context.close();
});
