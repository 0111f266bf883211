import { api, unwrap } from '@/shared/api/client';
import type { Me } from '@/shared/api/types';
import type { Locale } from '@/shared/i18n/locale';

export function signIn(username: string, password: string): Promise<Me> {
  return unwrap(api.POST('/api/session', { body: { username, password } }));
}

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/session'));
}

export async function changePassword(current: string, next: string): Promise<void> {
  await unwrap(api.POST('/api/session/password', { body: { current, next } }));
}

/** Remembers the language with the person, so that it is there on the next device. */
export async function saveLocale(locale: Locale): Promise<void> {
  await unwrap(api.PUT('/api/session/locale', { body: { locale } }));
}
