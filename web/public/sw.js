// Lets an officer open /work without a signal. What is done there is queued by the page itself, in IndexedDB.
const SHELL = 'balai-shell-1';
const DATA = 'balai-data-1';
/** Read-only answers that the pages of /work need to draw themselves. */
const KEPT = [/^\/api\/city$/, /^\/api\/categories/, /^\/api\/agencies/, /^\/api\/map\/base/, /^\/api\/areas\/boundaries/, /^\/api\/attachments\//];
const PATIENCE_MILLIS = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(SHELL);
      const page = await fetch('/work', { cache: 'no-store' });
      if (page.ok) await cache.put('/work', page);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith('balai-') && name !== SHELL && name !== DATA).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const { type, urls } = event.data ?? {};
  if (type === 'keep') event.waitUntil(Promise.allSettled(urls.map(keepOnce)));
  if (type === 'forget') event.waitUntil(caches.delete(DATA));
});

/** Keeps one of the addresses that a page has used, where it is one that the page needs to open again. */
async function keepOnce(url) {
  const name = url.startsWith('/assets/') ? SHELL : KEPT.some((pattern) => pattern.test(url)) ? DATA : undefined;
  if (name === undefined) return;
  const cache = await caches.open(name);
  if ((await cache.match(url)) === undefined) await cache.add(url);
}

/** The newest page, or the last one where the network does not answer in time. */
async function page(request) {
  const cache = await caches.open(SHELL);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (response.ok) await cache.put('/work', response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match('/work');
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Built files carry a hash in their name: once had, always right. */
async function asset(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function data(request) {
  const cache = await caches.open(DATA);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept === undefined) throw error;
    return kept;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (KEPT.some((pattern) => pattern.test(url.pathname))) event.respondWith(data(request));
});
