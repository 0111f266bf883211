import { useCallback, useSyncExternalStore } from 'react';
import { formatMessage, type Params } from './format';
import { currentLocale, subscribeLocale, type Locale } from './locale';

export type Messages<K extends string = string> = { readonly id: Readonly<Record<K, string>>; readonly en: Readonly<Record<K, string>> };

/** Says a message: `t('queue.title')`, `t('late', { n: 3 })`. */
export type Translate<K extends string> = (key: K, params?: Params) => string;

/** Declares the words of one feature. A key that one language lacks does not compile. */
export function defineMessages<const K extends string>(words: {
  id: Record<K, string>;
  en: Record<NoInfer<K>, string>;
}): Messages<K> {
  return words;
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribeLocale, currentLocale);
}

export function useMessages<K extends string>(words: Messages<K>): Translate<K> {
  const locale = useLocale();
  return useCallback<Translate<K>>((key, params = {}) => formatMessage(words[locale][key], params, locale), [words, locale]);
}

/** The same outside of a component. */
export function translate<K extends string>(words: Messages<K>, key: K, params: Params = {}): string {
  const locale = currentLocale();
  return formatMessage(words[locale][key], params, locale);
}
