// The main job from end to end, in both languages: open, bring in, choose, plan, go through the process, review, see
// the agenda, come back without a network, and take everything along.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, idle, openPage, serve } from "./support.mjs";
import { Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/crm/", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/data/crm/", import.meta.url));
const FILES = ["accounts.csv", "sales_pipeline.csv", "products.csv"];
const SPONSOR = 103; // the first criterion that only a person can tick
const LOCALES = { es: "es-ES", en: "en-GB" };
const ZONE = "Europe/Madrid";
let server;

before(async () => {
  server = await serve();
});

after(() => server?.stop());

async function start(profile, language, { offline = false } = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium", args: FLAGS, locale: LOCALES[language], timezoneId: ZONE,
    viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", colorScheme: "light", acceptDownloads: true, offline,
  });
  return { context, walk: new Walk(await openPage(context, server.address), server.address, wordsOf(language)) };
}

// The day that it is where the browser is, which near midnight is not the day that it is here. Sweden writes ISO 8601.
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date());

async function give(walk, folder) {
  await walk.main.locator("input[type=file]").setInputFiles(FILES.map((name) => folder + name));
  for (const name of FILES) await walk.page.getByRole("region", { name, exact: true }).waitFor();
  await idle(walk.page);
}

async function open(walk) {
  const { words } = walk;
  await walk.page.getByRole("heading", { name: words.word("welcome_title") }).waitFor();
  for (const way of ["welcome_sample", "welcome_import", "welcome_empty"]) {
    assert.ok(await walk.page.getByRole("button", { name: words.word(way) }).isVisible(), way);
  }
  assert.equal(await walk.dialog.count(), 0);
  await walk.look("1-open");
}

async function bringIn(walk) {
  const { words } = walk;
  await walk.press("button", words.word("welcome_import"));
  await give(walk, fixtures);
  const kinds = ["import_kind_accounts", "import_kind_deals", "import_kind_offerings"];
  for (const [i, name] of FILES.entries()) {
    const kind = walk.page.getByRole("combobox", { name: words.word("import_kind_of", name) });
    assert.equal(await kind.evaluate((select) => select.selectedOptions[0].text), words.word(kinds[i]));
  }
  await walk.sees(words.word("import_DealWithoutAccount"));
  const match = walk.page.getByRole("combobox", { name: /FLXPro/ });
  assert.equal(await match.evaluate((select) => select.selectedOptions[0].text), "FLX Pro");
  await walk.look("2-bring-in");
  await walk.press("button", words.word("import_do"));
  await walk.page.getByRole("region", { name: words.word("import_done") }).waitFor();
  await walk.look("2-brought-in");

  await walk.undo();
  await walk.redo();
  await walk.go("nav_import");
  await give(walk, fixtures);
  await walk.sees(words.word("import_nothing_changes"));
  await walk.go("nav_accounts");
}

const list = (walk) => walk.page.getByRole("table", { name: walk.words.word("choose_title"), exact: true });
const rowsOf = async (walk) => list(walk).getByRole("rowheader")
  .evaluateAll((cells) => cells.map((cell) => cell.querySelector("button").textContent));

async function setCap(walk, cap) {
  const { words } = walk;
  await walk.page.getByRole("button", { name: new RegExp(words.language === "es" ? "cuentas? claves?$" : "key accounts?$") }).first().click();
  await walk.page.getByRole("textbox", { name: words.field("Firm.key_account_cap") }).fill(cap);
  await walk.page.keyboard.press("Enter");
  await walk.page.keyboard.press("Escape");
  await idle(walk.page);
}

async function makeKey(walk, account) {
  const { words } = walk;
  await walk.press("button", account, list(walk));
  await walk.part("choose_account");
  await walk.page.getByRole("region", { name: words.word("why_title") }).waitFor();
  await walk.press("button", words.word("make_key"), walk.main);
  await walk.dialog.waitFor();
}

