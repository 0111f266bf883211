import type { IncidentSummary } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { slaClock } from '@/shared/incidents/sla';
import { duration, exactTime } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import { workMessages } from './messages';

/** `sisa 12 mnt`, or how late it is. */
export function DueWords({ task }: { task: IncidentSummary }) {
  const t = useMessages(workMessages);
  const locale = useLocale();
  const city = useCityTime();
  const clock = slaClock(task, useNow());
  if (clock === undefined) return null;
  const time = duration(Math.abs(clock.secondsLeft), locale, 2);
  const colour = clock.late ? 'var(--critical)' : clock.elapsed > 0.75 ? 'var(--high)' : 'var(--text)';
  return (
    <time dateTime={new Date(clock.due).toISOString()} title={exactTime(new Date(clock.due), city, locale)} style={{ color: colour, fontWeight: 600 }}>
      {t(clock.late ? 'lateBy' : 'left', { time })}
    </time>
  );
}
