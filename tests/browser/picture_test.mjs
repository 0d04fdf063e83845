// A picture is saved as a drawing and as an image: whole, light, and the same from a dark phone as from a desktop.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { idle, openBrowser, openPage, pictures, serve } from "./support.mjs";
import { wordsOf } from "./words.mjs";

const words = wordsOf("es");
const ACCOUNT = "Lácteos Valdehierro";
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

async function saved(page, picture, format) {
  await page.getByRole("button", { name: words.word("picture_save", picture), exact: true }).click();
  await idle(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: words.word(format), exact: true }).click(),
  ]);
  await idle(page);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

// The sample's accounts have the same addresses everywhere.
let address;

async function openRelationships(options) {
  const context = await browser.newContext({ locale: "es-ES", reducedMotion: "reduce", acceptDownloads: true, ...options });
  const { page, seen } = await openPage(context, server.address);
  await page.getByRole("button", { name: words.word("welcome_sample"), exact: true }).click();
  await idle(page);
  address ??= (await page.getByRole("navigation", { name: words.word("navigation") })
    .getByRole("link", { name: ACCOUNT }).getAttribute("href")).split("/").slice(0, 3).join("/");
  await page.evaluate((fragment) => { location.hash = fragment; }, `${address}/relationships`);
  await page.getByText(words.word("relations_map"), { exact: true }).first().waitFor({ state: "attached" });
  await idle(page);
  return { context, page, seen };
}

test("the relationship map is saved as SVG and as PNG", { timeout: 180_000 }, async () => {
  const map = words.word("relations_map");
  const desktop = await openRelationships({ viewport: { width: 1440, height: 900 } });
  const drawing = await saved(desktop.page, map, "picture_svg");
  assert.equal(drawing.name, `${ACCOUNT} · ${map}.svg`);
  const svg = drawing.bytes.toString("utf8");
  const paper = await desktop.context.newPage(); // where no policy keeps us from reading it
  const size = await paper.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = parsed.documentElement;
    return {
      broken: Boolean(parsed.querySelector("parsererror")), width: Number(root.getAttribute("width")),
      height: Number(root.getAttribute("height")), texts: parsed.querySelectorAll("text").length,
      scripts: parsed.querySelectorAll("script, a, image, foreignObject").length,
    };
  }, svg);
  assert.equal(size.broken, false);
  assert.equal(size.scripts, 0);
  assert.ok(size.texts > 20, `${size.texts} texts`);

  const image = await saved(desktop.page, map, "picture_png");
  assert.equal(image.name, `${ACCOUNT} · ${map}.png`);
  writeFileSync(`${pictures}saved-relationships.png`, image.bytes);
  writeFileSync(`${pictures}saved-relationships.svg`, drawing.bytes);
  assert.deepEqual([...image.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(""), "PNG");
  assert.equal(image.bytes.readUInt32BE(16), Math.ceil(size.width * 2));
  assert.equal(image.bytes.readUInt32BE(20), Math.ceil(size.height * 2));
  const inks = await desktop.page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const found = new Set();
    for (let i = 0; i < data.length; i += 4) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { count: found.size, corner: [...data.subarray(0, 4)] };
  }, [...image.bytes]);
  assert.ok(inks.count > 50, `${inks.count} colours`);
  assert.deepEqual(inks.corner, [255, 255, 255, 255]);

  const phone = await openRelationships({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: "dark" });
  assert.equal((await saved(phone.page, map, "picture_svg")).bytes.toString("utf8"), svg);
  for (const { context, seen } of [desktop, phone]) {
    assert.deepEqual(seen.complaints, []);
    await context.close();
  }
});