async function choose(walk) {
  const { page, words } = walk;
  assert.equal((await rowsOf(walk)).length, 4);
  const ranked = await rowsOf(walk);
  await walk.pick(words.word("table_order"), words.word("table_name"));
  assert.deepEqual(await rowsOf(walk), [...ranked].sort());
  await walk.pick(words.word("table_order"), words.word("table_score"));
  assert.deepEqual(await rowsOf(walk), ranked);

  await page.getByRole("searchbox").fill("Harbour");
  await idle(page);
  assert.deepEqual(await rowsOf(walk), ["Harbour Pumps"]);
  await page.getByRole("searchbox").fill("");
  await idle(page);

  await walk.look("3-choose");
  await walk.part("choose_weights");
  const slider = page.getByRole("slider", { name: words.factor("F1") });
  const others = async () => Promise.all((await page.getByRole("slider").all()).map(async (one) => Number(await one.inputValue())));
  await slider.fill("60");
  await idle(page);
  assert.equal(Math.round((await others()).reduce((sum, weight) => sum + weight)), 100);
  await walk.look("3-weights");
  await walk.undo();

  await setCap(walk, "1");
  await makeKey(walk, "Harbour Pumps");
  await walk.look("3-make-key");
  await walk.press("button", words.word("make_key"), walk.dialog);
  await makeKey(walk, "Northmill");
  await walk.press("radio", "Harbour Pumps", walk.dialog);
  await walk.write(new RegExp(words.word("reason_label")), "Reason to swap", walk.dialog);
  await walk.look("3-swap");
  await walk.press("button", words.word("make_key_swap"), walk.dialog);
  await page.getByRole("navigation", { name: words.word("navigation") }).getByRole("link", { name: "Northmill" }).waitFor();
  await walk.go("nav_programme");
  await walk.part("programme_register");
  await walk.sees("Reason to swap");
  await walk.look("3-register");
  await walk.press("link", "Northmill", page.getByRole("navigation", { name: words.word("navigation") }));
}

async function plan(walk) {
  const { page, words } = walk;
  await walk.look("4-summary");
  await walk.part("account_questions");
  const question = page.getByRole("tabpanel").getByRole("listitem").first();
  await walk.write(words.field("Answer.text"), "They told us in March.", question);
  await walk.press("radio", words.choice("Answer.certainty.told"), question);
  await walk.sees(words.word("questions_counts", 1, 12));
  await walk.look("4-questions");
  const asked = await question.getByRole("button").first().textContent();
  await walk.press("button", words.word("question_make_action"), question);
  const made = page.getByRole("region", { name: words.word("action_new_title") });
  const title = made.getByRole("textbox", { name: words.field("Action.title") });
  assert.equal(await title.inputValue(), words.word("question_action_find_out", asked));
  await walk.write(words.field("Action.title"), "Call on Monday", made);
  await made.getByLabel(words.field("Action.due"), { exact: true }).fill(today());
  await walk.look("4-action");
  await walk.press("button", words.word("add"), made);
  await walk.part("account_plan");
  await walk.sees("Call on Monday");
  await walk.press("button", words.word("plan_add_objective_to", words.concept("penetration")));
  await walk.write(words.field("Objective.title"), "Twice as many pumps", walk.dialog);
  await walk.look("4-objective");
  await walk.press("button", words.word("add"), walk.dialog);
  await walk.sees("Twice as many pumps");
  await walk.undo();
  assert.equal(await walk.main.getByText("Twice as many pumps").count(), 0);
  await walk.redo();
  await walk.sees("Twice as many pumps");
  await walk.look("4-plan");
}

async function process(walk) {
  const { page, words } = walk;
  await walk.part("account_process");
  const enter = page.getByRole("tabpanel").getByRole("button", { name: words.word("process_move_to", words.stage("E1")) });
  if (await enter.count() > 0) await enter.click();
  await walk.press("checkbox", words.criterion(SPONSOR));
  assert.ok(await page.getByRole("checkbox", { name: words.criterion(SPONSOR) }).isChecked());
  await walk.look("5-process");
  await walk.press("button", words.word("process_move_to", words.stage("E2")));
  await walk.write(words.word("process_move_why"), "The visit cannot wait", walk.dialog);
  await walk.look("5-move");
  await walk.press("button", words.word("process_move_to", words.stage("E2")), walk.dialog);
  await walk.sees("The visit cannot wait");
}

