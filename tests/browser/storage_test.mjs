// What was said to be saved is there: after a reload, after a tab that closes at once, after the browser was killed;
// one tab writes; a full storage is said. CLAVES_KILLS is how many times the browser is killed.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, openBrowser, serve } from "./support.mjs";

const folder = process.env.CLAVES_STORAGE_PAGE ?? fileURLToPath(new URL("../../build/web/storage_page", import.meta.url));
const kills = Number(process.env.CLAVES_KILLS ?? 10);
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
  await page.waitForFunction(() => !["Opening", undefined].includes(window.storage?.state()));
  return page;
}

const stateOf = (page) => page.evaluate(() => window.storage.state());
const noteOf = (page, account) => page.evaluate((id) => window.storage.note(id), account);
const inState = (page, state) => page.waitForFunction((wanted) => window.storage.state() === wanted, state, { timeout: 15000 });
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

test("an edit survives its tab being closed in the same moment", async () => {
  const context = await browser.newContext();
  const keeper = await openTab(context); // the browser stays
  let lost = 0;
  await keeper.goto("about:blank");
  for (let round = 1; round <= 25; round += 1) {
    const page = await openTab(context);
    await inState(page, "Saved");
    await page.evaluate((id) => {
      window.storage.edit(id, `closing ${id}`);
      window.close();
    }, round).catch(() => {}); // it may be gone before it answers
    await page.close();
    const later = await openTab(context);
    if ((await noteOf(later, round)) !== `closing ${round}`) lost += 1;
    await later.close();
  }
  console.log(`closed at once: 25 edits, ${lost} lost`);
  assert.equal(lost, 0);
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
  for (const id of [1, 2, 3, 4]) assert.notEqual(await noteOf(first, id), "");
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
  await page.waitForFunction(() => window.storage?.state() === "Saved");
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
  await page.waitForFunction(() => window.storage.state() === "Saved", null, { timeout: 60000 });
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
  await page.waitForFunction(() => window.storage?.state() === "Saved");
  assert.deepEqual(await page.evaluate(() => [window.storage.lost(), window.storage.firstRun()]), [true, false]);
  await context.close();
});

// A browser of its own, which can be killed.
async function startBrowser(profile) {
  const child = spawn("/usr/bin/chromium", [
    "--headless=new", ...FLAGS, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank",
  ], { stdio: ["ignore", "ignore", "pipe"], detached: true });
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
  const kill = async () => {
    process.kill(-child.pid, "SIGKILL");
    await once(child, "exit");
  };
  return { context: connected.contexts()[0], kill };
}

test("nothing that was said to be saved is lost when the browser is killed", async () => {
  const profile = mkdtempSync(join(tmpdir(), "claves-kill-"));
  const acknowledged = new Map(); // account -> text
  let lost = 0;
  let survived = 0;
  let asked = 0;
  for (let round = 0; round < kills; round += 1) {
    const { context, kill } = await startBrowser(profile);
    const page = await openTab(context);
    for (const [id, text] of acknowledged) if ((await noteOf(page, id)) !== text) lost += 1;
    await page.exposeFunction("safe", (id, text) => acknowledged.set(id, text));
    await page.evaluate((from) => {
      let id = from;
      setInterval(() => {
        id += 1;
        const mine = id;
        const before = window.storage.steps();
        window.storage.edit(mine, `kill ${mine}`);
        const wait = () => {
          if (window.storage.steps() - window.storage.unsaved() > before) window.safe(mine, `kill ${mine}`);
          else setTimeout(wait, 1);
        };
        wait();
        window.last = mine;
      }, 4);
    }, round * 10000);
    await new Promise((done) => setTimeout(done, 300 + Math.random() * 700));
    await kill();
    survived = acknowledged.size;
    asked = round + 1;
  }
  const { context, kill } = await startBrowser(profile);
  const page = await openTab(context);
  for (const [id, text] of acknowledged) if ((await noteOf(page, id)) !== text) lost += 1;
  const findings = await page.evaluate(() => window.storage.findings());
  await kill();
  rmSync(profile, { recursive: true, force: true });
  console.log(`killed ${asked} times: ${survived} edits acknowledged, ${lost} lost, ${findings} findings`);
  assert.ok(survived > 0);
  assert.equal(lost, 0);
});
