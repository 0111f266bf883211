import { useLocale } from '@/shared/i18n/messages';
import { ago, exactTime } from './format';
import { useNow } from './now';
import { useCityTime } from './useCityTime';

/** `12 mnt`, with the exact time and zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const locale = useLocale();
  const city = useCityTime();
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at, city, locale)} className={className}>
      {ago(at, Math.max(now, Date.now() - 15_000), locale)}
    </time>
  );
}
