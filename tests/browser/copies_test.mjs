// Copies outside of the browser: what Settings says of the last one, the reminder, dated ones in a folder, and copies
// that are sealed with a passphrase: what opens them, and how what does not open is told apart.

import assert from "node:assert/strict";
import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, serve } from "./support.mjs";
import { Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const fixture = new URL("../fixtures/sealed/v1.claves", import.meta.url); // sealed with FIXTURE_PASSPHRASE
const FIXTURE_PASSPHRASE = "una frase de paso";
const DAY = 86_400_000;
const MEMORY = "claves.copies"; // as web/backup.cpp writes it
const PASSPHRASE = "cuatro palabras al azar";
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

async function start(language, prepare = () => {}) {
  const context = await browser.newContext({ locale: language === "es" ? "es-ES" : "en-GB", acceptDownloads: true,
    reducedMotion: "reduce", viewport: { width: 1440, height: 900 } });
  await context.addInitScript(prepare);
  return new Walk(await openPage(context, server.address), server.address, wordsOf(language));
}

async function openSample(walk) {
  await walk.press("button", walk.words.word("welcome_sample"));
  await walk.page.getByRole("heading", { name: walk.words.word("nav_accounts"), level: 1 }).waitFor();
  await walk.saved();
}

const settings = (walk) => walk.press("button", walk.words.word("settings"));

async function downloaded(walk, press) {
  const waiting = walk.page.waitForEvent("download");
  await press();
  return readFileSync(await (await waiting).path());
}

const give = (walk, name, buffer) =>
  walk.page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "", buffer });

// As a visit finds them.
async function accountsOf(walk) {
  await walk.saved();
  await walk.page.reload();
  await walk.page.locator("[role=rowheader]").first().waitFor({ state: "attached" });
  await idle(walk.page);
  return walk.page.locator("[role=rowheader]").allTextContents();
}

test("Settings says when the last copy was made and what it lacks", async () => {
  const walk = await start("en");
  const { words } = walk;
  await openSample(walk);
  await settings(walk);
  await walk.sees(new RegExp(`^${words.word("copy_never")}`), walk.dialog);
  await downloaded(walk, () => walk.press("button", words.word("export_copy"), walk.dialog));
  await walk.sees(new RegExp(`${words.word("copy_holds_all")}$`), walk.dialog);
  await walk.page.keyboard.press("Escape");
  await walk.undo();
  await settings(walk);
  await walk.sees(new RegExp(`${words.counted("edits_since_copy", 1)}$`), walk.dialog);
  await walk.page.reload();
  await idle(walk.page);
  await settings(walk);
  await walk.sees(new RegExp(`${words.counted("edits_since_copy", 1)}$`), walk.dialog);
  await walk.look("settings-copies");
  assert.deepEqual(walk.findings, []);
  await walk.page.context().close();
});

test("a copy older than fourteen days is told of, until it is made or put off for the day", async () => {
  const walk = await start("es");
  const { words } = walk;
  await openSample(walk);
  const old = async (days) => {
    await walk.page.evaluate(([key, ms]) => localStorage.setItem(key, `1 ${ms} 0 0 0 -2147483648 0`), [MEMORY, Date.now() - days * DAY]);
    await walk.page.reload();
    await idle(walk.page);
  };
  const reminder = walk.page.getByText(/solo en este navegador\.$/);
  await old(13);
  assert.equal(await reminder.count(), 0);
  await old(15);
  await reminder.first().waitFor({ state: "attached" });
  await walk.look("copy-reminder");
  await walk.press("button", words.word("not_today"));
  assert.equal(await reminder.count(), 0);
  await walk.page.reload();
  await idle(walk.page);
  assert.equal(await reminder.count(), 0);
  await old(15);
  await downloaded(walk, () => walk.press("button", words.word("export_copy")));
  assert.equal(await reminder.count(), 0);
  assert.deepEqual(walk.findings, []);
  await walk.page.context().close();
});

// The browser's own private folder stands for one that the user chose: the same handles, without the dialog.
function privateFolder() {
  window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("Copias", { create: true });
}

