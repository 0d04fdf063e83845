// What every test in a browser needs: the page served as it is deployed, and a browser with a fresh profile: Chromium,
// or CLAVES_BROWSER=firefox, which has WebGL 2 only on a display (`xvfb-run node --test ...`).

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { chromium, firefox } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const FLAGS = [
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader", "--use-gl=angle",
  "--use-angle=swiftshader",
];
const ENGINES = {
  chromium: { type: chromium, options: { executablePath: "/usr/bin/chromium", args: FLAGS } },
  firefox: {
    type: firefox,
    options: {
      executablePath: "/usr/bin/firefox-esr", channel: "moz-firefox", headless: false,
      firefoxUserPrefs: {
        "webgl.force-enabled": true, // also where graphics are drawn in software
        "layout.css.prefers-color-scheme.content-override": 1, "ui.prefersReducedMotion": 1, // as its driver cannot say
      },
    },
  },
};
const ENGINE = process.env.CLAVES_BROWSER ?? "chromium";
const { type, options } = ENGINES[ENGINE];
export const SHADES = ENGINE === "chromium" ? ["light", "dark"] : ["light"]; // that the driver can ask for

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
  return type.launch(options);
}

// A context whose storage is kept in the folder `profile`.
export function openProfile(profile, more) {
  return type.launchPersistentContext(profile, { ...options, ...more });
}

// A page that keeps what it complained about and where it asked.
export async function openPage(context, address) {
  const page = await context.newPage();
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
