import { IconAlertOctagon, IconClockExclamation, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { IncidentSummary } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { duration } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { Blank } from '@/shared/ui/Blank';
import { cityMessages } from './messages';
import page from './CityPage.module.css';
import classes from './Attention.module.css';

/** What the mayor should know: late and critical ones, the gravest first. */
export function Attention({ incidents }: { incidents: readonly IncidentSummary[] }) {
  const t = useMessages(cityMessages);
  return (
    <section className={page.card} aria-label={t('attention')}>
      <header className={page.cardHead}>
        <h2 className={page.cardTitle}>{t('attention')}</h2>
      </header>
      {incidents.length === 0 ? (
        <Blank icon={<IconCircleCheck size={28} />} title={t('attention.none')} hint={t('attention.noneHint')} />
      ) : (
        <ul className={classes.list}>
          {incidents.map((incident) => (
            <Item key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ incident }: { incident: IncidentSummary }) {
  const t = useMessages(cityMessages);
  const locale = useLocale();
  const now = useNow();
  const due = incident.late === 'RESPOND' ? incident.respondBy : incident.resolveBy;
  const span = due == null ? '' : duration((now - Date.parse(due)) / 1000, locale, 2);
  const late = incident.late == null ? undefined : t(incident.late === 'RESPOND' ? 'attention.lateRespond' : 'attention.lateResolve', { span });
  const critical = incident.priority === 'CRITICAL';
  const details = [incident.agencyShortName, incident.placeText, incident.areaName, late].filter((part) => part != null && part !== '');
  return (
    <li className={classes.item}>
      <span className={classes.icon} data-critical={critical}>
        {critical ? <IconAlertOctagon size={20} aria-hidden /> : <IconClockExclamation size={20} aria-hidden />}
      </span>
      <div className={classes.words}>
        <p className={classes.title}>{incident.title}</p>
        <p className={classes.details}>{details.join(' · ')}</p>
      </div>
      <Link to="/ops" search={{ i: incident.id }} className={classes.look}>
        {t('attention.open')}
      </Link>
    </li>
  );
}
