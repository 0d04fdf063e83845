// Puts the static site together:
//   node assemble.mjs PROGRAM_FOLDER TYPEFACES_FOLDER IMGUI_FOLDER DESTINATION
// The program's two files, the shell, the languages, the typefaces and the licences; and into the service worker the list of all
// with a version made of their contents, so that the same build is the same version.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const shell = dirname(fileURLToPath(import.meta.url));
const root = dirname(shell);
const [program, typefaces, imgui, destination] = process.argv.slice(2);
const PAGE = ["index.html", "shell.css", "manifest.webmanifest", "icon.svg"];
const NOT_ON_THE_PAGE = new Set(["service_worker.js"]);
const JSON_LICENCE = "/usr/share/doc/nlohmann-json3-dev/copyright";

const LICENCES = [
  ["Claves", join(root, "LICENSE")],
  ["Dear ImGui", join(imgui, "LICENSE.txt")],
  ["JSON for Modern C++", JSON_LICENCE],
  ["Inter", join(root, "assets/node_modules/@expo-google-fonts/inter/LICENSE_FONT")],
  ["Lucide", join(root, "assets/node_modules/lucide-static/LICENSE")],
  ["Emscripten and the libraries it brings", "/usr/share/doc/emscripten/copyright"],
];

function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function licences() {
  return LICENCES.map(([name, path]) => [name, textOf(path)])
    .filter(([, text]) => text !== null)
    .map(([name, text]) => `${name}\n${"=".repeat(name.length)}\n\n${text.trim()}\n`)
    .join("\n\n");
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [relative(destination, path)];
  }).sort();
}

function contentVersion(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(join(destination, file)));
  return hash.digest("hex").slice(0, 16);
}

rmSync(destination, { recursive: true, force: true });
mkdirSync(join(destination, "fonts"), { recursive: true });
for (const file of PAGE) cpSync(join(shell, file), join(destination, file));
for (const file of readdirSync(shell)) {
  if (file.endsWith(".js") && !NOT_ON_THE_PAGE.has(file)) cpSync(join(shell, file), join(destination, file));
}
for (const file of ["claves.mjs", "claves.wasm"]) cpSync(join(program, file), join(destination, file));
cpSync(join(root, "assets/words"), join(destination, "words"), { recursive: true });
for (const file of readdirSync(typefaces)) cpSync(join(typefaces, file), join(destination, "fonts", file));
writeFileSync(join(destination, "licences.txt"), licences());

const files = filesUnder(destination);
const worker = readFileSync(join(shell, "service_worker.js"), "utf8");
const isLanguage = (file) => file.endsWith(".words");
const listed = (those) => those.map((file) => JSON.stringify(file)).join(", ");
const always = ["./", ...files.filter((file) => file !== "index.html" && !isLanguage(file))];
const version = contentVersion([...files]);
writeFileSync(join(destination, "service_worker.js"), worker.replace("@VERSION@", version)
  .replace('"@FILES@"', listed(always)).replace('"@LANGUAGES@"', listed(files.filter(isLanguage))));
console.log(`dist: ${files.length + 1} files, version ${version}`);
