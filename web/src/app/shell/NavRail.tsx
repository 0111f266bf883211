import { IconBuildingCommunity, IconChecklist, IconSettings, IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { placesOf } from '@/shared/session/useMe';
import { appMessages } from '../messages';
import classes from './NavRail.module.css';

const ICONS = { ops: IconUrgent, work: IconChecklist, city: IconBuildingCommunity, admin: IconSettings } as const;

export function NavRail({ me }: { me: Me }) {
  const t = useMessages(appMessages);
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      {placesOf(me.role).map((place) => {
        const Icon = ICONS[place];
        return (
          <Link key={place} to={`/${place}`} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
            <Icon size={22} stroke={1.6} />
            <span>{t(`nav.${place}`)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
