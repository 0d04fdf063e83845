// What every test in a browser needs: the page served as it is deployed, and Chromium with a fresh profile.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const pictures = `${root}build/screenshots/`; // where those go that somebody looks at
export const FLAGS = [
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader", "--use-gl=angle",
  "--use-angle=swiftshader",
];

// {address, stop} of a server of our own on a free port.
export async function serve(folder = `${root}dist`) {
  const server = spawn(process.execPath, [`${root}shell/serve.mjs`, folder, "0"], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = line.match(/http:\S+/)?.[0];
    if (address) return { address, stop: () => server.kill() };
  }
  await once(server, "exit");
  throw new Error("the server did not start");
}

export function openBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
}

// A page that keeps what it complained about and where it asked. `preferences` of somebody who has seen the tour.
export async function openPage(context, address, preferences = { tour: "taken" }) {
  const page = await context.newPage();
  await page.addInitScript(prefer, preferences);
  const seen = { complaints: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  page.on("request", (request) => seen.requests.push(request.url()));
  await page.goto(address);
  await idle(page);
  return { page, seen };
}

// Waits until nothing more is going to be drawn by itself.
export async function idle(page) {
  await page.waitForFunction(() => window.claves?.frames > 0 && window.claves.idle);
}

// Where nothing was chosen yet.
function prefer(preferences) {
  try {
    for (const [key, value] of Object.entries(preferences)) localStorage[`claves.${key}`] ??= value;
  } catch {
    // not a page of ours
  }
}
