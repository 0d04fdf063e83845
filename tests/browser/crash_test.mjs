// When the program ends by a fault, a plain page stands in its place, and gives a copy of everything: what was saved,
// byte for byte what the program itself would have exported, and what was not saved yet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, pictures, serve } from "./support.mjs";
import { Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOCALES = { es: "es-ES", en: "en-GB" };
const SAID = {
  es: { title: "Claves se ha detenido", copy: "Descargar una copia de todo", again: "Abrir de nuevo",
    done: /^Copia descargada: .*, con (\d+) cambios\.$/, unsaved: /^Un cambio no había llegado a guardarse/ },
  en: { title: "Claves has stopped", copy: "Download a copy of everything", again: "Open again",
    done: /^Copy downloaded: .*, with (\d+) changes\.$/, unsaved: /^One change had not been saved yet/ },
};
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

async function start(language, options = {}) {
  const context = await browser.newContext({ locale: LOCALES[language], acceptDownloads: true, reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 }, ...options });
  return new Walk(await openPage(context, server.address), server.address, wordsOf(language));
}

async function openSample(walk) {
  await walk.press("button", walk.words.word("welcome_sample"));
  await walk.page.getByRole("heading", { name: walk.words.word("nav_accounts"), level: 1 }).waitFor();
  await walk.saved();
}

async function bytesOf(walk, press) {
  const waiting = walk.page.waitForEvent("download");
  await press();
  return readFileSync(await (await waiting).path());
}

async function exported(walk) {
  await walk.press("button", walk.words.word("settings"));
  const bytes = await bytesOf(walk, () => walk.press("button", walk.words.word("export_copy"), walk.dialog));
  await walk.page.keyboard.press("Escape");
  await idle(walk.page);
  return bytes;
}

// As a visit finds them.
async function accountsOf(walk) {
  await walk.saved();
  await walk.page.reload();
  await walk.page.locator("[role=rowheader]").first().waitFor({ state: "attached" });
  await idle(walk.page);
  return walk.page.locator("[role=rowheader]").allTextContents();
}

// An exception of ours that crosses the frames of the program.
const failInFrame = (walk) => walk.page.evaluate(() => {
  window.claves.setDocument = () => {
    throw new Error("provoked");
  };
  window.claves.requestFrame();
});

const crashed = (walk) => walk.page.getByRole("heading", { name: SAID[walk.words.language].title }).waitFor();
const copied = (walk) =>
  bytesOf(walk, () => walk.page.getByRole("button", { name: SAID[walk.words.language].copy }).click());

async function opened(walk, bytes) {
  await walk.page.locator("input[type=file]").first().setInputFiles({ name: "copy.claves", mimeType: "", buffer: bytes });
  await walk.sees(walk.words.word("file_opened", "copy.claves"));
  await idle(walk.page);
}

for (const language of ["es", "en"]) {
  test(`a fault in a frame leads to a page that gives everything that was saved (${language})`, async () => {
    const walk = await start(language);
    await openSample(walk);
    await walk.undo();
    await walk.redo();
    await walk.saved();
    const own = await exported(walk);
    const accounts = await accountsOf(walk);
    assert.ok(accounts.length > 5, `${accounts.length} accounts`);

    await failInFrame(walk);
    await crashed(walk);
    assert.equal(await walk.page.locator("#page").isVisible(), false);
    assert.equal(await walk.page.evaluate(() => document.activeElement.localName), "h1");
    assert.equal(await walk.page.locator(".unsaved").isVisible(), false);
    for (const [size, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1440, height: 900 }]]) {
      await walk.page.setViewportSize(viewport);
      await walk.page.screenshot({ path: `${pictures}${language}-crashed-${size}.png` });
      assert.ok(await walk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), size);
    }
    await walk.page.evaluate(axe);
    assert.deepEqual(await walk.page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id }) => id)), []);

    const copy = await copied(walk);
    assert.ok(copy.equals(own), `${copy.length} bytes for ${own.length}`);
    const said = await walk.page.getByRole("status").textContent();
    assert.match(said, SAID[language].done);
    assert.deepEqual(walk.seen.complaints.filter((words) => !words.includes("provoked")), []);

    const elsewhere = await start(language);
    await opened(elsewhere, copy);
    assert.deepEqual(await accountsOf(elsewhere), accounts);
    await elsewhere.page.context().close();

    await walk.page.getByRole("button", { name: SAID[language].again }).click();
    await walk.page.getByRole("heading", { name: walk.words.word("nav_accounts"), level: 1 }).waitFor();
    await idle(walk.page);
    assert.deepEqual(await accountsOf(walk), accounts);
    await walk.page.context().close();
  });
}

test("an edit that had not reached the storage is in the copy", async () => {
  const walk = await start("en");
  await openSample(walk);
  await walk.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await walk.undo();
  await walk.sees(walk.words.word("saving_full"));
  const own = await exported(walk);
  await failInFrame(walk);
  await crashed(walk);
  await walk.page.getByText(SAID.en.unsaved).waitFor();
  const copy = await copied(walk);
  assert.ok(copy.equals(own), `${copy.length} bytes for ${own.length}`);
  await walk.page.context().close();
});

test("a memory that cannot grow ends on that page, with everything safe", async () => {
  const walk = await start("en");
  await openSample(walk);
  const own = await exported(walk);
  await walk.go("nav_import");
  await walk.page.evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("no memory");
    };
    const input = document.querySelector("main input[type=file]");
    const given = new DataTransfer();
    given.items.add(new File([new Uint8Array(60_000_000)], "large.csv"));
    input.files = given.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await crashed(walk);
  assert.match(await walk.page.locator("pre").textContent(), /abortOnCannotGrowMemory/);
  const copy = await copied(walk);
  assert.ok(copy.equals(own), `${copy.length} bytes for ${own.length}`);
  await walk.page.context().close();
});

test("where the storage cannot be read, the page says so", async () => {
  const walk = await start("en");
  await walk.page.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
  });
  await failInFrame(walk);
  await crashed(walk);
  await walk.page.getByRole("button", { name: SAID.en.copy }).click();
  await walk.sees(/does not let what is saved be read/);
  await walk.page.context().close();
});

test("a program that has ended is not entered again", async () => {
  const walk = await start("en");
  await openSample(walk);
  await walk.press("button", walk.words.word("settings")); // a dialog, which keeps the focus to itself
  await failInFrame(walk);
  await crashed(walk);
  await walk.page.mouse.move(200, 200);
  await walk.page.keyboard.press("Tab");
  assert.equal(await walk.page.evaluate(() => document.activeElement.textContent), SAID.en.copy);
  await walk.page.keyboard.press("Tab");
  assert.equal(await walk.page.evaluate(() => document.activeElement.textContent), SAID.en.again);
  await walk.page.evaluate(() => {
    window.entered = false;
    window.claves.setDocument = () => {
      window.entered = true;
    };
    window.claves.requestFrame();
  });
  await walk.page.waitForTimeout(300);
  assert.equal(await walk.page.evaluate(() => window.entered), false);
  assert.equal(await walk.page.locator("main#crashed").count(), 1);
  await walk.page.context().close();
});
