// What was said to be saved is there: after a reload, after a tab that closes at once, after the browser was killed, in
// the middle of a burst or with the end of its log torn off; one tab writes; a full storage is said. CLAVES_SOAK=1 does
// more of it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, openBrowser, serve } from "./support.mjs";

const folder = process.env.CLAVES_STORAGE_PAGE ?? fileURLToPath(new URL("../../build/web/storage_page", import.meta.url));
const soak = process.env.CLAVES_SOAK === "1";
const patience = { timeout: 120000 }; // of a machine with other things to do
let server;
let browser;
let address;

before(async () => {
  server = await serve(folder);
  address = new URL("storage_page.html", server.address).href;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

async function openTab(context) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => !["Opening", "NotAnswering", undefined].includes(window.storage?.state()), null, patience);
  return page;
}

const stateOf = (page) => page.evaluate(() => window.storage.state());
const noteOf = (page, account) => page.evaluate((id) => window.storage.note(id), account);
const inState = (page, state) => page.waitForFunction((wanted) => window.storage?.state() === wanted, state, patience);
const edit = (page, account, text) => page.evaluate(([id, words]) => window.storage.edit(id, words), [account, text]);

test("edits survive a reload, and a first visit is told from others", async () => {
  const context = await browser.newContext();
  const page = await openTab(context);
  assert.equal(await page.evaluate(() => window.storage.firstRun()), true);
  for (let account = 1; account <= 20; account += 1) assert.ok(await edit(page, account, `note ${account}`));
  await inState(page, "Saved");
  await page.reload();
  await inState(page, "Saved");
  for (let account = 1; account <= 20; account += 1) assert.equal(await noteOf(page, account), `note ${account}`);
  assert.equal(await page.evaluate(() => window.storage.firstRun() || window.storage.lost()), false);
  assert.equal(await page.evaluate(() => window.storage.findings()), 0);
  await context.close();
});

test("hundreds of edits are laid together, and are all there afterwards", async () => {
  const context = await browser.newContext();
  const page = await openTab(context);
  for (let round = 0; round < 12; round += 1) {
    await page.evaluate((from) => {
      for (let id = from + 1; id <= from + 100; id += 1) window.storage.edit(id, `note ${id}`);
    }, round * 100);
    await inState(page, "Saved");
    await page.waitForTimeout(150);
  }
  const entries = await page.evaluate(() => window.storage.entries());
  assert.ok(entries < 900, `${entries} entries`);
  await page.reload();
  await inState(page, "Saved");
  assert.equal(await page.evaluate(() => window.storage.steps()), 1200);
  assert.equal(await page.evaluate(() => window.storage.findings()), 0);
  await context.close();
});

test("an edit survives its tab being closed or led elsewhere in the same moment", async () => {
  const context = await browser.newContext();
  const ways = { closed: () => window.close(), "led elsewhere": () => window.location.assign("about:blank") };
  const rounds = soak ? 25 : 5;
  let account = 0;
  for (const [way, leave] of Object.entries(ways)) {
    for (let round = 1; round <= rounds; round += 1) {
      const page = await openTab(context);
      await inState(page, "Saved");
      account += 1;
      await page.evaluate(`window.storage.edit(${account}, "leaving ${account}"), (${leave})()`).catch(() => {}); // gone
      await page.close();
      const later = await openTab(context);
      assert.equal(await noteOf(later, account), `leaving ${account}`, way);
      await later.close();
    }
    console.log(`${way} in the turn of the edit: ${rounds} edits, 0 lost`);
  }
  await context.close();
});

test("a second tab only reads, follows, and takes over when the first one goes or when asked to", async () => {
  const context = await browser.newContext();
  const first = await openTab(context);
  await edit(first, 1, "by the first");
  await inState(first, "Saved");
  const second = await openTab(context);
  assert.equal(await stateOf(second), "ReadOnly");
  assert.equal(await edit(second, 1, "refused"), false);
  await edit(first, 2, "seen at once");
  await second.waitForFunction(() => window.storage.note(2) === "seen at once");

  await second.evaluate(() => window.storage.takeOver());
  await inState(second, "Saved");
  await inState(first, "ReadOnly");
  assert.ok(await edit(second, 3, "by the second"));
  await first.waitForFunction(() => window.storage.note(3) === "by the second");

  await inState(second, "Saved");
  await second.close();
  await inState(first, "Saved");
  assert.ok(await edit(first, 4, "by the first again"));
  await inState(first, "Saved");
  await first.reload();
  await inState(first, "Saved");
  for (const id of [1, 2, 3, 4]) assert.notEqual(await noteOf(first, id), "");
  await context.close();
});

