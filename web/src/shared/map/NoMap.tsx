import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import classes from './NoMap.module.css';

/** In place of a map that cannot be drawn, or whose parts could not be fetched: what stands beside it must not go with it. */
export function NoMap() {
  const t = useMessages(common);
  return <p className={classes.none}>{t('map.none')}</p>;
}
