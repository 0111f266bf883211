import { useLocale } from '@/shared/i18n/messages';
import { clockTime, longDate } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import classes from './CityClock.module.css';

/** The time in the city, to the second, with its zone's name. */
export function CityClock() {
  const locale = useLocale();
  const city = useCityTime();
  const now = useNow('second');
  return (
    <time className={classes.clock} title={longDate(new Date(now), city, locale)}>
      <b className="mono">{clockTime(new Date(now), city, locale, true)}</b> <span>{city.label}</span>
    </time>
  );
}
