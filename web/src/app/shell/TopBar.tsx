import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Me } from '@/shared/api/types';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { cameraCountsQuery, countsQuery } from '@/shared/incidents/queries';
import { cityQuery } from '@/shared/session/queries';
import { Logo } from '@/shared/ui/Logo';
import { appMessages } from '../messages';
import { Bell } from './Bell';
import { CityClock } from './CityClock';
import { ConnectionMark } from './ConnectionMark';
import { Search } from './Search';
import { UserMenu } from './UserMenu';
import classes from './TopBar.module.css';

/** What stays in sight wherever one is: how late the city is, whether what is shown is live, and search. */
export function TopBar({ me }: { me: Me }) {
  const { data: city } = useQuery(cityQuery);
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.brand} aria-label={`Balai ${city?.name ?? ''}`.trim()}>
        <Logo size={24} />
        <b>Balai</b>
        <span className={classes.city}>{city?.name}</span>
      </Link>
      <Figures />
      <ConnectionMark />
      <div className={classes.right}>
        <Search />
        <Bell />
        <CityClock />
        <UserMenu me={me} />
      </div>
    </header>
  );
}

function Figures() {
  const t = useMessages(appMessages);
  const locale = useLocale();
  const { data: counts } = useQuery(countsQuery);
  const { data: cameras } = useQuery(cameraCountsQuery);
  const number = (n: number) => n.toLocaleString(languageTag(locale));
  const [lateWord, openWord] = [t('bar.late', { n: '' }), t('bar.open', { n: '' })];
  return (
    <div className={classes.figures}>
      {counts !== undefined && (
        <>
          <span data-alert={counts.late > 0}>
            <b>{number(counts.late)}</b> {lateWord}
          </span>
          <span>
            <b>{number(counts.open)}</b> {openWord}
          </span>
        </>
      )}
      {cameras !== undefined && (
        <span className={classes.cameras}>
          {t('bar.cameras')} <b>{number(cameras.up)}</b>/{number(cameras.active)}
        </span>
      )}
    </div>
  );
}
