import { IconAlertOctagon, IconDeviceCctv, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { IncidentSummary } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { useCategoryLook } from '@/shared/incidents/categories';
import { placeLine } from '@/shared/incidents/place';
import { priorityColour } from '@/shared/incidents/priority';
import { slaClock } from '@/shared/incidents/sla';
import { SlaRing } from '@/shared/incidents/SlaRing';
import { duration } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { RelativeTime } from '@/shared/time/RelativeTime';
import { opsMessages } from './messages';
import classes from './QueueRow.module.css';

type Props = { incident: IncidentSummary; selected: boolean; pinned: boolean; onSelect: (id: number) => void };

/** One incident in the queue: what, where, since when, whose, and how much time is left. */
export const QueueRow = memo(function QueueRow({ incident, selected, pinned, onSelect }: Props) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const locale = useLocale();
  const look = useCategoryLook()(incident.categoryCode);
  const clock = slaClock(incident, useNow());
  const { Icon } = look.icon;
  const time = clock === undefined ? undefined : duration(Math.abs(clock.secondsLeft), locale);
  const ring = clock === undefined || time === undefined ? undefined : t(clock.late ? 'panel.late' : 'panel.left', { time });
  return (
    <button type="button" className={classes.row} aria-current={selected} data-pinned={pinned} data-incident={incident.id} onClick={() => onSelect(incident.id)}>
      <span className={classes.icon} style={{ color: priorityColour(incident.priority) }} title={`${c(`priority.${incident.priority}`)} · ${look.name}`}>
        <Icon size={22} stroke={1.7} />
        <span className="visually-hidden">{c(`priority.${incident.priority}`)}</span>
      </span>
      <span className={classes.words}>
        <b>{incident.title}</b>
        <span className={classes.place}>{placeLine(incident)}</span>
      </span>
      <SlaRing incident={incident} {...(ring === undefined ? {} : { title: ring })} />
      <span className={classes.facts}>
        <RelativeTime at={incident.openedAt} />
        {pinned ? (
          <span className={classes.pin}>
            <IconAlertOctagon size={14} /> {t('queue.pinned')}
          </span>
        ) : (
          <span className={classes.agency}>{incident.agencyShortName ?? t('queue.unassigned')}</span>
        )}
        {clock?.late === true && time !== undefined && <span className={classes.late}>{t('queue.lateBy', { time })}</span>}
        <span className={classes.signals}>
          <Count n={incident.signalsByKind.CAMERA ?? 0} label={t('queue.cameraSignals', { n: incident.signalsByKind.CAMERA ?? 0 })} icon={<IconDeviceCctv size={15} stroke={1.6} />} />
          <Count n={incident.signalsByKind.PERSON ?? 0} label={t('queue.personSignals', { n: incident.signalsByKind.PERSON ?? 0 })} icon={<IconUser size={15} stroke={1.6} />} />
        </span>
      </span>
    </button>
  );
});

function Count({ n, label, icon }: { n: number; label: string; icon: React.ReactNode }) {
  if (n === 0) return null;
  return (
    <span title={label}>
      {icon}
      {n}
    </span>
  );
}
