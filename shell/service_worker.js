// Keeps the page's own files, so that it opens without a network. The build writes in what they are: a new version
// is fetched whole beside the old one and takes its place at once, or not at all.

const VERSION = "@VERSION@";
const FILES = ["@FILES@"];
const FAMILY = `claves ${registration.scope} `; // several copies may live on one host
const CACHE = FAMILY + VERSION;

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
  })());
});

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
    return kept ?? fetch(request);
  })());
});
