// Keeps all files of the page, once, so that it opens without a connection; and says with each what it may do. The
// names of the files, and one for all of them as they are, stand above.
"use strict";
const KEPT = `factcheck-${VERSION}`;

async function keep() {
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES.map((name) => new Request(name, { cache: "no-cache" })));
  await skipWaiting();
}

async function take() {
  const old = (await caches.keys()).filter((name) => name.startsWith("factcheck-") && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

// A worker is bound by what comes with its own script, not by the page that starts it.
async function answer(request) {
  const cache = await caches.open(KEPT);
  const found = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true, ignoreVary: true });
  if (!found) return fetch(request);
  const headers = new Headers(found.headers);
  headers.set("Content-Security-Policy", request.mode === "navigate" ? `${PAGE}; frame-ancestors 'none'` : WORKER);
  headers.set("X-Content-Type-Options", "nosniff");
  return new Response(found.body, { headers });
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(take()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(registration.scope)) {
    event.respondWith(answer(event.request));
  }
});
