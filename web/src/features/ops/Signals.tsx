import { IconDeviceCctv, IconStack2, IconUser } from '@tabler/icons-react';
import type { Incident, Signal } from '@/shared/api/types';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { measureMessages } from '@/shared/measures/messages';
import { clockTime, duration, exactTime } from '@/shared/time/format';
import { useCityTime } from '@/shared/time/useCityTime';
import { measured, shortTrack } from './evidence';
import { opsMessages } from './messages';
import classes from './Signals.module.css';

/** So many objects are named; of a crowd the number says enough. */
const NAMED = 12;

/** How many eyes and people told of it, and what each saw; they are one incident. */
export function Signals({ incident }: { incident: Incident }) {
  const t = useMessages(opsMessages);
  const { CAMERA = 0, PERSON = 0 } = incident.signalsByKind;
  const rule = incident.signals.find((signal) => signal.ruleName != null)?.ruleName;
  const [newest, ...older] = incident.signals;
  return (
    <section className={classes.signals} aria-label={t('panel.signals', { n: incident.signalCount })}>
      <div className={classes.head}>
        <IconStack2 size={18} stroke={1.6} />
        <span>
          <b>{t('panel.signals', { n: incident.signalCount })}</b>
          {rule != null && <small>{t('panel.rule', { rule })}</small>}
        </span>
        <span className={classes.counts}>
          {CAMERA > 0 && (
            <i title={t('queue.cameraSignals', { n: CAMERA })}>
              <IconDeviceCctv size={16} stroke={1.6} />
              {CAMERA}
            </i>
          )}
          {PERSON > 0 && (
            <i title={t('queue.personSignals', { n: PERSON })}>
              <IconUser size={16} stroke={1.6} />
              {PERSON}
            </i>
          )}
        </span>
      </div>
      {newest !== undefined && (
        <ul className={classes.list}>
          <Line signal={newest} />
        </ul>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t('signal.older', { n: older.length })}</summary>
          <ul className={classes.list}>
            {older.map((signal) => (
              <Line key={signal.id} signal={signal} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One signal: when, who told, what was measured against which limit, and which objects it is about. */
function Line({ signal }: { signal: Signal }) {
  const t = useMessages(opsMessages);
  const tm = useMessages(measureMessages);
  const locale = useLocale();
  const city = useCityTime();
  const figures = measured(signal);
  const number = (value: number) => value.toLocaleString(languageTag(locale), { maximumFractionDigits: 2 });
  const tracks = signal.trackIds.map(shortTrack);
  return (
    <li>
      <time className="mono" dateTime={signal.at} title={exactTime(signal.at, city, locale)}>
        {clockTime(signal.at, city, locale, true)}
      </time>
      <div>
        <span>{signal.kind === 'PERSON' ? t('signal.person') : (signal.cameraName ?? signal.cameraId)}</span>
        {figures !== undefined && (
          <p>
            {t(figures.seconds >= 1 ? 'signal.measuredFor' : 'signal.measured', {
              metric: tm(`metric.${figures.metric}`),
              value: number(figures.value),
              comparison: tm(`comparison.${figures.comparison}`),
              threshold: number(figures.threshold),
              time: duration(figures.seconds, locale, 2),
            })}
          </p>
        )}
        {tracks.length > 0 && (
          <p title={signal.trackIds.join(', ')}>{t('signal.tracks', { n: tracks.length, ids: tracks.slice(0, NAMED).join(', ') + (tracks.length > NAMED ? ', …' : '') })}</p>
        )}
      </div>
    </li>
  );
}
