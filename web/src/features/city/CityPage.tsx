import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Overview } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { clockTime, duration, longDate } from '@/shared/time/format';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { AgencyTable } from './AgencyTable';
import { Attention } from './Attention';
import { DistrictTable } from './DistrictTable';
import { partOfDay } from './figures';
import { cityMessages } from './messages';
import { overviewQuery } from './overview';
import { Tiles } from './Tiles';
import classes from './CityPage.module.css';

const Trend = lazy(() => import('./Trend').then((m) => ({ default: m.Trend })));

/** The state of the city in thirty seconds: what is open and late, whose it is, and where. */
export function CityPage() {
  const tc = useMessages(common);
  const { data, error, refetch } = useQuery(overviewQuery);
  if (data === undefined) {
    if (error === null) return <Blank title={tc('state.loading')} />;
    return <Blank title={errorText(error)} action={<Button onClick={() => void refetch()}>{tc('action.retry')}</Button>} />;
  }
  return (
    <main className={classes.page}>
      <Head overview={data} />
      <Tiles overview={data} />
      <div className={classes.pair}>
        <Attention incidents={data.attention} />
        <AgencyTable agencies={data.byAgency} />
      </div>
      <div className={classes.pair}>
        <Suspense fallback={<div className={classes.card} />}>
          <Trend days={data.openTrend} />
        </Suspense>
        <DistrictTable districts={data.byKecamatan} />
      </div>
    </main>
  );
}

function Head({ overview }: { overview: Overview }) {
  const t = useMessages(cityMessages);
  const locale = useLocale();
  const city = useCityTime();
  const now = useNow();
  const hour = Number(clockTime(overview.at, city, 'en').slice(0, 2));
  const age = duration(Math.max(0, (now - Date.parse(overview.at)) / 1000), locale);
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{t(`title.${partOfDay(hour)}`)}</h1>
        <p className={classes.source}>
          {t('source', { date: longDate(overview.at, city, locale), time: clockTime(overview.at, city, locale), zone: city.label, age })}
        </p>
      </div>
      <div className={classes.print}>
        <Button variant="default" leftSection={<IconDownload size={16} />} component="a" href="/api/incidents/export" download>
          {t('export')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </header>
  );
}
