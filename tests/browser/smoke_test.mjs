// The built page opens, complains of nothing, asks nobody else, and sleeps when nothing happens; also offline.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, serve } from "./support.mjs";

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

test("the page opens without complaint and asks only its own host", async () => {
  const { page, seen } = await openPage(await browser.newContext(), server.address);
  assert.deepEqual(seen.complaints, []);
  for (const request of seen.requests) assert.ok(request.startsWith(server.address), request);
  assert.ok(await page.locator("#mirror .node").count() > 0, "something is announced");
  assert.ok(await page.evaluate(() => window.claves.renderer.draws) > 0, "something is drawn");
  await page.context().close();
});

test("nothing is drawn when nothing changes", async () => {
  const { page } = await openPage(await browser.newContext(), server.address);
  await page.waitForTimeout(1000); // what a first visit still had to do
  await idle(page);
  const before = await page.evaluate(() => window.claves.frames);
  await page.waitForTimeout(2000);
  assert.equal(await page.evaluate(() => window.claves.frames), before);
  await page.context().close();
});

test("the page opens again without a network", async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  await page.reload();
  await idle(page);
  assert.ok(await page.locator("#mirror .node").count() > 0);
  await context.close();
});

test("without WebGL 2 a plain page says so", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === "webgl2" ? null : original.call(this, kind, ...rest);
    };
  });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.getByRole("heading", { name: "Claves cannot open in this browser" }).waitFor();
  assert.ok(await page.getByRole("heading", { name: "Claves no puede abrirse en este navegador" }).isVisible());
  await context.close();
});

test("without JavaScript a plain page says so", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.address);
  const said = page.locator("noscript h1");
  assert.ok((await said.first().boundingBox())?.height > 0);
  assert.deepEqual(await said.allTextContents(), ["Claves necesita JavaScript", "Claves needs JavaScript"]);
  await context.close();
});

test("what is not the page's own is neither run nor taken as markup", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  const refused = await page.evaluate(() => {
    const tried = {
      markup: () => { document.createElement("div").innerHTML = "<b>bold</b>"; },
      script: () => { document.createElement("script").src = "https://example.org/other.js"; },
      policy: () => window.trustedTypes.createPolicy("another", {}),
    };
    return Object.entries(tried).filter(([, act]) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    }).map(([name]) => name);
  });
  assert.deepEqual(refused, ["markup", "script", "policy"]);
  await context.close();
});