test("a tab that opens while another one writes misses nothing", async () => {
  const context = await browser.newContext();
  const writer = await openTab(context);
  await writer.exposeFunction("happened", () => {});
  await writer.evaluate(keepEditing, [1, 1, 25]);
  const readers = [];
  for (let opened = 0; opened < 3; opened += 1) readers.push(await openTab(context));
  const written = await writer.evaluate(() => window.storage.steps());
  for (const reader of readers) {
    await reader.waitForFunction((last) => window.storage.note(last) !== "", written, patience);
    await assertAllThere(reader, range(1, written), "in a tab that opened meanwhile");
    assert.equal(await reader.evaluate(() => window.storage.findings()), 0);
  }
  await context.close();
});

test("a frozen writer is fenced, and its late edit is kept, not written", async () => {
  const context = await browser.newContext();
  const frozen = await openTab(context);
  await edit(frozen, 1, "before");
  await inState(frozen, "Saved");
  const other = await openTab(context);
  const session = await context.newCDPSession(frozen);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await other.evaluate(() => window.storage.takeOver());
  await inState(other, "Saved");
  assert.ok(await edit(other, 2, "by the other"));
  await inState(other, "Saved");
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await frozen.waitForFunction(() => ["ReadOnly", "Fenced"].includes(window.storage.state()));
  assert.equal(await edit(frozen, 3, "too late"), false);
  await frozen.waitForFunction(() => window.storage.note(2) === "by the other");
  await context.close();
});

test("without locks, the tab that opened last writes and the other's next edit is kept but fenced", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
  const first = await openTab(context);
  await edit(first, 1, "alone");
  await inState(first, "Saved");
  const second = await openTab(context);
  assert.equal(await stateOf(second), "Saved");
  assert.ok(await edit(first, 2, "in the former writer"));
  await inState(first, "Fenced");
  assert.equal(await noteOf(first, 2), "in the former writer");
  assert.ok(await edit(second, 3, "in the writer"));
  await inState(second, "Saved");
  await first.evaluate(() => window.storage.takeOver());
  await inState(first, "Saved");
  assert.equal(await noteOf(first, 2), "in the former writer");
  assert.equal(await noteOf(first, 3), "in the writer");
  await first.reload();
  await inState(first, "Saved");
  assert.equal(await noteOf(first, 2), "in the former writer");
  await context.close();
});

test("a full storage is said, and saved to once there is room", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(address).origin, quotaSize: 1_000_000 });
  await page.goto(address);
  await page.waitForFunction(() => window.storage?.state() === "Saved", null, patience);
  await page.evaluate(() => {
    const random = () => Array.from(crypto.getRandomValues(new Uint8Array(19000)), (b) => String.fromCharCode(33 + (b % 90))).join("");
    for (let id = 1; id <= 150; id += 1) window.storage.edit(id, random());
  });
  await inState(page, "Full");
  const unsaved = await page.evaluate(() => window.storage.unsaved());
  assert.ok(unsaved > 0);
  assert.ok(await edit(page, 1000, "still possible"));
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(address).origin });
  await page.waitForTimeout(500);
  await page.evaluate(() => window.storage.retry());
  await page.waitForFunction(() => window.storage.state() === "Saved", null, patience);
  await page.reload();
  await inState(page, "Saved");
  assert.equal(await page.evaluate(() => window.storage.steps()), 151);
  await context.close();
});

test("a database that vanished is not taken for a first visit", async () => {
  const context = await browser.newContext();
  const page = await openTab(context);
  await edit(page, 1, "soon gone");
  await inState(page, "Saved");
  await page.goto(new URL("storage_page.html.none", server.address).href);
  await page.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase("/claves").onsuccess = done; }));
  await page.goto(address);
  await page.waitForFunction(() => window.storage?.state() === "Saved", null, patience);
  assert.deepEqual(await page.evaluate(() => [window.storage.lost(), window.storage.firstRun()]), [true, false]);
  await context.close();
});

const alive = new Set(); // browsers started here, as the functions that kill them

