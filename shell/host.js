// What the page is to C++: the object behind web/platform_bridge.js.

import { Actions } from "./actions.js";
import { BackupFolder } from "./backup_folder.js";
import { breaksAfterSlash } from "./fields.js";
import { download } from "./files.js";
import { Glyphs } from "./glyphs.js";
import { Mirror } from "./mirror.js";
import { toPng } from "./picture.js";
import { Renderer } from "./renderer.js";
import { carryOut } from "./sealing.js";

const SHADES = ["light", "dark", "contrast"]; // as `enum class Shade` of web/theme.h
const QUESTIONS = [
  "(prefers-color-scheme: dark)", "(prefers-contrast: more), (forced-colors: active)", "(prefers-reduced-motion: reduce)",
  "(pointer: coarse)",
].map((query) => matchMedia(query));
const PREFERENCES = "claves.";

export class Host {
  #module = null;
  #canvas = document.getElementById("canvas");
  #root = document.getElementById("mirror");
  #typefaces; // bytes, by `enum class Cut` of web/typefaces.h
  #asked = false;
  #pointer = { x: 0, y: 0, down: false, inside: false };
  frames = 0; // for tests

  constructor(typefaces) {
    this.#typefaces = typefaces;
    this.glyphs = new Glyphs();
    this.renderer = new Renderer(this.#canvas, () => this.#module._claves_rebuild());
    this.mirror = new Mirror(this.#root, document.getElementById("descriptions"), (record) => this.actions.lost(record));
  }

  start(module) {
    this.#module = module;
    if (!this.renderer.works) return false;
    this.#typefaces.forEach((bytes, cut) => {
      const start = module._claves_typeface(cut, bytes.length);
      module.HEAPU8.set(bytes, start);
    });
    this.folder = new BackupFolder(() => this.requestFrame());
    this.actions = new Actions(module, this.mirror, this.#root);
    this.#measure();
    this.#listen();
    this.requestFrame();
    return true;
  }

  get idle() {
    return !this.#asked;
  }

  requestFrame() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame((time) => {
      this.#asked = false;
      ++this.frames;
      this.#module._claves_frame(time);
    });
  }

  requestFrameIn(milliseconds) {
    setTimeout(() => this.requestFrame(), milliseconds);
  }

