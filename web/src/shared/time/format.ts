import { languageTag, type Locale } from '@/shared/i18n/locale';

/** A city's own time: an IANA zone and the short name its people use (WIB, WITA, WIT). */
export type CityTime = { timeZone: string; label: string };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone });
  formats.set(key, found);
  return found;
}

/** Hours and minutes with a dot in Indonesian and a colon in English: `07.42`, `07:42`. */
export function clockTime(at: Date | string, city: CityTime, locale: Locale, seconds = false): string {
  const parts = format(locale, city.timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '00';
  const fields = [part('hour'), part('minute'), ...(seconds ? [part('second')] : [])];
  return fields.join(locale === 'id' ? '.' : ':');
}

/** `Sabtu, 21 November 2026`. */
export function longDate(at: Date | string, city: CityTime, locale: Locale): string {
  return format(locale, city.timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}

/** `21 Nov`. */
export function shortDate(at: Date | string, city: CityTime, locale: Locale): string {
  return format(locale, city.timeZone, { day: 'numeric', month: 'short' }).format(new Date(at));
}

/** The exact time as shown on hover: date, time with seconds, and the zone's name. */
export function exactTime(at: Date | string, city: CityTime, locale: Locale): string {
  return `${longDate(at, city, locale)}, ${clockTime(at, city, locale, true)} ${city.label}`;
}

/** Only the day, for telling whether two instants are on the same one in the city. */
export function cityDay(at: Date | string, city: CityTime): string {
  return format('en', city.timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
}

/** `21/11/2026 07.42.05`: short enough for a table. */
export function tableTime(at: Date | string, city: CityTime, locale: Locale): string {
  const day = format(locale, city.timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
  return `${day} ${clockTime(at, city, locale, true)}`;
}

/** The instant at which a day, as a date field gives it (`2026-11-21`), begins in the city. */
export function dayStart(day: string, city: CityTime): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const parts = format('en', city.timeZone, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(utc);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return new Date(utc.getTime() - (there - utc.getTime()));
}

const UNITS = {
  id: { now: 'baru saja', second: 'd', minute: 'mnt', hour: 'jam', day: 'hari' },
  en: { now: 'just now', second: 's', minute: 'min', hour: 'h', day: 'd' },
} as const;

/** A length of time in at most two short units: `45 d`, `12 mnt`, `3 jam 5 mnt`, `9 hari`. */
export function duration(seconds: number, locale: Locale, parts: 1 | 2 = 1): string {
  const unit = UNITS[locale];
  const total = Math.max(0, Math.round(seconds));
  const steps: [number, string][] = [
    [Math.floor(total / 86_400), unit.day],
    [Math.floor((total % 86_400) / 3_600), unit.hour],
    [Math.floor((total % 3_600) / 60), unit.minute],
    [total % 60, unit.second],
  ];
  const first = steps.findIndex(([n]) => n > 0);
  if (first < 0) return `0 ${unit.second}`;
  return steps
    .slice(first, first + parts)
    .filter(([n], index) => index === 0 || n > 0)
    .map(([n, name]) => `${n} ${name}`)
    .join(' ');
}

/** How long ago, as short as a queue needs it. */
export function ago(at: Date | string, now: number, locale: Locale): string {
  const seconds = (now - new Date(at).getTime()) / 1000;
  return seconds < 5 ? UNITS[locale].now : duration(seconds, locale);
}
