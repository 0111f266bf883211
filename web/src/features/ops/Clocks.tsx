import type { Incident } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { slaClock } from '@/shared/incidents/sla';
import { clockTime, cityDay, duration, exactTime, shortDate } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import classes from './Clocks.module.css';
import { opsMessages } from './messages';

/** The two promises: answered in time, done in time. */
export function Clocks({ incident }: { incident: Incident }) {
  const t = useMessages(opsMessages);
  const locale = useLocale();
  const city = useCityTime();
  const now = useNow('second');
  const clock = slaClock(incident, now);
  const due = incident.resolveBy;
  const responded = incident.respondedAt == null ? undefined : (Date.parse(incident.respondedAt) - Date.parse(incident.openedAt)) / 1000;
  const dueWords = due == null ? undefined : cityDay(due, city) === cityDay(new Date(now), city) ? clockTime(due, city, locale) : `${shortDate(due, city, locale)} ${clockTime(due, city, locale)}`;
  return (
    <div className={classes.clocks}>
      <div className={classes.words}>
        {responded !== undefined ? (
          <span title={exactTime(incident.respondedAt ?? incident.openedAt, city, locale)}>
            {t('panel.responded')} <b data-tone="done">{duration(responded, locale, 2)}</b>
          </span>
        ) : clock !== undefined ? (
          <span title={exactTime(new Date(clock.due), city, locale)}>
            {t('panel.respond')}{' '}
            <b data-tone={clock.late ? 'late' : 'running'}>
              {t(clock.late ? 'panel.late' : 'panel.left', { time: duration(Math.abs(clock.secondsLeft), locale, 2) })}
            </b>
          </span>
        ) : (
          <span />
        )}
        {due != null && (
          <span title={exactTime(due, city, locale)}>
            {t('panel.resolve')} <b data-tone={clock?.kind === 'RESOLVE' && clock.late ? 'late' : 'running'}>{dueWords}</b>
          </span>
        )}
      </div>
      {clock !== undefined && (
        <div className={classes.bar}>
          <i style={{ width: `${Math.max(2, clock.elapsed * 100)}%` }} data-tone={clock.late ? 'late' : clock.elapsed > 0.75 ? 'soon' : 'fine'} />
        </div>
      )}
    </div>
  );
}