const inFolder = (walk) => walk.page.evaluate(async () => {
  const folder = await window.showDirectoryPicker();
  const found = {};
  for await (const [name, file] of folder.entries()) found[name] = [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
  return found;
});

test("a dated copy is left in the folder that was chosen, and nothing of others is touched", async () => {
  const walk = await start("en", privateFolder);
  const { words } = walk;
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  await openSample(walk);
  await walk.page.evaluate(async (name) => {
    const folder = await window.showDirectoryPicker();
    for (const taken of [name, "letter.txt", "claves-backup-2001-01-01.claves"]) {
      const writing = await (await folder.getFileHandle(taken, { create: true })).createWritable();
      await writing.write("not ours");
      await writing.close();
    }
  }, `claves-backup-${today}.claves`);
  const own = await downloaded(walk, async () => {
    await settings(walk);
    await walk.press("button", words.word("export_copy"), walk.dialog);
  });
  await walk.page.evaluate((key) => localStorage.removeItem(key), MEMORY);
  await walk.page.reload();
  await idle(walk.page);
  await settings(walk);
  await walk.press("button", words.word("choose_folder"), walk.dialog);
  await walk.sees(words.word("folder_ready", "Copias"), walk.dialog);
  await walk.sees(new RegExp(`${words.word("copy_holds_all")}$`), walk.dialog);
  const left = await inFolder(walk);
  const ours = `claves-backup-${today}-2.claves`;
  assert.deepEqual(Object.keys(left).sort(),
    [`claves-backup-${today}.claves`, ours, "claves-backup-2001-01-01.claves", "letter.txt"].sort());
  assert.ok(Buffer.from(left[ours]).equals(own), "it is what would have been downloaded");
  await walk.look("settings-folder");
  assert.deepEqual(walk.findings, []);

  // Going away leaves what is new; the next visit still knows the folder.
  await walk.page.keyboard.press("Escape");
  await walk.undo();
  await walk.page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    delete document.visibilityState;
  });
  await walk.page.waitForFunction((key) => localStorage.getItem(key).split("\n").length >= 2, MEMORY);
  await walk.page.reload();
  await idle(walk.page);
  await settings(walk);
  await walk.sees(words.word("folder_ready", "Copias"), walk.dialog);
  await walk.sees(new RegExp(`${words.word("copy_holds_all")}$`), walk.dialog);
  assert.equal(new TextDecoder().decode(Uint8Array.from((await inFolder(walk))["letter.txt"])), "not ours");
  await walk.page.context().close();
});

test("the oldest copies of ours go when there are more than fourteen", async () => {
  const walk = await start("en", privateFolder);
  const { words } = walk;
  await openSample(walk);
  await settings(walk);
  await walk.press("button", words.word("choose_folder"), walk.dialog);
  await walk.sees(words.word("folder_ready", "Copias"), walk.dialog);
  await walk.sees(new RegExp(`${words.word("copy_holds_all")}$`), walk.dialog);
  await walk.page.evaluate(async ([key, day]) => {
    const folder = await window.showDirectoryPicker();
    const names = Array.from({ length: 14 }, (_, at) => `claves-backup-2020-01-${String(at + 10)}.claves`);
    for (const name of [...names, "claves-backup-2019-01-01.claves"]) await folder.getFileHandle(name, { create: true });
    localStorage.setItem(key, [`1 ${Date.now() - day} 0 0 0 -2147483648 0`, ...names].join("\n"));
  }, [MEMORY, DAY]);
  await walk.page.reload();
  await idle(walk.page);
  await walk.page.waitForFunction(async () => {
    const folder = await window.showDirectoryPicker();
    return folder.getFileHandle("claves-backup-2020-01-10.claves").then(() => false, () => true);
  });
  const names = await walk.page.evaluate(async () => {
    const found = [];
    for await (const name of (await window.showDirectoryPicker()).keys()) found.push(name);
    return found;
  });
  assert.ok(names.includes("claves-backup-2020-01-11.claves"));
  assert.ok(names.includes("claves-backup-2019-01-01.claves"), "one that is not ours stays, whatever it is called");
  await walk.page.context().close();
});

async function protectedCopy(walk, passphrase) {
  const { words } = walk;
  await settings(walk);
  await walk.press("button", words.word("export_protected"), walk.dialog);
  await walk.write(words.word("passphrase"), "corta", walk.dialog);
  await walk.press("button", words.word("protect_do"), walk.dialog);
  await walk.sees(new RegExp(words.word("passphrase_short", 12)));
  await walk.write(words.word("passphrase"), passphrase, walk.dialog);
  await walk.sees(words.word("passphrase_differs"));
  await walk.look("protect");
  await walk.write(words.word("passphrase_again"), passphrase, walk.dialog);
  return downloaded(walk, () => walk.press("button", words.word("protect_do"), walk.dialog));
}

