import { useQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { attachmentUrl } from '@/shared/photo/upload';
import { cityDay, clockTime, exactTime, shortDate } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import { opsMessages } from './messages';
import classes from './Timeline.module.css';

/** What a line's dot says: seen by a machine, late, done, or a person's doing. */
function tone(entry: TimelineEntry): 'critical' | 'done' | 'accent' | 'normal' | 'low' {
  switch (entry.kind) {
    case 'LATE':
    case 'ESCALATED':
    case 'SEEN_AGAIN':
    case 'CREATED':
      return 'critical';
    case 'RESOLVED':
    case 'CLOSED':
      return 'done';
    case 'STARTED':
      return 'accent';
    case 'CONFIRMED':
    case 'ASSIGNED':
    case 'COMMENTED':
    case 'HANDED_BACK':
    case 'REOPENED':
    case 'REJECTED':
      return 'normal';
    case 'SIGNAL_JOINED':
      return 'low';
  }
}

/** What happened, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useMessages(opsMessages);
  return (
    <section aria-label={t('panel.timeline')}>
      <ol className={classes.timeline}>
        {[...entries].reverse().map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Line({ entry }: { entry: TimelineEntry }) {
  const t = useMessages(opsMessages);
  const locale = useLocale();
  const city = useCityTime();
  const now = useNow();
  const { data: agencies } = useQuery(agenciesQuery);
  const { agencyCode, cameraId, ruleName, part } = entry.parameters;
  const agency = agencies?.find((each) => each.code === agencyCode)?.shortName ?? agencyCode ?? '';
  const partWord = part === 'RESPOND' || part === 'RESOLVE' ? t(`event.part.${part}`) : '';
  const what = t(`event.${entry.kind}`, { agency, part: partWord });
  const seenBy = [ruleName, cameraId].filter((word): word is string => word !== undefined && word !== '').join(' · ');
  const who = entry.by?.name ?? (seenBy === '' ? t('panel.system') : t('panel.camera'));
  const sameDay = cityDay(entry.at, city) === cityDay(new Date(now), city);
  return (
    <li>
      <i data-tone={tone(entry)} />
      <time className="mono" dateTime={entry.at} title={exactTime(entry.at, city, locale)}>
        {clockTime(entry.at, city, locale)}
        {!sameDay && <small>{shortDate(entry.at, city, locale)}</small>}
      </time>
      <div>
        <b>{who}</b>
        {entry.by?.agencyShortName != null && <span> · {entry.by.agencyShortName}</span>}
        <p>
          {what}
          {seenBy !== '' && ` · ${seenBy}`}
        </p>
        {entry.note != null && entry.note !== '' && <p className={classes.note}>{entry.note}</p>}
        {entry.attachments.length > 0 && (
          <div className={classes.photos}>
            {entry.attachments.map((photo, index) => (
              <a key={photo.id} href={attachmentUrl(photo.id)} target="_blank" rel="noreferrer">
                <img src={attachmentUrl(photo.id, 'thumb')} alt={t('panel.photo', { n: index + 1 })} loading="lazy" />
              </a>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
