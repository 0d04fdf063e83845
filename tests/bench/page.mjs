// What a visit costs: the bytes of a first one, packed as a good host packs them, and the processor time of the page's
// main thread until somebody can work, and of a frame. Needs `dist/`.
//   node tests/bench/page.mjs [--readme]      --readme: puts the table into README.md too

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { idle, openBrowser, serve } from "../browser/support.mjs";
import { wordsOf } from "../browser/words.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const ROUNDS = 5;
const FRAMES = 300;
const MANY = 10_000; // accounts
const SIZE = { width: 1440, height: 900 };
const words = wordsOf("es");

const packed = (file) => brotliCompressSync(readFileSync(join(dist, file)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
}).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;
const milliseconds = (seconds) => `${(seconds * 1000).toPrecision(3)} ms`;

// The processor time of the main thread while `work` is done, seconds, and what part of it was scripts.
async function timed(page, session, work) {
  const now = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  const before = await now();
  await work();
  const after = await now();
  return { all: after.TaskDuration - before.TaskDuration, script: after.ScriptDuration - before.ScriptDuration };
}

// A page of our own host, its clock counting processor time.
async function openBare(browser, address) {
  const context = await browser.newContext({ viewport: SIZE, locale: "es-ES", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${address}licences.txt`); // the same process as the page to come
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { context, page, session };
}

async function firstVisit(browser, address) {
  const { context, page, session } = await openBare(browser, address);
  await page.addInitScript(() => {
    const asked = requestAnimationFrame;
    window.requestAnimationFrame = (call) => asked((time) => {
      call(time);
      if (window.claves?.renderer.draws > 0) window.neededFirst ??= performance.getEntriesByType("resource").map(({ name }) => name);
    });
  });
  const cost = await timed(page, session, async () => {
    await page.goto(address);
    await page.getByRole("button", { name: words.word("welcome_sample"), exact: true }).waitFor();
    await idle(page);
  });
  const needed = await page.evaluate(() => window.neededFirst);
  await context.close();
  return { cost, needed: ["index.html", ...new Set(needed.map((url) => new URL(url).pathname.slice(1)))] };
}

// Seconds for each of many frames, one after the other: as they are, and with the pointer going over the rows.
async function frames(page, session) {
  const draw = (moving) => page.evaluate(async ([count, moving]) => {
    for (let i = 0; i < count; ++i) {
      const at = { clientX: 500, clientY: 300 + ((i * 7) % 500), bubbles: true, pointerType: "mouse" };
      if (moving) window.dispatchEvent(new PointerEvent("pointermove", at));
      else window.claves.requestFrame();
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, [FRAMES, moving]);
  await draw(true);
  const costs = {};
  for (const [name, moving] of [["still", false], ["moving", true]]) {
    let best = { all: Infinity };
    for (let round = 0; round < ROUNDS; ++round) {
      const cost = await timed(page, session, () => draw(moving));
      if (cost.all < best.all) best = cost;
    }
    costs[name] = { all: best.all / FRAMES, script: best.script / FRAMES };
  }
  return costs;
}

async function sampleFrames(browser, address) {
  const { context, page, session } = await openBare(browser, address);
  await page.goto(address);
  await page.getByRole("button", { name: words.word("welcome_sample"), exact: true }).click();
  await page.getByRole("table").first().waitFor();
  await idle(page);
  const nodes = await page.locator("#mirror .node").count();
  const costs = await frames(page, session);
  await context.close();
  return { nodes, costs };
}

async function manyFrames(browser, address) {
  const { context, page, session } = await openBare(browser, address);
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await page.getByRole("button", { name: words.word("welcome_import"), exact: true }).click();
  const rows = Array.from({ length: MANY }, (_, i) => `Cliente ${i + 1},${["Industria", "Comercio", "Sanidad"][i % 3]},${(i * 7919) % 100_000}`);
  await page.getByRole("main").locator("input[type=file]").setInputFiles({
    name: "cuentas.csv", mimeType: "text/csv", buffer: Buffer.from(`account,sector,revenue\n${rows.join("\n")}\n`),
  });
  await page.getByRole("region", { name: "cuentas.csv", exact: true }).waitFor();
  await page.getByRole("button", { name: words.word("import_do"), exact: true }).click();
  await page.getByRole("region", { name: words.word("import_done") }).waitFor();
  await page.evaluate(() => { location.hash = "#/accounts"; });
  await page.getByRole("table").first().waitFor();
  await idle(page);
  const costs = await frames(page, session);
  await context.close();
  return costs;
}

const all = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)));
const sizes = new Map(all.map((file) => [file, packed(file)]));

const server = await serve(dist);
const browser = await openBrowser();
const visits = [];
for (let round = 0; round < ROUNDS; ++round) visits.push(await firstVisit(browser, server.address));
const visit = visits.reduce((best, one) => (one.cost.all < best.cost.all ? one : best));
const sample = await sampleFrames(browser, server.address);
const many = await manyFrames(browser, server.address);
const version = browser.version().split(".")[0];
await browser.close();
server.stop();

const first = visit.needed.filter((file) => sizes.has(file));
const rows = [
  ["first visit, everything, brotli", kilobytes(sum([...sizes.values()])), `${all.length} files, the licences’ texts and what works offline included`, "≤ 390 KB"],
  ["— what the first picture needs", kilobytes(sum(first.map((file) => sizes.get(file)))), `${first.length} files; the program ${kilobytes(sizes.get("claves.wasm"))}, typefaces ${kilobytes(sum(first.filter((file) => file.endsWith(".ttf")).map((file) => sizes.get(file))))}`, "≤ 200 KB"],
  ["from opening the address to being ready", milliseconds(visit.cost.all), `of it scripts ${milliseconds(visit.cost.script)}`, ""],
  ["a frame of the accounts, sample", milliseconds(sample.costs.still.all), `${sample.nodes} announced nodes, nothing changed; scripts ${milliseconds(sample.costs.still.script)}`, "≤ 2 ms"],
  ["— with the pointer going over rows", milliseconds(sample.costs.moving.all), `scripts ${milliseconds(sample.costs.moving.script)}`, "≤ 2 ms"],
  [`a frame of ${MANY.toLocaleString("en")} accounts`, milliseconds(many.still.all), `nothing changed; scripts ${milliseconds(many.still.script)}`, "≤ 2 ms"],
  ["— with the pointer going over rows", milliseconds(many.moving.all), `scripts ${milliseconds(many.moving.script)}`, "≤ 2 ms"],
];
const table = [
  `Best of ${ROUNDS} rounds on ${new Date().toISOString().slice(0, 10)}: ${os.cpus()[0].model.split(/ \d|-Core/)[0].trim()}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)};`,
  `Chromium ${version} headless, graphics in software, ${SIZE.width} × ${SIZE.height}. Times are processor time of the main thread.`,
  "", "| what | figure | of which | goal |", "| --- | --- | --- | --- |", ...rows.map((cells) => `| ${cells.join(" | ")} |`), "",
].join("\n");
console.log(table);

if (process.argv.includes("--readme")) {
  const path = join(root, "README.md");
  const text = readFileSync(path, "utf8");
  const [begin, end] = ["<!-- tests/bench/page.mjs -->\n", "<!-- end of tests/bench/page.mjs -->"];
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (from < begin.length || to < from) throw new Error("README.md has no place for the table");
  writeFileSync(path, text.slice(0, from) + table + text.slice(to));
}
