// The page feels like a native one: asleep while nothing happens, and with text on the canvas that stands, breaks and
// measures as the browser's own does, so that nothing moves when a field is edited.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { watchDrawing } from "./drawing.mjs";
import { pixelsOf, shiftBetween } from "./pictures.mjs";
import { idle, openBrowser, openPage, serve } from "./support.mjs";
import { oddTexts } from "./texts.mjs";
import { wordsOf } from "./words.mjs";

const QUIET_SECONDS = Number(process.env.CLAVES_QUIET_SECONDS ?? 3); // 60 to be thorough
const RATIOS = [1, 1.5, 2];
const WHOLE_RATIOS = RATIOS.filter(Number.isInteger);
const ODD_TEXTS = Number(process.env.CLAVES_ODD_TEXTS ?? 100); // for each ratio; 400 to be thorough
const MOST_OFF = 0.02; // CSS px
const AREA_LINES = 16; // a text area grows no further
const WIDTHS = [400, 480, 560, 640, 720];
const FACES = [ // as `spec` of web/theme.cpp
  { name: "Body", size: 13, weight: 400, tracking: 0 },
  { name: "Strong", size: 13, weight: 500, tracking: 0 },
  { name: "Small", size: 12, weight: 400, tracking: 0 },
  { name: "SmallStrong", size: 12, weight: 500, tracking: 0 },
  { name: "Tiny", size: 11, weight: 500, tracking: 0.01 },
  { name: "CardTitle", size: 14, weight: 600, tracking: -0.006 },
  { name: "Title", size: 20, weight: 600, tracking: -0.018 },
  { name: "Display", size: 28, weight: 600, tracking: -0.02 },
];
const words = wordsOf("es");
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

// A page with the sample in it.
async function openSample({ deviceScaleFactor = 1, viewport = { width: 1280, height: 900 } } = {}) {
  const context = await browser.newContext({ deviceScaleFactor, viewport, locale: "es-ES", reducedMotion: "reduce" });
  await context.addInitScript(countWishes);
  const { page, seen } = await openPage(context, server.address);
  await page.getByRole("button", { name: words.word("welcome_sample"), exact: true }).click();
  await page.getByRole("table").first().waitFor();
  await asleep(page);
  return { page, seen, close: () => context.close() };
}

async function openAccount(page, part = "") {
  const link = page.getByRole("navigation", { name: words.word("navigation") }).getByRole("link", { name: "Lácteos Valdehierro" });
  const address = await link.getAttribute("href");
  await page.evaluate((hash) => { location.hash = hash; }, address + part);
  await page.getByRole("heading", { name: "Lácteos Valdehierro", level: 1 }).waitFor();
  await idle(page);
}

// Counts, within the page, what asks to be called again.
function countWishes() {
  const asked = { frames: 0, timers: 0 };
  const waiting = new Set();
  const wrap = (name, kind, forget) => {
    const original = window[name];
    window[name] = (call, ...rest) => {
      ++asked[kind];
      const wish = original((...told) => {
        if (forget) waiting.delete(`${kind} ${wish}`);
        return call(...told);
      }, ...rest);
      waiting.add(`${kind} ${wish}`);
      return wish;
    };
  };
  const unwrap = (name, kind) => {
    const original = window[name];
    window[name] = (wish) => {
      waiting.delete(`${kind} ${wish}`);
      original(wish);
    };
  };
  wrap("requestAnimationFrame", "frames", true);
  wrap("setTimeout", "timers", true);
  wrap("setInterval", "timers", false);
  unwrap("cancelAnimationFrame", "frames");
  unwrap("clearTimeout", "timers");
  unwrap("clearInterval", "timers");
  window.wishes = { asked, waiting };
}

// Waits until nothing is going to happen by itself: toasts are gone, everything is saved.
async function asleep(page) {
  await idle(page);
  await page.waitForFunction(() => window.wishes.waiting.size === 0, null, { timeout: 30_000 });
}

async function staysAsleep(page) {
  const asked = () => page.evaluate(() => ({ ...window.wishes.asked, drawn: window.claves.frames }));
  const before = await asked();
  await page.waitForTimeout(QUIET_SECONDS * 1000);
  assert.deepEqual(await asked(), before);
}

test("nothing is asked for while nothing happens, also with a field being edited", async () => {
  const { page, close } = await openSample();
  await staysAsleep(page);
  await openAccount(page);
  for (const field of [page.getByRole("main").locator("textarea"), page.getByRole("main").locator("input[type=text]")]) {
    await field.first().focus();
    await asleep(page);
    await staysAsleep(page);
  }
  await close();
});

test("a page that is hidden does nothing", async () => {
  const { page, close } = await openSample();
  await openAccount(page);
  await page.getByRole("main").locator("textarea").first().focus();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
    Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await asleep(page);
  await staysAsleep(page);
  await close();
});

