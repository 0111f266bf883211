import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { opsMessages } from './messages';
import classes from './Queue.module.css';
import { QueueFilters } from './QueueFilters';
import { QueueRow } from './QueueRow';
import type { ChangeSearch, OpsSearch } from './useOpsSearch';
import type { QueueData } from './useQueue';

const ROW_PIXELS = 86;

type Props = {
  queue: QueueData;
  search: OpsSearch;
  change: ChangeSearch;
  selected: number | undefined;
  onSelect: (id: number) => void;
  onNew: (() => void) | undefined;
};

/** What is to be done, most urgent first. Only the rows in sight exist, however many wait. */
export function Queue({ queue, search, change, selected, onSelect, onNew }: Props) {
  const t = useMessages(opsMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  const index = items.findIndex((item) => item.id === selected);
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
  }, [index, rows]);
  const lastSeen = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastSeen >= items.length - 20) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastSeen, items.length]);

  return (
    <section className={classes.queue} aria-label={t('queue.title')}>
      <header className={classes.head}>
        <h1>{t('queue.title')}</h1>
        <QueueFilters search={search} change={change} />
        {onNew !== undefined && (
          <Tooltip label={`${t('keys.new')} (N)`}>
            <ActionIcon variant="light" size="md" aria-label={t('keys.new')} onClick={onNew}>
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <div ref={scroller} className={classes.scroller}>
        <Contents queue={queue} search={search} change={change} />
        <ol style={{ height: rows.getTotalSize() }} className={classes.rows}>
          {rows.getVirtualItems().map((row) => {
            const incident = items[row.index];
            return incident === undefined ? null : (
              <li key={row.key} data-index={row.index} ref={rows.measureElement} style={{ transform: `translateY(${row.start}px)` }}>
                <QueueRow incident={incident} selected={incident.id === selected} pinned={queue.pinned.has(incident.id)} onSelect={onSelect} />
              </li>
            );
          })}
        </ol>
        {isFetchingNextPage && <p className={classes.more}>{t('queue.more')}</p>}
      </div>
    </section>
  );
}

/** What stands in place of the rows when there are none: loading, failed, or nothing to do. */
function Contents({ queue, search, change }: Pick<Props, 'queue' | 'search' | 'change'>) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  if (queue.items.length > 0) return null;
  if (queue.isPending) {
    return (
      <div className={classes.loading} aria-busy>
        {[0, 1, 2, 3, 4, 5].map((n) => (
          <Skeleton key={n} height={54} />
        ))}
      </div>
    );
  }
  if (queue.isError) {
    return <Blank title={t('queue.failed')} action={<Button variant="default" onClick={() => void queue.refetch()}>{c('action.retry')}</Button>} />;
  }
  const filtered = search.agency !== undefined || search.state !== undefined || search.late === true;
  if (!filtered) return <Blank title={t('queue.empty')} hint={t('queue.emptyHint')} />;
  return (
    <Blank
      title={t('queue.emptyFiltered')}
      action={
        <Button variant="default" onClick={() => change({ agency: undefined, state: undefined, late: undefined }, true)}>
          {t('queue.clear')}
        </Button>
      }
    />
  );
}
