import { Button, Skeleton } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/useMe';
import { useNow } from '@/shared/time/now';
import { useCityTime } from '@/shared/time/useCityTime';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { groupByDue } from './due';
import { InformedList } from './InformedList';
import { workMessages } from './messages';
import { saveList } from './offline/db';
import { installOffline } from './offline/install';
import { useOutbox } from './offline/useOutbox';
import { OutboxBanner } from './OutboxBanner';
import { keepWhole, tasksQuery } from './queries';
import { TaskCard } from './TaskCard';
import classes from './WorkPage.module.css';

/** How many tasks are fetched whole, so that they can be opened without a signal. */
const AHEAD = 20;

/** My tasks by due time. */
export function WorkPage() {
  const t = useMessages(workMessages);
  const c = useMessages(common);
  const me = useMe();
  const city = useCityTime();
  const now = useNow();
  const { outbox, state } = useOutbox();
  const client = useQueryClient();
  const agency = me.role === 'AGENCY_OFFICER' ? (me.agencyCode ?? undefined) : undefined;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(tasksQuery(agency));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const groups = useMemo(() => groupByDue(items, now, city), [items, now, city]);
  useEffect(installOffline, []);
  useEffect(() => {
    if (data === undefined) return;
    // Also what came by an event since the list was asked for.
    saveList(items).catch(() => undefined);
    for (const item of items.slice(0, AHEAD)) void keepWhole(client, item);
  }, [client, data, items]);
  const title = me.role === 'AREA_OFFICER' || me.role === 'RT_HEAD' ? t('titleArea', { area: me.areaName ?? '' }) : t('title');
  return (
    <main className={classes.page}>
      <header>
        <h1>{title}</h1>
        <p>
          {me.agencyName ?? me.areaName}
          {data !== undefined && ` · ${t('count', { n: data.pages[0]?.total ?? items.length })}`}
        </p>
      </header>
      <OutboxBanner outbox={outbox} state={state} />
      {data === undefined && error === null && [0, 1, 2].map((n) => <Skeleton key={n} height={96} mb="sm" />)}
      {data === undefined && error !== null && <Blank title={t('failed')} hint={errorText(error)} action={<Button onClick={() => void refetch()}>{c('action.retry')}</Button>} />}
      {data !== undefined && items.length === 0 && <Blank icon={<IconChecklist size={32} stroke={1.4} />} title={t('empty')} hint={t('emptyHint')} />}
      {[...groups].map(([group, tasks]) =>
        tasks.length === 0 ? null : (
          <section key={group}>
            <h2 data-group={group}>
              {t(group)} <span>{tasks.length}</span>
            </h2>
            <ul>
              {tasks.map((task) => (
                <li key={task.id}>
                  <TaskCard task={task} waiting={state.entries.some((entry) => entry.incidentId === task.id)} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('later')}…
        </Button>
      )}
      {agency !== undefined && <InformedList agency={agency} outbox={state.entries} />}
    </main>
  );
}
