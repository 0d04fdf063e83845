// The main job by ear and keyboard: bring in, choose, plan, go through the process, review.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Listener } from "./listener.mjs";
import { FLAGS, idle, openPage, serve } from "./support.mjs";
import { wordsOf } from "./words.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/crm/", import.meta.url));
const FILES = ["accounts.csv", "sales_pipeline.csv", "products.csv"];
const SPONSOR = 103; // the first criterion that only a person can tick
const LOCALES = { es: "es-ES", en: "en-GB" };
let server;

before(async () => {
  server = await serve();
});

after(() => server?.stop());

async function bringIn(ear, words) {
  await ear.hears("heading", words.word("welcome_title"));
  await ear.press("button", words.word("welcome_import"));
  const choosing = ear.page.waitForEvent("filechooser");
  await ear.press("button", words.word("import_choose_files"));
  await (await choosing).setFiles(FILES.map((name) => fixtures + name));
  for (const name of FILES) await ear.hears("region", name);
  await ear.press("button", words.word("import_do"));
  await ear.hears("region", words.word("import_done"));
}

async function choose(ear, words, account) {
  await ear.press("link", words.word("nav_accounts"));
  await ear.hears("table", words.word("choose_title"));
  const heads = (await ear.heardIn("table", words.word("choose_title"))).filter(({ role }) => role === "rowheader");
  assert.equal(heads.length, 4, "each account is the head of a row");
  await ear.press("button", account);
  await ear.openTab(words.word("choose_account"));
  await ear.hears("region", words.word("why_title"));
  await ear.press("button", words.word("make_key"));
  const dialog = await ear.hears("dialog", words.pattern("make_key_title"));
  assert.equal(dialog.modal, true);
  await ear.press("button", words.word("make_key"));
  await ear.hears("link", account);
}

async function plan(ear, words, account) {
  await ear.press("link", account);
  await ear.openTab(words.word("account_questions"));
  await ear.type("textbox", words.field("Answer.text"), "They told us in March.");
  await ear.key("Tab");
  await ear.openTab(words.word("account_plan"));
  await ear.press("button", words.word("plan_add_objective_to", words.concept("penetration")));
  await ear.type("textbox", words.field("Objective.title"), "Twice as many pumps");
  await ear.key("Enter");
  await ear.hears("heading", "Twice as many pumps");
}

async function process(ear, words) {
  await ear.openTab(words.word("account_process"));
  await ear.press("checkbox", words.criterion(SPONSOR), "Space");
  assert.equal((await ear.hears("checkbox", words.criterion(SPONSOR))).checked, "true");
}

async function review(ear, words) {
  await ear.openTab(words.word("account_review"));
  await ear.press("button", words.word("review_plan"));
  await ear.hears("dialog", /./);
  await ear.press("button", words.word("review_plan"));
  await ear.type("textbox", words.field("Review.decisions"), "We go on.");
  await ear.key("Tab");
  await ear.press("button", words.word("review_close"));
  await ear.hears("dialog", /./);
  await ear.press("button", words.word("review_close"));
  await ear.hears("region", words.word("review_past"));
}

for (const language of ["es", "en"]) {
  test(`the main job by ear and keyboard (${language})`, { timeout: 600_000 }, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), "claves-listening-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: "/usr/bin/chromium", args: FLAGS, locale: LOCALES[language], viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    try {
      const { page, seen } = await openPage(context, server.address);
      const words = wordsOf(language);
      const ear = await Listener.on(page);
      const account = "Harbour Pumps";
      for (const step of [bringIn, choose, plan, process, review]) {
        await step(ear, words, account);
        t.diagnostic(step.name);
      }
      await idle(page);
      assert.deepEqual(seen.complaints, []);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}
