import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { workMessages } from './messages';
import type { OutboxEntry } from './offline/db';
import { informedQuery } from './queries';
import { TaskCard } from './TaskCard';

/** So many are shown until more are asked for: it is not what the officer has come to do. */
const SHORT = 5;

/** What the agency is informed of while another works on it: the most urgent first, after the officer's own tasks. */
export function InformedList({ agency, outbox }: { agency: string; outbox: readonly OutboxEntry[] }) {
  const t = useMessages(workMessages);
  const [whole, setWhole] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(informedQuery(agency));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  const cut = !whole && items.length > SHORT;
  return (
    <section data-informed>
      <h2>
        {t('informed')} <span>{hasNextPage ? `${items.length}+` : items.length}</span>
      </h2>
      <ul>
        {(cut ? items.slice(0, SHORT) : items).map((item) => (
          <li key={item.id}>
            <TaskCard task={item} waiting={outbox.some((entry) => entry.incidentId === item.id)} />
          </li>
        ))}
      </ul>
      {(cut || hasNextPage) && (
        <Button variant="default" fullWidth mt="sm" loading={isFetchingNextPage} onClick={() => (cut ? setWhole(true) : void fetchNextPage())}>
          {t('informedMore')}
        </Button>
      )}
    </section>
  );
}