test("nothing is drawn for 60 moves of the mouse over nothing", async () => {
  const { page, close } = await openSample();
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  const y = title.y + title.height / 2;
  const empty = await page.evaluate(([left, y]) => {
    const free = (x) => document.elementsFromPoint(x, y).every((element) => !element.matches("a, button, input, select, textarea"));
    const found = Array.from({ length: innerWidth - left }, (_, i) => left + i).filter(free);
    return found.slice(0, 60);
  }, [Math.ceil(title.x), y]);
  assert.equal(empty.length, 60, "there is room for it");
  await page.mouse.move(empty[0], y);
  await asleep(page);
  const counts = () => page.evaluate(() => [window.claves.frames, window.claves.renderer.draws]);
  const [framesBefore, drawsBefore] = await counts();
  for (let i = 0; i < 60; ++i) {
    await page.mouse.move(empty[i % empty.length], y + (i % 3) - 1);
    await idle(page);
  }
  const [frames, draws] = await counts();
  assert.ok(frames - framesBefore >= 30, `the moves were seen: ${frames - framesBefore} frames`);
  assert.equal(draws - drawsBefore, 0);
  await close();
});

test("a graphics context that is lost and comes back shows the same picture, to the pixel", async () => {
  const { page, seen, close } = await openSample();
  await openAccount(page);
  const area = page.getByRole("main").locator("textarea").first();
  await area.fill("Letters of other typefaces too: 你好，世界 Ω Я 😀");
  await area.blur();
  await page.mouse.move(640, 1);
  await asleep(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    window.loss = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
    window.loss.loseContext();
  });
  await page.mouse.move(640, 400); // frames go on meanwhile
  await page.mouse.move(640, 1);
  await idle(page);
  await page.evaluate(() => new Promise((done) => {
    document.getElementById("canvas").addEventListener("webglcontextrestored", done, { once: true });
    window.loss.restoreContext();
  }));
  await asleep(page);
  assert.ok(before.equals(await page.screenshot()));
  assert.deepEqual(seen.complaints, []);
  await close();
});

for (const ratio of WHOLE_RATIOS) { // emulated, the browser's own lines stand on whole CSS pixels
  test(`text stays where it is when its field is edited, at ${ratio} pixels in one`, async () => {
    const { page, close } = await openSample({ deviceScaleFactor: ratio });
    await staysInPlace(page, page.getByRole("searchbox").first(), "Hagamos algo");
    await openAccount(page);
    const main = page.getByRole("main");
    await staysInPlace(page, main.locator("textarea").first(), "Hagamos algo juntos, y que se vea.\nUna línea más, ¿no?");
    await staysInPlace(page, main.locator("input[inputmode=decimal]").first(), "1234");
    await close();
  });
}

// The text as the canvas shows it, and as the browser does while it is edited, are drawn alike but not the same; yet the
// middle of all its ink stands still, to less than half a pixel of the screen.
async function staysInPlace(page, field, text) {
  await field.scrollIntoViewIfNeeded();
  await field.fill(text);
  await field.blur();
  await asleep(page);
  const clip = await field.evaluate((element) => {
    const [box, style] = [element.getBoundingClientRect(), getComputedStyle(element)];
    const [left, right] = [style.paddingLeft, style.paddingRight].map((length) => parseFloat(length) - 2);
    return { x: box.x + left, y: box.y + 4, width: box.width - left - right, height: box.height - 8 };
  });
  const drawn = await pixelsOf(page, clip);
  await field.focus();
  await field.evaluate((element) => element.setSelectionRange(0, 0));
  await idle(page);
  const { across, down } = shiftBetween(drawn, await pixelsOf(page, clip));
  const moved = `“${text}” moves by ${across.toFixed(2)}, ${down.toFixed(2)}`;
  assert.ok(Math.abs(across) < 0.5 && Math.abs(down) < 0.5, moved);
}

// At 1.5 the drawn letters are at times told apart into other lines than they stand in.
for (const ratio of WHOLE_RATIOS) {
  test(`lines break where the browser breaks them, in ${ODD_TEXTS} texts, at ${ratio} pixels in one`, { timeout: 900_000 }, async () => {
    const { page, close } = await openSample({ deviceScaleFactor: ratio });
    await openAccount(page);
    await watchDrawing(page);
    const differences = [];
    const texts = oddTexts(ratio * 2, ODD_TEXTS);
    for (const [i, width] of WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 1400 });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await asleep(page);
      const share = texts.filter((_, k) => k % WIDTHS.length === i);
      differences.push(...(await page.evaluate(compareLines, [share, AREA_LINES])));
    }
    assert.deepEqual(differences, []);
    await close();
  });
}

