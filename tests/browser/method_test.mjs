// Every part of the programme and of an account, with the sample in it, in both languages: an address leads to each, it
// says what to do next, and nothing complains on any screen.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, idle, openPage, serve } from "./support.mjs";
import { Walk } from "./walk.mjs";
import { wordsOf } from "./words.mjs";

const PROGRAMME = {
  definition: "definition_prompts", register: "register_title", investment: "invest_name",
  opportunities: "pipelines_list", people: "coverage_title",
  knowledge: "knowledge_title", keys: "keys_title", cases: "case_growth", questions: "catalogue_category",
  process: "stage_add",
};
const ACCOUNT = {
  summary: "page_title", questions: "find_out_title", plan: "plan_near", people: "team_title",
  relationships: "relations_map", growth: "space_map", competition: "rivalries_title", process: "process_stages",
  review: "event_title",
};
const LOCALES = { es: "es-ES", en: "en-GB" };
let server;

before(async () => {
  server = await serve();
});

after(() => server?.stop());

async function visit(walk, address, word, stop) {
  await walk.page.evaluate((fragment) => { location.hash = fragment; }, address);
  await walk.page.waitForTimeout(100);
  await idle(walk.page);
  await walk.page.getByText(walk.words.word(word), { exact: true }).or(walk.page.getByLabel(walk.words.word(word), { exact: true }))
    .first().waitFor({ state: "attached" });
  await walk.look(stop);
}

for (const language of ["es", "en"]) {
  test(`every item of the method has its screen (${language})`, { timeout: 900_000 }, async () => {
    const profile = mkdtempSync(join(tmpdir(), "claves-method-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: "/usr/bin/chromium", args: FLAGS, locale: LOCALES[language], viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce", colorScheme: "light",
    });
    try {
      const walk = new Walk(await openPage(context, server.address), server.address, wordsOf(language));
      await walk.press("button", walk.words.word("welcome_sample"));
      for (const [part, word] of Object.entries(PROGRAMME)) await visit(walk, `#/programme/${part}`, word, `programme-${part}`);
      await visit(walk, "#/method", "method_title", "method");
      await visit(walk, "#/accounts", "board_tab", "accounts");
      await visit(walk, "#/accounts/board", "board_tab", "board");
      const account = await walk.page.getByRole("navigation", { name: walk.words.word("navigation") })
        .getByRole("link", { name: "Lácteos Valdehierro" }).getAttribute("href");
      const base = account.split("/").slice(0, 3).join("/");
      for (const [part, word] of Object.entries(ACCOUNT)) await visit(walk, `${base}/${part}`, word, `account-${part}`);
      assert.deepEqual(walk.findings, []);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}