async function unlock(walk, bytes, passphrase) {
  await give(walk, "copia.claves", bytes);
  await walk.sees(walk.words.word("protected_title", "copia.claves"));
  await walk.write(walk.words.word("passphrase"), passphrase, walk.dialog);
  await walk.press("button", walk.words.word("protected_open"), walk.dialog);
}

test("a protected copy opens with its passphrase alone; a wrong one, a changed byte and a piece elsewhere are told apart", async () => {
  const walk = await start("es");
  const { words } = walk;
  await openSample(walk);
  const accounts = await accountsOf(walk);
  const sealed = await protectedCopy(walk, PASSPHRASE);
  await walk.sees(words.pattern("protected_copy_downloaded"));
  assert.equal(sealed.subarray(0, 8).toString(), "CLAVSEAL");
  assert.equal(sealed.readUInt32LE(16), 600_000, "rounds");
  const clear = await downloaded(walk, async () => {
    await settings(walk);
    await walk.press("button", words.word("export_copy"), walk.dialog);
  });
  const name = Buffer.from("Lácteos Valdehierro");
  assert.ok(clear.includes(name), "what is looked for is there in the clear");
  assert.ok(!sealed.includes(name), "and not in what is sealed");
  assert.ok(decrypted(sealed, PASSPHRASE).equals(clear), "as the format is described, by another implementation");

  const elsewhere = await start("es");
  await unlock(elsewhere, sealed, "otra cosa del todo");
  await elsewhere.sees(words.word("passphrase_wrong"));
  await elsewhere.look("unlock");
  await elsewhere.write(words.word("passphrase"), PASSPHRASE, elsewhere.dialog);
  await elsewhere.press("button", words.word("protected_open"), elsewhere.dialog);
  await elsewhere.sees(words.word("file_opened", "copia.claves"));
  await idle(elsewhere.page);
  assert.deepEqual(await accountsOf(elsewhere), accounts);
  await elsewhere.page.context().close();

  const damaged = await start("es");
  const changed = Buffer.from(sealed);
  changed[changed.length >> 1] ^= 1;
  await give(damaged, "a.claves", changed);
  await damaged.sees(words.word("protected_changed", "a.claves"));
  const cut = sealed.subarray(0, 116); // the header alone: all of its pieces are elsewhere
  await give(damaged, "b.claves", cut);
  await damaged.sees(words.word("protected_misplaced", "b.claves"));
  assert.ok(await damaged.page.getByRole("heading", { name: words.word("welcome_title") }).isVisible(), "nothing was opened");

  // Changed with care, so that every checksum holds: the cipher still tells.
  const forged = Buffer.from(sealed);
  forged[forged.length - 10] ^= 1;
  forged.writeUInt32LE(crc32c(forged.subarray(forged.lastIndexOf("CLVP"), forged.length - 4)), forged.length - 4);
  await unlock(damaged, forged, PASSPHRASE);
  await damaged.sees(words.word("protected_changed", "copia.claves"));
  assert.ok(await damaged.page.getByRole("heading", { name: words.word("welcome_title") }).isVisible(), "nothing was opened");
  assert.deepEqual([...walk.findings, ...elsewhere.findings], []);
  await damaged.page.context().close();
  await walk.page.context().close();
});

test("the protected copy of version 1 opens", async () => {
  const walk = await start("es");
  await unlock(walk, readFileSync(fixture), FIXTURE_PASSPHRASE);
  await walk.sees(walk.words.word("file_opened", "copia.claves"));
  await walk.sees("Muñoz Energía");
  await walk.page.context().close();
});

// Reads core/formats/journal.md, "Sealed file", with the ciphers of Node.js.
function decrypted(bytes, passphrase) {
  const opened = (key, nonce, place, sealed) => {
    const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(place).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  };
  const outer = pbkdf2Sync(passphrase.normalize("NFC"), bytes.subarray(20, 36), bytes.readUInt32LE(16), 32, "sha256");
  const key = opened(outer, bytes.subarray(52, 64), bytes.subarray(0, 64), bytes.subarray(64, 112));
  const pieces = [];
  for (let at = 116; at < bytes.length;) {
    const end = at + 44 + bytes.readUInt32LE(at + 40);
    pieces.push(opened(key, bytes.subarray(at + 28, at + 40), bytes.subarray(at, at + 28), bytes.subarray(at + 44, end)));
    at = end + 4;
  }
  return Buffer.concat(pieces);
}

function crc32c(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0x82f63b78 : 0);
  }
  return ~rest >>> 0;
}
