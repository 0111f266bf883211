import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Rule } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { allRulesQuery } from '../api/rules';
import { DataTable, type Column } from '../components/DataTable';
import { RegisterPage } from '../components/RegisterPage';
import { RuleSentence } from '../components/RuleSentence';
import { adminMessages } from '../messages/admin';
import { zoneMessages } from '../messages/zones';

/** All rules of all cameras; one opens at its camera. */
export function RulesPage() {
  const t = useMessages(adminMessages);
  const tz = useMessages(zoneMessages);
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const list = useInfiniteQuery(allRulesQuery(q));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const columns: readonly Column<Rule>[] = [
    { key: 'name', head: tz('rule.name'), width: 'minmax(140px, 1fr)', cell: (r) => r.name },
    { key: 'camera', head: tz('rule.camera'), width: '110px', cell: (r) => <span className="mono">{r.cameraId}</span> },
    { key: 'sentence', head: tz('rule.metric'), width: 'minmax(260px, 4fr)', cell: (r) => <RuleSentence rule={r} subject={r.subjectId} />, wide: true },
    { key: 'enabled', head: tz('rule.enabled'), width: '80px', cell: (r) => t(r.enabled ? 'yes' : 'no'), wide: true },
  ];
  return (
    <RegisterPage title={t('section.rules')} total={list.data?.pages[0]?.total ?? undefined} onSearch={setQ}>
      <DataTable
        label={t('section.rules')}
        columns={columns}
        rows={rows}
        idOf={(r) => r.id}
        onOpen={(r) => void navigate({ to: '/admin/$section/$item', params: { section: 'cameras', item: r.cameraId } })}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        onMore={more}
        empty={<Blank title={q === '' ? tz('rule.none') : t('empty.filtered')} hint={q === '' ? tz('rule.noneHint') : undefined} />}
      />
    </RegisterPage>
  );
}