  // `box` is the canvas in device pixels, where the browser tells: under emulation it may not be scaled.
  #measure(box) {
    const width = Math.round(innerWidth * devicePixelRatio);
    const height = Math.round(innerHeight * devicePixelRatio);
    const near = box && Math.abs(box.inlineSize - width) <= 1 && Math.abs(box.blockSize - height) <= 1;
    this.#module._claves_viewport(innerWidth, innerHeight, devicePixelRatio, near ? box.inlineSize : width,
      near ? box.blockSize : height);
  }

  #listen() {
    const again = () => this.requestFrame();
    const resized = (box) => {
      this.#measure(box);
      again();
    };
    const observer = new ResizeObserver(([entry]) => resized(entry.devicePixelContentBoxSize?.[0]));
    try {
      observer.observe(this.#canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(this.#canvas); // rounding has to do
    }
    this.#watchPixelRatio(resized);
    addEventListener("hashchange", again);
    addEventListener("languagechange", again);
    for (const question of QUESTIONS) question.addEventListener("change", again);
    for (const kind of ["pointermove", "pointerdown", "pointerup", "pointercancel"]) {
      addEventListener(kind, (event) => this.#pointed(event), { passive: true, capture: true });
    }
    document.documentElement.addEventListener("pointerleave", () => this.#point({ inside: false, down: false }));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.#hide();
    });
    addEventListener("pagehide", () => this.#hide());
  }

  #watchPixelRatio(changed) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      changed(null);
      this.#watchPixelRatio(changed);
    }, { once: true });
  }

  #pointed(event) {
    const inside = event.pointerType !== "touch" || event.type === "pointermove" || event.type === "pointerdown";
    const down = event.type === "pointermove" ? (event.buttons & 1) === 1 : event.type === "pointerdown" && event.button === 0;
    this.#point({ x: event.clientX, y: event.clientY, down, inside });
  }

  #point(change) {
    Object.assign(this.#pointer, change);
    const { x, y, down, inside } = this.#pointer;
    this.#module._claves_pointer(x, y, down ? 1 : 0, inside ? 1 : 0);
    this.requestFrame();
  }

  #hide() {
    this.actions.commitDraft();
    this.#module._claves_hidden(performance.now());
  }

  language() {
    return navigator.language ?? "";
  }

  // The browser's font size, as a share of the usual one.
  textSize() {
    return (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
  }

  // Whether lines are broken between ASCII letters too by Unicode's algorithm, not by the table of older browsers.
  breaksAfterSlash() {
    return breaksAfterSlash();
  }

  matches(question) {
    return QUESTIONS[question].matches;
  }

  // Comes with each frame: with the first one, what stood here until then goes.
  setDocument(language, title, shade) {
    document.getElementById("opening")?.remove();
    const root = document.documentElement;
    if (root.lang !== language) root.lang = language;
    if (document.title !== title) document.title = title;
    if (root.dataset.shade !== SHADES[shade]) root.dataset.shade = SHADES[shade];
  }

  preference(key) {
    try {
      return localStorage.getItem(PREFERENCES + key) ?? "";
    } catch {
      return ""; // forbidden here
    }
  }

  setPreference(key, value) {
    try {
      localStorage.setItem(PREFERENCES + key, value);
    } catch {
      // Not kept then; it still holds for this visit.
    }
  }

  route() {
    const hash = location.hash.slice(1);
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  }

  setRoute(route, replace) {
    if (this.route() === route) return;
    const address = `#${encodeURI(route)}`;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  // One of the page's own files. What cannot be had comes empty.
  async fetch(path) {
    const isKept = Boolean(navigator.serviceWorker?.controller);
    let bytes = new Uint8Array();
    try {
      const response = await fetch(path);
      if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
    } catch {
      // no connection, and not kept
    }
    const { _claves_fetched_path: place, _claves_fetched_bytes: content } = this.#module;
    for (const [reserve, what] of [[place, new TextEncoder().encode(path)], [content, bytes]]) {
      const start = reserve(what.length);
      this.#module.HEAPU8.set(what, start);
    }
    this.requestFrame();
    if (!isKept) this.#keep(path);
  }

  // The service worker keeps what goes through it; on a first visit it comes later than what it should have kept.
  #keep(path) {
    const worker = navigator.serviceWorker;
    const again = () => fetch(path).catch(() => {});
    if (worker?.controller) again();
    else worker?.addEventListener("controllerchange", again, { once: true });
  }

  // Texts that had no room in the last frame, whole: for tests.
  get cut() {
    const start = this.#module._claves_cut();
    const bytes = this.#module.HEAPU8.subarray(start, this.#module.HEAPU8.indexOf(0, start));
    return new TextDecoder().decode(bytes).split("\n").slice(0, -1);
  }

  download(name, mime, bytes) {
    download(name, mime, bytes);
  }

  async downloadPng(name, svg) {
    download(name, "image/png", await toPng(svg));
  }

  async leaveBackup(name, bytes, sameNameIsOurs) {
    const left = await this.folder.leave(name, bytes, sameNameIsOurs);
    if (left) this.#hand(this.#module._claves_backup_left, left);
    this.requestFrame();
  }

  async seal(order) {
    this.#hand(this.#module._claves_sealed, await carryOut(order));
    this.requestFrame();
  }

  #hand(place, bytes) {
    const start = place(bytes.length);
    this.#module.HEAPU8.set(bytes, start);
  }

  copy(text) {
    navigator.clipboard?.writeText(text).catch(() => {});
  }
}
