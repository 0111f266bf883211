import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Area, AreaLevel } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { areasQuery, renameArea } from '../api/areas';
import { DataTable, type Column } from '../components/DataTable';
import { EditDrawer } from '../components/EditDrawer';
import { NothingHere } from '../components/NothingHere';
import { RegisterPage } from '../components/RegisterPage';
import { useEditing } from '../components/useEditing';
import { useNeeded } from '../components/useNeeded';
import { adminMessages } from '../messages/admin';
import { registerMessages } from '../messages/registers';

const LEVELS: readonly AreaLevel[] = ['PROVINSI', 'KOTA', 'KECAMATAN', 'KELURAHAN', 'RW', 'RT'];

export function AreasPage() {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const tc = useMessages(common);
  const [q, setQ] = useState('');
  const [level, setLevel] = useState<AreaLevel | null>('KELURAHAN');
  const list = useInfiniteQuery(areasQuery({ ...(q === '' ? {} : { q }), ...(level === null ? {} : { level }) }));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const editing = useEditing<Area>();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const columns: readonly Column<Area>[] = [
    { key: 'name', head: t('name'), width: 'minmax(160px, 2fr)', cell: (a) => a.name },
    { key: 'code', head: t('code'), width: 'minmax(140px, 1fr)', cell: (a) => <span className="mono">{a.code}</span> },
    { key: 'level', head: tr('area.level'), width: '120px', cell: (a) => tc(`level.${a.level}`), wide: true },
    { key: 'parent', head: tr('area.parent'), width: '160px', cell: (a) => <span className="mono">{a.parentCode}</span>, wide: true },
    { key: 'boundary', head: tr('area.boundary'), width: '110px', cell: (a) => tr(a.hasBoundary ? 'area.hasBoundary' : 'area.noBoundary'), wide: true },
  ];
  return (
    <RegisterPage
      title={t('section.areas')}
      total={list.data?.pages[0]?.total ?? undefined}
      onSearch={setQ}
      importKind="areas"
      filters={
        <Select
          aria-label={tr('area.level')}
          placeholder={t('any')}
          data={LEVELS.map((l) => ({ value: l, label: tc(`level.${l}`) }))}
          value={level}
          onChange={(value) => setLevel(value as AreaLevel | null)}
          clearable
        />
      }
    >
      <DataTable
        label={t('section.areas')}
        columns={columns}
        rows={rows}
        idOf={(a) => a.code}
        onOpen={editing.edit}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        onMore={more}
        empty={<NothingHere what={t('section.areas')} filtered={q !== '' || level !== null} onClear={() => setLevel(null)} />}
      />
      {editing.row !== undefined && <AreaForm key={editing.key} area={editing.row} opened={editing.opened} onClose={editing.close} />}
    </RegisterPage>
  );
}

function AreaForm({ area, opened, onClose }: { area: Area; opened: boolean; onClose: () => void }) {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: { name: area.name }, validate: { name: useNeeded() } });
  return (
    <EditDrawer
      title={tr('area.edit')}
      opened={opened}
      form={form}
      onClose={onClose}
      onStale={async () => undefined}
      onSave={async () => {
        await renameArea(area.code, form.values.name.trim());
        await queryClient.invalidateQueries({ queryKey: ['areas'] });
      }}
    >
      <TextInput label={t('code')} value={area.code} readOnly classNames={{ input: 'mono' }} />
      <TextInput label={t('name')} mt="md" withAsterisk data-autofocus {...form.getInputProps('name')} />
    </EditDrawer>
  );
}
