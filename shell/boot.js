// Starts the page: typefaces and program are fetched side by side, then the program runs.

import createClaves from "./claves.mjs";
import { showCrash } from "./crash_page.js";
import { guarded } from "./guard.js";
import { Host } from "./host.js";
import { trustedScript } from "./trusted.js";

const TYPEFACES = ["inter-400", "inter-500", "inter-600", "icons"]; // by `enum class Cut` of web/typefaces.h

async function loadProgram() {
  const response = await fetch("claves.wasm");
  if (!response.ok) throw new Error(`claves.wasm: ${response.status}`);
  // Hosts that do not know the type cannot be streamed from.
  return response.headers.get("Content-Type") === "application/wasm" ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function bytesOf(name) {
  const response = await fetch(`fonts/${name}.ttf`);
  if (!response.ok) throw new Error(`fonts/${name}.ttf: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadTypefaces() {
  const files = await Promise.all(TYPEFACES.map(bytesOf));
  // The fields are set in the very bytes that the canvas is drawn with.
  await Promise.all(["400", "500", "600"].map(async (weight, i) => {
    document.fonts.add(await new FontFace("Claves", files[i], { weight }).load());
  }));
  return files;
}

// The program ended by a fault.
function crashed(reason, exports) {
  console.error(reason);
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  showCrash(reason, new Uint8Array(memory.buffer));
}

function giveUp(reason) {
  console.error(reason);
  document.getElementById("page").hidden = true;
  document.getElementById("unable").hidden = false;
}

async function start() {
  const program = loadProgram();
  program.catch(() => {}); // told where it is awaited
  const host = new Host(await loadTypefaces());
  if (!host.renderer.works) return giveUp(new Error("no WebGL 2"));
  window.claves = host; // for tests: `claves.idle`, `claves.frames`
  await createClaves({
    host,
    instantiateWasm(imports, done) {
      program.then((module) => WebAssembly.instantiate(module, imports)).then(({ exports }) => {
        done({ exports: guarded(exports, (reason) => crashed(reason, exports)) });
      }).catch(giveUp);
      return {};
    },
  });
  return undefined;
}

start().catch(giveUp);

if (navigator.serviceWorker && isSecureContext) {
  navigator.serviceWorker.register(trustedScript("service_worker.js"), { updateViaCache: "none" }).then(async (registration) => {
    // A newer version that has been fetched whole takes over for the next visit: this page has all it needs.
    const activate = (worker) => worker?.postMessage("activate");
    activate(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => worker.state === "installed" && activate(worker));
    });
  }).catch((reason) => console.warn("works only while online:", reason));
}
