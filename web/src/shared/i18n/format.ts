import { languageTag, type Locale } from './locale';

export type Params = Record<string, string | number>;

const rules = new Map<string, Intl.PluralRules>();

function pluralRule(locale: Locale): Intl.PluralRules {
  const found = rules.get(locale) ?? new Intl.PluralRules(languageTag(locale));
  rules.set(locale, found);
  return found;
}

/** Index just after the brace that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i + 1;
  }
  throw new Error(`Unbalanced braces in message: ${text}`);
}

/** `one {a car} other {# cars}` as a map from keyword to its words. */
function branches(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = closing(text, open);
    found.set(text.slice(at, open).trim(), text.slice(open + 1, end - 1));
    at = end;
  }
  return found;
}

function value(raw: string | number | undefined, locale: Locale): string {
  if (raw === undefined) return '';
  return typeof raw === 'number' ? raw.toLocaleString(languageTag(locale)) : raw;
}

function argument(body: string, params: Params, locale: Locale): string {
  const comma = body.indexOf(',');
  if (comma < 0) return value(params[body.trim()], locale);
  const name = body.slice(0, comma).trim();
  const rest = body.slice(comma + 1);
  const second = rest.indexOf(',');
  const kind = rest.slice(0, second).trim();
  const choices = branches(rest.slice(second + 1));
  const given = params[name];
  const key = kind === 'plural' ? pluralRule(locale).select(Number(given)) : String(given);
  const chosen = choices.get(`=${given}`) ?? choices.get(key) ?? choices.get('other') ?? '';
  return formatMessage(chosen.replaceAll('#', value(given, locale)), params, locale);
}

/**
 * The part of ICU MessageFormat that the product needs: `{name}`, `{n, plural, one {...} other {# ...}}` and
 * `{kind, select, a {...} other {...}}`. Numbers are written as the language writes them.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function formatMessage(message: string, params: Params, locale: Locale): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = message.indexOf('{', at);
    if (open < 0) return out + message.slice(at);
    const end = closing(message, open);
    out += message.slice(at, open) + argument(message.slice(open + 1, end - 1), params, locale);
    at = end;
  }
}
