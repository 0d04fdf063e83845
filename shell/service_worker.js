// Keeps the page's own files, so that it opens without a network. The build writes in what they are: a new version
// is fetched whole beside the old one and takes its place at once, or not at all. Languages are kept once they were
// asked for, and then come along to each newer version.

const VERSION = "@VERSION@";
const FILES = ["@FILES@"];
const LANGUAGES = ["@LANGUAGES@"];
const FAMILY = `claves ${registration.scope} `; // several copies may live on one host
const CACHE = FAMILY + VERSION;

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const spoken = await Promise.all(LANGUAGES.map(async (file) => await isKept(file) ? [file] : []));
    const cache = await caches.open(CACHE);
    await cache.addAll([...FILES, ...spoken.flat()].map((file) => new Request(file, { cache: "reload" })));
  })());
});

async function isKept(file) {
  for (const name of await caches.keys()) {
    if (name.startsWith(FAMILY) && await caches.match(file, { cacheName: name })) return true;
  }
  return false;
}

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(FAMILY) && name !== CACHE) await caches.delete(name);
    }
    await clients.claim();
  })());
});

addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  event.respondWith((async () => {
    const wanted = request.mode === "navigate" ? "./" : request;
    const kept = await caches.match(wanted, { cacheName: CACHE, ignoreSearch: true });
    if (kept) return kept;
    const fetched = await fetch(request);
    const isLanguage = LANGUAGES.some((file) => request.url === new URL(file, registration.scope).href);
    if (isLanguage && fetched.ok) await (await caches.open(CACHE)).put(request, fetched.clone());
    return fetched;
  })());
});