for (const ratio of RATIOS) {
  test(`text is as wide as the browser sets it, in every face, at ${ratio} pixels in one`, async () => {
    const { page, close } = await openSample({ deviceScaleFactor: ratio, viewport: { width: 1600, height: 1200 } });
    await watchDrawing(page);
    const seen = new Map(FACES.map(({ name }) => [name, []]));
    for (const part of ["", "/people", "/plan"]) {
      await openAccount(page, part);
      for (const { face, text, off } of await page.evaluate(measureTexts, FACES)) seen.get(face).push({ text, off });
    }
    const faces = [...seen].filter(([, texts]) => texts.length > 0);
    assert.ok(faces.length >= 5, `of the faces there are: ${faces.map(([face]) => face)}`);
    for (const [face, texts] of faces) {
      for (const { text, off } of texts) assert.ok(off <= MOST_OFF, `${face}, off by ${off}: ${text}`);
    }
    await close();
  });
}

// Within the page: writes each text into the first long field and answers where what is drawn and what the browser would
// set differ, as their lines without spaces.
async function compareLines([texts, mostLines]) {
  const area = document.querySelector("main textarea");
  const twin = document.createElement("div");
  const style = getComputedStyle(area);
  for (const property of ["fontFamily", "fontSize", "fontWeight", "fontKerning", "fontFeatureSettings", "letterSpacing", "textRendering", "lineHeight", "whiteSpace",
    "overflowWrap"]) twin.style[property] = style[property];
  const [left, top, right] = [style.paddingLeft, style.paddingTop, style.paddingRight].map(parseFloat);
  twin.style.position = "fixed";
  document.body.append(twin);
  const lineHeight = parseFloat(style.lineHeight);
  const settled = () => new Promise((done) => {
    const look = () => (window.claves.idle ? done() : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
  const visible = (text) => [...text.matchAll(/\S/gu)];
  const gathered = (text, rowOf) => {
    const lines = [];
    for (const [i, { 0: letter, index }] of visible(text).entries()) {
      const row = rowOf(i, index, letter.length);
      if (row < mostLines) lines[row] = (lines[row] ?? "") + letter;
    }
    return Array.from(lines, (line) => line ?? "").join("\n");
  };

  const drawn = async (text) => {
    area.focus();
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.blur();
    await settled();
    const box = area.getBoundingClientRect();
    const letters = window.lettersIn(box);
    return gathered(text, (i) => (letters[i] ? Math.floor((letters[i].y + letters[i].h / 2 - box.y - top) / lineHeight) : mostLines));
  };
  const set = (text) => {
    twin.style.width = `${area.clientWidth - left - right}px`;
    twin.textContent = text;
    const range = document.createRange();
    const above = twin.getBoundingClientRect().top;
    return gathered(text, (_, at, length) => {
      range.setStart(twin.firstChild, at);
      range.setEnd(twin.firstChild, at + length);
      const rect = range.getClientRects()[0];
      return Math.floor((rect.top + rect.height / 2 - above) / lineHeight);
    });
  };

  const differences = [];
  for (const text of texts) {
    const lines = { text, drawn: await drawn(text), browser: set(text) };
    if (lines.drawn !== lines.browser) differences.push(lines);
  }
  twin.remove();
  return differences;
}

// Within the page: of every single line of text that is announced and drawn, which face it is drawn in, and how far a
// letter of it stands from where the browser puts it in that face: by letters that come twice, whose drawings are alike.
function measureTexts(faces) {
  const twin = document.createElement("span");
  twin.style.position = "fixed";
  twin.style.whiteSpace = "pre";
  document.getElementById("mirror").append(twin);
  const range = document.createRange();

  const offIn = (face, text, letters) => {
    twin.style.font = `${face.weight} ${face.size}px Claves`;
    twin.style.letterSpacing = `${face.tracking}em`;
    twin.textContent = text;
    const lefts = [...text.matchAll(/\S/gu)].map(({ 0: letter, index }) => {
      range.setStart(twin.firstChild, index);
      range.setEnd(twin.firstChild, index + letter.length);
      return range.getBoundingClientRect().left;
    });
    const first = new Map();
    let off = 0;
    for (const [i, { x, shape }] of letters.entries()) {
      if (!first.has(shape)) first.set(shape, i);
      const from = first.get(shape);
      off = Math.max(off, Math.abs(x - letters[from].x - (lefts[i] - lefts[from])));
    }
    return off;
  };

  const found = [];
  const nodes = document.createTreeWalker(document.getElementById("mirror"), NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node.data.trim();
    if (node.parentElement === twin || text.length < 12 || /\d/.test(text)) continue; // figures have digits of their own
    const letters = window.lettersIn(node.parentElement.getBoundingClientRect());
    const tops = letters.map(({ y, h }) => y + h / 2);
    if (letters.length !== [...text.matchAll(/\S/gu)].length || Math.max(...tops) - Math.min(...tops) > 14) continue;
    const offs = faces.map((face) => ({ face: face.name, text, off: offIn(face, text, letters) }));
    found.push(offs.reduce((best, one) => (one.off < best.off ? one : best)));
  }
  twin.remove();
  return found;
}
