/** The two languages of the product. */
export type Locale = 'id' | 'en';

export const LOCALES: readonly Locale[] = ['id', 'en'];

const KEY = 'balai.locale';

function stored(): Locale {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  return value === 'en' ? 'en' : 'id';
}

let locale: Locale = stored();
const listeners = new Set<() => void>();

/** The language shown now. Indonesian until a person chose otherwise. */
export function currentLocale(): Locale {
  return locale;
}

/** Changes the language on this device, at once and for the next visit. */
export function setLocale(next: Locale): void {
  if (next === locale) return;
  locale = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  listeners.forEach((tell) => tell());
}

export function subscribeLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The BCP 47 tag for Intl. English is British here: the day before the month, as in Indonesia. */
export function languageTag(of: Locale): string {
  return of === 'id' ? 'id-ID' : 'en-GB';
}
