// Numbers, money, days, plural forms and order are what the browser's own Intl makes of them. The program's answers to
// the same questions are compared with these files natively.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { saidByIntl } from "./intl.mjs";
import { openBrowser } from "./support.mjs";

const folder = fileURLToPath(new URL("../fixtures/intl/", import.meta.url));
let browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser?.close());

for (const file of readdirSync(folder).sort()) {
  test(`${file} says what Chromium says`, async () => {
    const page = await browser.newPage();
    const lines = readFileSync(folder + file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const [question, answer] = line.split(" = ");
      const said = await page.evaluate(`(${saidByIntl})(${JSON.stringify(file.replace(".txt", ""))}, ${JSON.stringify(question)})`);
      assert.equal(said, answer, question);
    }
    await page.close();
  });
}
