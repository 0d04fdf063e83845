// What things are called on the page, in any of its languages, read from where the program has it: web/words/*.def, and
// assets/words/*.words.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../web/words/", import.meta.url));
const TOKEN = /\/\/[^\n]*|"((?:[^"\\]|\\.)*)"|[A-Za-z_]\w*|\d+|[(),]/g;

// By macro and key ("WORD save", "FIELD_WORD Firm.name"): its sentences in the order they are written.
const entries = new Map();

function take(text) {
  let macro = "";
  let keys = [];
  let sentences = null; // of the entry that is open
  for (const [token, words] of text.matchAll(TOKEN)) {
    if (token.startsWith("//")) continue;
    if (words !== undefined) {
      sentences[sentences.length - 1] += words;
    } else if (token === "(") {
      keys = [];
      sentences = [""];
    } else if (token === ")") {
      entries.set(`${macro} ${keys.join(".")}`, sentences);
      sentences = null;
    } else if (token === ",") {
      if (sentences.at(-1) !== "") sentences.push("");
    } else if (sentences === null) {
      macro = token;
    } else {
      keys.push(token);
    }
  }
}

for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith(".def") && name !== "interface.def") take(readFileSync(folder + name, "utf8"));
}

function sentencesOf(name) {
  const sentences = entries.get(name);
  if (!sentences) throw new Error(`no words are called ${name}`);
  return sentences;
}

const fill = (sentence, values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[i]);

// The words of one language, "es" or "en".
export function wordsOf(language) {
  const second = language === "en" ? 1 : 0;
  const first = (macro) => (key, ...values) => fill(sentencesOf(`${macro} ${key}`)[second], values);
  return {
    language,
    word: first("WORD"),
    field: first("FIELD_WORD"),
    choice: first("CHOICE_WORD"),
    concept: first("CONCEPT"),
    factor: first("FACTOR"),
    stage: first("STAGE"),
    step: first("STEP_WORD"),
    question: first("QUESTION"),
    criterion: (key) => sentencesOf([...entries.keys()].find((name) => name.startsWith(`CRITERION ${key}.`)))[second],
    counted: (key, number, shown = String(number), ...values) =>
      fill(sentencesOf(`COUNTED ${key}`)[2 * second + (number === 1 ? 0 : 1)], [shown, ...values]),
    // Sentences as patterns, where what is filled in is not of interest.
    pattern: (key) => new RegExp(`^${sentencesOf(`WORD ${key}`)[second].split(/\{\d\}/).map(escape).join(".+")}$`),
  };
}

const escape = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// The sentences of the interface in a language of assets/words, by their keys.
export function translatedWords(language) {
  const file = fileURLToPath(new URL(`../../assets/words/${language}.words`, import.meta.url));
  const lines = new Map(readFileSync(file, "utf8").split("\n").filter((line) => /^\w/.test(line)).map((line) => line.split(/ = ?/, 2)));
  return { language, word: (key, ...values) => fill(lines.get(`word.${key}`), values) };
}