// A browser of its own, which can be killed.
async function startBrowser(profile) {
  const child = spawn("/usr/bin/chromium", [
    "--headless=new", ...FLAGS, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank",
  ], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const gone = once(child, "exit");
  const kill = () => {
    alive.delete(kill);
    process.kill(-child.pid, "SIGKILL");
  };
  alive.add(kill);
  const endpoint = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
      const found = said.match(/ws:\/\/\S+/);
      if (found) resolve(found[0]);
    });
    child.on("exit", () => reject(new Error(said)));
  });
  const connected = await chromium.connectOverCDP(endpoint);
  return { page: await openTab(connected.contexts()[0]), kill, gone };
}

async function withProfile(work) {
  const profile = mkdtempSync(join(tmpdir(), "claves-storage-"));
  try {
    await work(profile);
  } finally {
    for (const kill of alive) kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

// Of the accounts with these numbers, those whose note is not what `keepEditing` made it.
const missing = (page, ids) => page.evaluate((all) => all.filter((id) => window.storage.note(id) !== `edit ${id}`), ids);
async function assertAllThere(page, ids, when) {
  const gone = await missing(page, ids);
  assert.equal(gone.length, 0, `${gone.length} of ${ids.length} edits lost, the first of account ${gone[0]}; ${when}`);
}
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

// Edits accounts from `first` on, `atOnce` of them every `pause` ms, and tells which were begun and up to which all is
// safe.
function keepEditing([first, atOnce, pause]) {
  const before = window.storage.steps();
  let next = first;
  let told = first - 1;
  setInterval(() => {
    for (let edits = 0; edits < atOnce; edits += 1, next += 1) window.storage.edit(next, `edit ${next}`);
    window.happened("begun", next - 1);
  }, pause);
  setInterval(() => {
    const safe = first - 1 + window.storage.steps() - window.storage.unsaved() - before;
    if (safe > told) window.happened("safe", (told = safe));
  }, 1);
}

test("nothing that was said to be saved is lost when the browser is killed", () => withProfile(async (profile) => {
  const rounds = soak ? 600 : 10;
  const safe = []; // account numbers
  for (let round = 0; round <= rounds; round += 1) {
    const { page, kill, gone } = await startBrowser(profile);
    await assertAllThere(page, safe, `killed ${round} times`);
    assert.deepEqual(await page.evaluate(() => [window.storage.findings(), window.storage.lost()]), [0, false]);
    const first = round * 10000 + 1;
    const fatal = round % 2 === 0 ? "begun" : "safe";
    const atOnce = round % 4 < 2 ? 1 : 12;
    let left = 1 + Math.floor(Math.random() * 60);
    let reached = first - 1;
    await page.exposeFunction("happened", (what, id) => {
      if (what === "safe" && left > 0) reached = id;
      if (what === fatal) left -= 1;
      if (left === 0) kill();
    });
    await page.evaluate(keepEditing, [first, atOnce, 4]).catch(() => {}); // it may be gone before it answers
    await gone;
    safe.push(...range(first, reached));
  }
  console.log(`killed ${rounds} times: ${safe.length} edits acknowledged, 0 lost`);
  assert.ok(safe.length > rounds);
}));

function logOf(profile) {
  const folder = join(profile, "Default/IndexedDB");
  return join(folder, readdirSync(folder, { recursive: true }).find((file) => file.endsWith(".log")));
}

test("a log whose end is torn costs what was torn off, and nothing at any later start", async () => {
  const cuts = soak ? [1, 3, 7, 20, 50, 100, 150, 200, 250, 300, 400, 500, 600, 700, 850, 1000, 1200, 1500, 2000, 3500]
    : [1, 7, 50, 400, 1500];
  for (const cut of cuts) {
    await withProfile(async (profile) => {
      let safe = range(1, 40);
      for (let start = 0; start < 4; start += 1) {
        const { page, kill, gone } = await startBrowser(profile);
        if (start === 1) {
          const torn = await missing(page, safe);
          assert.ok(torn.length < 15, `${torn.length} edits in ${cut} bytes`);
          safe = safe.filter((id) => !torn.includes(id));
        }
        const fresh = start === 0 ? safe : [1000 + start];
        for (const id of fresh) assert.ok(await edit(page, id, `edit ${id}`));
        await inState(page, "Saved");
        safe = [...new Set([...safe, ...fresh])];
        await assertAllThere(page, safe, `${cut} bytes torn off, start ${start}`);
        kill();
        await gone;
        if (start === 0) truncateSync(logOf(profile), statSync(logOf(profile)).size - cut);
      }
    });
  }
  console.log(`torn off the log: ${cuts.join(", ")} bytes; nothing else lost in three further starts each`);
});