async function review(walk) {
  const { page, words } = walk;
  await walk.part("account_review");
  await walk.press("button", words.word("kpi_new"));
  await walk.write(words.field("Kpi.name"), "Pumps a month", walk.dialog);
  await walk.write(words.field("Kpi.target"), "20", walk.dialog);
  await walk.look("6-indicator");
  await walk.press("button", words.word("add"), walk.dialog);
  await walk.press("button", words.word("kpi_measure"));
  await walk.write(words.field("Measure.value"), "12", walk.dialog);
  await walk.look("6-measure");
  await walk.press("button", words.word("add"), walk.dialog);
  assert.equal(await walk.main.getByText(words.word("kpi_never"), { exact: true }).count(), 0, "it is measured");
  await walk.press("button", words.word("review_plan"));
  await walk.press("button", words.word("review_plan"), walk.dialog);
  await walk.write(words.field("Review.decisions"), "We go on.");
  await walk.look("6-review");
  await walk.press("button", words.word("review_close"));
  await walk.look("6-close");
  await walk.press("button", words.word("review_close"), walk.dialog);
  const closed = page.getByRole("region", { name: words.word("review_past") });
  await walk.sees("We go on.", closed);
  assert.equal(await closed.getByRole("textbox").count(), 0, "a closed review is only read");
  await walk.look("6-reviewed");
}

async function agenda(walk) {
  const { page, words } = walk;
  await walk.go("nav_agenda");
  await walk.sees("Call on Monday", page.getByRole("region", { name: words.word("agenda_this_week") }));
  await page.getByRole("link", { name: words.word("agenda_review_of", "Northmill") }).waitFor({ state: "attached" });
  await walk.look("7-agenda");
}

// What the walk left behind, wherever it is opened.
async function isAllThere(walk) {
  const { page, words } = walk;
  await page.getByRole("link", { name: "Northmill", exact: true }).waitFor();
  await walk.go("nav_accounts");
  assert.equal((await rowsOf(walk)).length, 4);
  await walk.press("link", "Northmill", page.getByRole("navigation", { name: words.word("navigation") }));
  await walk.part("account_questions");
  await walk.sees(words.word("questions_counts", 1, 12));
  await walk.part("account_plan");
  await walk.sees("Call on Monday");
  await walk.sees("Twice as many pumps");
  await walk.part("account_process");
  await walk.sees("The visit cannot wait");
  await walk.part("account_review");
  await walk.sees("We go on.");
}

async function takeAlong(walk, folder) {
  const { page, words } = walk;
  await walk.press("button", words.word("settings"));
  await walk.look("9-settings");
  const coming = page.waitForEvent("download");
  await walk.press("button", words.word("export_copy"), walk.dialog);
  const download = await coming;
  const copy = join(folder, download.suggestedFilename());
  await download.saveAs(copy);
  await walk.press("button", words.word("start_over"), walk.dialog);
  await walk.look("9-start-over");
  await page.getByRole("dialog", { name: words.word("start_over_title") }).getByRole("button", { name: words.word("start_over") }).click();
  await page.getByRole("heading", { name: words.word("welcome_title") }).waitFor();
  return copy;
}

const STEPS = [open, bringIn, choose, plan, process, review, agenda];

for (const language of ["es", "en"]) {
  test(`the walk that must work, ${language}`, { timeout: 900_000 }, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), "claves-walk-"));
    let { context, walk } = await start(profile, language);
    const findings = [];
    try {
      for (const step of STEPS) {
        await step(walk);
        t.diagnostic(step.name);
      }
      await walk.saved();
      await walk.page.evaluate(() => navigator.serviceWorker.ready);
      await walk.page.waitForFunction(() => navigator.serviceWorker.controller);
      findings.push(...walk.findings);
      await context.close();

      ({ context, walk } = await start(profile, language, { offline: true }));
      await isAllThere(walk);
      await walk.look("8-without-network");
      t.diagnostic("without a network");

      const copy = await takeAlong(walk, profile);
      await walk.press("button", walk.words.word("settings"));
      await walk.dialog.locator("input[type=file]").setInputFiles(copy);
      await isAllThere(walk);
      t.diagnostic("the copy");
    } finally {
      findings.push(...walk.findings);
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    assert.deepEqual([...new Set(findings)], []);
  });
}

test("the figures of a real export", { skip: existsSync(`${shared}accounts.csv`) ? false : "the folder is not here" }, async () => {
  const profile = mkdtempSync(join(tmpdir(), "claves-crm-"));
  const { context, walk } = await start(profile, "en");
  const { words } = walk;
  await walk.press("button", words.word("welcome_import"));
  await give(walk, shared);
  await walk.sees(words.word("import_makes", "85 accounts, 7 offerings, 30 people, 8,800 deals (1,425 without an account)"));
  await walk.press("button", words.word("import_do"));
  await walk.page.getByRole("region", { name: words.word("import_done") }).waitFor();
  await give(walk, shared);
  await walk.sees(words.word("import_nothing_changes"));
  assert.deepEqual(walk.seen.complaints, []);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
