/** How long nobody must have touched the page before it may be loaded anew under them. */
const UNTOUCHED_MILLIS = 5 * 60_000;

let touchedAt = Date.now();
for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (touchedAt = Date.now()), { capture: true, passive: true });

/**
 * Whether the page's policy kept it from connecting to `url`. The policy names the eyes that were there when the page was loaded; a
 * later one can be reached after it is loaded again.
 */
export function isBlocked(event: Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI'>, url: string): boolean {
  return event.effectiveDirective === 'connect-src' && URL.canParse(event.blockedURI) && new URL(event.blockedURI).host === new URL(url).host;
}

/** Loads the page again where nobody is at it, as on a wall that runs for weeks. Others are told, and do it when it suits them. */
export function reloadIfUntouched(now = Date.now(), reload = () => location.reload()): void {
  if (now - touchedAt >= UNTOUCHED_MILLIS) reload();
}
