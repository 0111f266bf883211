import { forgetSeen } from './db';

const WORKER = '/sw.js';
/** The worker serves officers in the street; the console never depends on it. */
const SCOPE = '/work';

/**
 * Makes `/work` open without a signal: a service worker, the parts of the page that were not needed yet, and what was loaded
 * before the worker was there to keep it.
 */
export function installOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void (async () => {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await Promise.all([import('../TaskPage'), import('../TaskMap')]);
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
    const urls = performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname + url.search);
    worker?.postMessage({ type: 'keep', urls: [...new Set(urls)] });
  })().catch(() => undefined);
}

/** On sign-out: forgets what was seen. Actions that wait to be sent stay. */
export async function forgetOffline(): Promise<void> {
  await forgetSeen();
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  registration?.active?.postMessage({ type: 'forget' });
}
