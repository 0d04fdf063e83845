// A language that is not compiled in is one file: fetched only where it is wanted, kept for offline use, and English
// stands in for it where it cannot be had.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, serve } from "./support.mjs";
import { translatedWords, wordsOf } from "./words.mjs";

const english = wordsOf("en");
const spanish = wordsOf("es");
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

const asked = (seen) => seen.requests.filter((request) => request.endsWith(".words")).map((request) => request.slice(server.address.length));
const title = (page, words) => page.getByRole("heading", { name: words.word("welcome_title"), exact: true }).waitFor();

async function choose(page, words, name) {
  await page.getByRole("button", { name: words.word("settings"), exact: true }).click();
  await page.getByRole("combobox", { name: words.word("language"), exact: true }).selectOption({ label: name });
  await idle(page);
}

for (const [locale, tag, file] of [["pt-BR", "pt-BR", "pt"], ["fr-CA", "fr", "fr"], ["de-AT", "de", "de"]]) {
  test(`a browser in ${locale} gets its language from the first frame on`, async () => {
    const context = await browser.newContext({ locale });
    const { page, seen } = await openPage(context, server.address);
    await title(page, translatedWords(file));
    assert.deepEqual([...new Set(asked(seen))], [`words/${file}.words`]); // once more for the service worker to keep
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
    assert.deepEqual(seen.complaints, []);
    await context.close();
  });
}

test("a browser in another language gets Spanish, and no file is asked for", async () => {
  const context = await browser.newContext({ locale: "ja-JP" });
  const { page, seen } = await openPage(context, server.address);
  await title(page, spanish);
  assert.deepEqual(asked(seen), []);
  await context.close();
});

test("five languages are offered by their own names, and the one that is chosen is remembered", async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  const { page, seen } = await openPage(context, server.address);
  await page.getByRole("button", { name: english.word("settings"), exact: true }).click();
  const select = page.getByRole("combobox", { name: english.word("language"), exact: true });
  await select.waitFor();
  assert.deepEqual(await select.locator("option").allTextContents(), ["Español", "English", "Português (Brasil)", "Français", "Deutsch"]);
  await page.keyboard.press("Escape");
  await choose(page, english, "Deutsch");
  await page.getByRole("dialog", { name: translatedWords("de").word("settings"), exact: true }).waitFor();
  await page.reload();
  await title(page, translatedWords("de"));
  assert.deepEqual([...new Set(asked(seen))], ["words/de.words"]);
  await context.close();
});

test("a language that was spoken once is spoken without a network too", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page } = await openPage(context, server.address);
  await title(page, translatedWords("fr"));
  const isKept = () => page.evaluate(async () => Boolean(await caches.match("words/fr.words")));
  while (!(await isKept())) await page.waitForTimeout(100);
  await context.setOffline(true);
  await page.reload();
  await title(page, translatedWords("fr"));
  await context.close();
});

test("a language that cannot be had is told of, and English stands in", async () => {
  const context = await browser.newContext({ locale: "pt-BR", serviceWorkers: "block" });
  await context.route("**/*.words", (route) => route.abort());
  const { page } = await openPage(context, server.address);
  await title(page, english);
  await page.getByText(english.word("language_not_loaded", "Português (Brasil)"), { exact: true }).first().waitFor({ state: "attached" });
  await context.unroute("**/*.words");
  await choose(page, english, "Português (Brasil)");
  await page.getByRole("dialog", { name: translatedWords("pt").word("settings"), exact: true }).waitFor();
  await context.close();
});
