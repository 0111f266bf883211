import { Menu, Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Camera, CameraKind, CameraState, HealthState } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { useMe } from '@/shared/session/useMe';
import { areasQuery } from '../api/areas';
import { camerasQuery, type CameraFilter } from '../api/cameras';
import { CameraBulk, type Selection } from '../components/CameraBulk';
import { DataTable, type Column } from '../components/DataTable';
import { HealthMark } from '../components/HealthMark';
import { NothingHere } from '../components/NothingHere';
import { RegisterPage } from '../components/RegisterPage';
import { adminMessages } from '../messages/admin';
import { cameraMessages } from '../messages/cameras';
import { mayChange } from '../sections';

const KINDS: readonly CameraKind[] = ['STREET', 'MARKET', 'PARK', 'SCHOOL', 'OFFICE', 'RT', 'ATCS', 'PRIVATE'];
const STATES: readonly CameraState[] = ['ACTIVE', 'PLANNED', 'INACTIVE', 'RETIRED'];
const HEALTHS: readonly HealthState[] = ['UP', 'DOWN', 'CONNECTING', 'UNKNOWN'];

export function CamerasPage() {
  const t = useMessages(adminMessages);
  const navigate = useNavigate();
  const change = mayChange(useMe().role);
  const [filter, setFilter] = useState<CameraFilter>({});
  const [selection, setSelection] = useState<Selection>({ ids: new Set(), all: false });
  const list = useInfiniteQuery(camerasQuery(filter));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? undefined;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  function narrow(part: CameraFilter) {
    setSelection({ ids: new Set(), all: false });
    setFilter((old) => Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, v]) => v !== undefined && v !== '')) as CameraFilter);
  }

  const open = (camera: Camera) => void navigate({ to: '/admin/$section/$item', params: { section: 'cameras', item: camera.id } });
  return (
    <RegisterPage
      title={t('section.cameras')}
      total={total}
      onSearch={(q) => narrow({ q })}
      importKind="cameras"
      onAdd={() => void navigate({ to: '/admin/$section/$item', params: { section: 'cameras', item: 'new' } })}
      tools={<ExportMenu filter={filter} />}
      filters={<Filters filter={filter} onChange={narrow} />}
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        {change && (selection.ids.size > 0 || selection.all) && <CameraBulk selection={selection} total={total} filter={filter} onSelection={setSelection} />}
        <div style={{ flex: 1, minHeight: 0 }}>
          <DataTable
            label={t('section.cameras')}
            columns={useColumns()}
            rows={rows}
            idOf={(c) => c.id}
            onOpen={open}
            {...(change ? { selected: selection.ids, onSelect: (ids: ReadonlySet<string>) => setSelection({ ids, all: false }) } : {})}
            loading={list.isPending}
            error={list.error}
            onRetry={() => void list.refetch()}
            onMore={more}
            empty={<NothingHere what={t('section.cameras')} filtered={Object.keys(filter).length > 0} onClear={() => setFilter({})} />}
          />
        </div>
      </div>
    </RegisterPage>
  );
}

function useColumns(): readonly Column<Camera>[] {
  const t = useMessages(adminMessages);
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  return [
    { key: 'name', head: t('name'), width: 'minmax(170px, 2fr)', cell: (c) => c.name },
    { key: 'health', head: tk('health'), width: 'minmax(130px, 1fr)', cell: (c) => <HealthMark camera={c} /> },
    { key: 'id', head: t('code'), width: '110px', cell: (c) => <span className="mono">{c.id}</span>, wide: true },
    { key: 'kind', head: tk('kind'), width: '90px', cell: (c) => tk(`kind.${c.kind}`), wide: true },
    { key: 'area', head: tk('area'), width: 'minmax(140px, 1.2fr)', cell: (c) => c.areaName ?? c.areaCode, wide: true },
    { key: 'owner', head: tk('owner'), width: 'minmax(110px, 1fr)', cell: (c) => c.ownerName ?? c.ownerAgencyCode, wide: true },
    { key: 'visibility', head: tk('visibility'), width: '100px', cell: (c) => tk(`visibility.${c.visibility}`), wide: true },
    { key: 'state', head: tk('state'), width: '100px', cell: (c) => tc(`camera.${c.state}`), wide: true },
  ];
}

function Filters({ filter, onChange }: { filter: CameraFilter; onChange: (part: CameraFilter) => void }) {
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  const agencies = useQuery(agenciesQuery);
  const districts = useInfiniteQuery(areasQuery({ level: 'KECAMATAN' }));
  const select = (label: string, value: string | undefined, data: { value: string; label: string }[], set: (v: string | undefined) => void) => (
    <Select aria-label={label} placeholder={label} clearable searchable data={data} value={value ?? null} onChange={(v) => set(v ?? undefined)} />
  );
  return (
    <>
      {select(tk('area'), filter.area, (districts.data?.pages.flatMap((p) => p.items) ?? []).map((a) => ({ value: a.code, label: a.name })), (area) => onChange({ area }))}
      {select(tk('owner'), filter.owner, (agencies.data ?? []).map((a) => ({ value: a.code, label: a.shortName })), (owner) => onChange({ owner }))}
      {select(tk('state'), filter.state, STATES.map((s) => ({ value: s, label: tc(`camera.${s}`) })), (state) => onChange({ state: state as CameraState | undefined }))}
      {select(tk('kind'), filter.kind, KINDS.map((k) => ({ value: k, label: tk(`kind.${k}`) })), (kind) => onChange({ kind: kind as CameraKind | undefined }))}
      {select(tk('health'), filter.health, HEALTHS.map((h) => ({ value: h, label: tc(`health.${h}`) })), (health) => onChange({ health: health as HealthState | undefined }))}
    </>
  );
}

function ExportMenu({ filter }: { filter: CameraFilter }) {
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  const address = (format: string) => `/api/cameras/export?${new URLSearchParams({ ...filter, format }).toString()}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          {tc('action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('csv')} download>
          {tk('export.csv')}
        </Menu.Item>
        <Menu.Item component="a" href={address('geojson')} download>
          {tk('export.geojson')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
