// Until the first frame is drawn the page shows its own frame, in the right shade, and it goes without a jump.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, pictures, serve } from "./support.mjs";

const CARDS = { light: "rgb(250, 250, 249)", dark: "rgb(16, 17, 19)", contrast: "rgb(0, 0, 0)" };
let server;
let browser;

before(async () => {
  server = await serve();
  browser = await openBrowser();
  mkdirSync(pictures, { recursive: true });
});

after(async () => {
  await browser?.close();
  server?.stop();
});

// A page whose program does not come until `go` is called.
async function openSlowly(options, preferences = {}) {
  const context = await browser.newContext(options);
  let go;
  const gate = new Promise((done) => { go = done; });
  await context.route("**/claves.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  const opened = openPage(context, server.address, { tour: "taken", ...preferences });
  const [page] = context.pages().length ? context.pages() : [await context.waitForEvent("page")];
  await page.locator("#opening").waitFor();
  return { context, page, go, opened };
}

for (const [size, viewport] of [["desktop", { width: 1440, height: 900 }], ["tablet", { width: 800, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the frame stands before the program comes, and goes without a jump (${size}, ${colorScheme})`, async () => {
      const { context, page, go, opened } = await openSlowly({ viewport, colorScheme, reducedMotion: "reduce" });
      const look = await page.evaluate(() => ({
        ground: getComputedStyle(document.getElementById("opening")).backgroundColor,
        moving: document.getAnimations().length,
        rail: document.querySelector("#opening .rail").getBoundingClientRect().toJSON(),
        head: document.querySelector("#opening .head").getBoundingClientRect().toJSON(),
      }));
      assert.equal(look.ground, CARDS[colorScheme]);
      assert.equal(look.moving, 0, "reduced motion is respected");
      await page.screenshot({ path: `${pictures}opening-${size}-${colorScheme}.png` });
      await page.evaluate(() => {
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shift += value; }))
          .observe({ type: "layout-shift", buffered: true });
      });
      go();
      const { seen } = await opened;
      await idle(page);
      assert.equal(await page.locator("#opening").count(), 0);
      const drawn = await page.evaluate(() => ({
        rail: document.querySelector("nav").getBoundingClientRect().toJSON(),
        head: document.querySelector("header").getBoundingClientRect().toJSON(),
        shift: window.shift,
      }));
      for (const part of ["rail", "head"]) {
        for (const edge of ["x", "y", "width", "height"]) {
          assert.ok(Math.abs(drawn[part][edge] - look[part][edge]) <= 2, `${part} ${edge}: ${look[part][edge]} -> ${drawn[part][edge]}`);
        }
      }
      assert.ok(drawn.shift < 0.001, `what stands moves by ${drawn.shift}`);
      assert.deepEqual(seen.complaints, []);
      await context.close();
    });
  }
}

test("a theme that was chosen is there from the start", async () => {
  const { context, page, go, opened } = await openSlowly({ colorScheme: "light" }, { theme: "dark" });
  // The preference is written before the page's own scripts run.
  assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById("opening")).backgroundColor), CARDS.dark);
  assert.ok(await page.evaluate(() => document.getAnimations().length) > 0, "something moves while it waits");
  go();
  await opened;
  await context.close();
});
