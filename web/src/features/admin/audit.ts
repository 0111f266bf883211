import { dayStart, type CityTime } from '@/shared/time/format';

/** What the filters of the trail hold; days as date fields give them, in the city's time. */
export type AuditFilter = { actor?: string; action?: string; subjectKind?: string; subjectId?: string; from?: string; until?: string };

/** All that the program records today. What it does not know by name is shown as it is written. */
export const ACTIONS = [
  'signed-in', 'sign-in-failed', 'sign-in-refused', 'signed-out', 'password-changed', 'password-reset',
  'people-read', 'person-created', 'person-changed',
  'area-renamed', 'agency-created', 'agency-changed', 'category-created', 'category-changed',
  'camera-created', 'camera-changed', 'cameras-changed', 'cameras-exported', 'zones-changed',
  'rule-created', 'rule-changed', 'rule-removed',
  'imported', 'attachment-viewed', 'audit-read', 'audit-exported',
] as const;

export const SUBJECTS = ['session', 'person', 'area', 'agency', 'category', 'camera', 'rule', 'incident', 'audit'] as const;

export type Action = (typeof ACTIONS)[number];
export type Subject = (typeof SUBJECTS)[number];

export function isAction(text: string): text is Action {
  return (ACTIONS as readonly string[]).includes(text);
}

export function isSubject(text: string): text is Subject {
  return (SUBJECTS as readonly string[]).includes(text);
}

/** What is asked of the server. */
export type AuditQuery = { actor?: string; action?: string; subjectKind?: string; subjectId?: string; from?: string; to?: string };

/** What is asked of the server: whole days of the city, the last one included. */
export function auditParams(filter: AuditFilter, city: CityTime): AuditQuery {
  const { from, until, ...rest } = filter;
  const words = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined && v !== ''));
  const dayAfter = (day: string) => new Date(dayStart(day, city).getTime() + 86_400_000);
  return {
    ...words,
    ...(from === undefined || from === '' ? {} : { from: dayStart(from, city).toISOString() }),
    ...(until === undefined || until === '' ? {} : { to: dayAfter(until).toISOString() }),
  };
}

/** The details of an entry as lines; nested ones by their path. Text that is no object is one line without a name. */
export function detailLines(details: string): { name: string; value: string }[] {
  let read: unknown;
  try {
    read = JSON.parse(details);
  } catch {
    return details === '' ? [] : [{ name: '', value: details }];
  }
  const lines: { name: string; value: string }[] = [];
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`);
    } else {
      lines.push({ name, value: typeof value === 'string' ? value : JSON.stringify(value) });
    }
  };
  walk(read, '');
  return lines;
}
