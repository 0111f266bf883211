import { expect, it, vi } from 'vitest';
import { isBlocked, reloadIfUntouched } from './newEye';

const MINUTE = 60_000;

it('knows which connection the policy kept it from', () => {
  const event = { effectiveDirective: 'connect-src', blockedURI: 'ws://mata-3.kota.example:7101' };
  expect(isBlocked(event, 'ws://mata-3.kota.example:7101/live/K-1?token=x')).toBe(true);
  expect(isBlocked(event, 'ws://mata-1.kota.example:7101/live/K-1?token=x')).toBe(false);
  expect(isBlocked({ ...event, effectiveDirective: 'img-src' }, 'ws://mata-3.kota.example:7101/live/K-1')).toBe(false);
  expect(isBlocked({ ...event, blockedURI: 'inline' }, 'ws://mata-3.kota.example:7101/live/K-1')).toBe(false);
});

it('loads the page again only where nobody is at it', () => {
  const reload = vi.fn();
  window.dispatchEvent(new Event('keydown'));
  reloadIfUntouched(Date.now() + 4 * MINUTE, reload);
  expect(reload).not.toHaveBeenCalled();
  reloadIfUntouched(Date.now() + 6 * MINUTE, reload);
  expect(reload).toHaveBeenCalledOnce();
});
