import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import classes from './TaskPage.module.css';

/** In place of a map whose parts could not be fetched: the task must not go with it. */
export function NoMap() {
  const c = useMessages(common);
  return <p className={classes.noMap}>{c('map.none')}</p>;
}
