import { useMessages } from '@/shared/i18n/messages';
import { opsMessages } from './messages';
import classes from './MapLegend.module.css';

export function MapLegend() {
  const t = useMessages(opsMessages);
  return (
    <ul className={classes.legend} aria-label={t('map.legend')}>
      <li>
        <i data-kind="up" /> {t('map.up')}
      </li>
      <li>
        <i data-kind="down" /> {t('map.down')}
      </li>
      <li>
        <i data-kind="planned" /> {t('map.planned')}
      </li>
    </ul>
  );
}
