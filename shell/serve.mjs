// Serves a folder on the loopback interface, with the headers a good host sends:
//   node serve.mjs FOLDER [PORT]
// Where the port is taken, the next one that is free.

import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const folder = resolve(process.argv[2]);
const firstPort = Number(process.argv[3] ?? 8123);
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".wasm": "application/wasm", ".ttf": "font/ttf", ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
  ".json": "application/json", ".words": "text/plain; charset=utf-8",
};
// The page's own policy, and what only a header can say.
const PAGE = readFileSync(new URL("index.html", import.meta.url), "utf8");
const POLICY = `${PAGE.match(/Content-Security-Policy" content="([^"]+)"/)[1]}; frame-ancestors 'none'`;
const HEADERS = {
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cache-Control": "no-cache",
};

// The file an address means, or nothing: never one outside the folder.
function fileFor(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  let file = join(folder, normalize(path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    return { file, stat: statSync(file) };
  } catch {
    return null;
  }
}

function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...HEADERS, Allow: "GET, HEAD" }).end();
    return;
  }
  const found = fileFor(request.url);
  if (!found) {
    response.writeHead(404, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" }).end("Not here.\n");
    return;
  }
  const { file, stat } = found;
  const tag = `"${stat.size.toString(16)}-${Math.round(stat.mtimeMs).toString(16)}"`;
  const headers = { ...HEADERS, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", ETag: tag };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": stat.size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

function listen(port) {
  const server = createServer(answer);
  server.on("error", (error) => {
    if (error.code === "EADDRINUSE" && port < firstPort + 50) {
      console.log(`serve: port ${port} is taken`);
      listen(port + 1);
    } else {
      console.error(`serve: ${error.message}`);
      process.exit(1);
    }
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(`serve: http://127.0.0.1:${server.address().port}/`);
  });
}

listen(firstPort);
