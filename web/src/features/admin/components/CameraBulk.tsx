import { Button, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CameraKind, CameraState, Visibility } from '@/shared/api/types';
import { keys } from '@/shared/events/patch';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { notifyDone, notifyError } from '@/shared/ui/notify';
import { changeCameras, type BulkChange, type CameraFilter } from '../api/cameras';
import { cameraMessages } from '../messages/cameras';
import classes from './CameraBulk.module.css';

/** The cameras ticked, or all that the filter gives, also those not yet on screen. */
export type Selection = { ids: ReadonlySet<string>; all: boolean };

type Field = keyof BulkChange;

/** How the server takes that no agency owns it. */
const NO_OWNER = '';

const STATES: readonly CameraState[] = ['PLANNED', 'ACTIVE', 'INACTIVE', 'RETIRED'];
const VISIBILITIES: readonly Visibility[] = ['INTERNAL', 'AGENCY', 'PUBLIC'];
const KINDS: readonly CameraKind[] = ['STREET', 'MARKET', 'PARK', 'SCHOOL', 'OFFICE', 'RT', 'ATCS', 'PRIVATE'];

type Props = { selection: Selection; total: number | undefined; filter: CameraFilter; onSelection: (selection: Selection) => void };

/** Changes one property of many cameras in one go. */
export function CameraBulk({ selection, total, filter, onSelection }: Props) {
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  const queryClient = useQueryClient();
  const [field, setField] = useState<Field>('state');
  const [value, setValue] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const count = selection.all ? (total ?? selection.ids.size) : selection.ids.size;

  const agencies = useQuery({ ...agenciesQuery, enabled: field === 'owner' });
  const choices: Record<Field, { value: string; label: string }[]> = {
    state: STATES.map((s) => ({ value: s, label: tc(`camera.${s}`) })),
    visibility: VISIBILITIES.map((v) => ({ value: v, label: tk(`visibility.${v}`) })),
    kind: KINDS.map((k) => ({ value: k, label: tk(`kind.${k}`) })),
    owner: [{ value: NO_OWNER, label: tk('bulk.noOwner') }, ...(agencies.data ?? []).map((a) => ({ value: a.code, label: a.name === a.shortName ? a.name : `${a.shortName} · ${a.name}` }))],
  };
  const words = (f: Field) => tk(f === 'owner' ? 'ownerAgency' : f);

  async function apply() {
    if (value === null) return;
    setBusy(true);
    try {
      const which = selection.all ? { filter } : { ids: [...selection.ids] };
      const changed = await changeCameras(which, { [field]: value } as BulkChange);
      notifyDone(tk('bulk.done', { n: changed }));
      onSelection({ ids: new Set(), all: false });
      await queryClient.invalidateQueries({ queryKey: keys.cameras });
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.bar} role="toolbar" aria-label={tk('bulk.change')}>
      <strong>{selection.all ? tk('bulk.allSelected', { n: count }) : tk('bulk.selected', { n: count })}</strong>
      {!selection.all && total !== undefined && total > selection.ids.size && (
        <Button size="xs" variant="subtle" onClick={() => onSelection({ ...selection, all: true })}>
          {tk('bulk.all', { n: total })}
        </Button>
      )}
      <span className={classes.fill} />
      <Select
        size="xs"
        aria-label={tk('bulk.change')}
        allowDeselect={false}
        data={(['state', 'visibility', 'kind', 'owner'] as const).map((f) => ({ value: f, label: words(f) }))}
        value={field}
        onChange={(next) => {
          setField((next ?? 'state') as Field);
          setValue(null);
        }}
      />
      <span>{tk('bulk.to')}</span>
      <Select key={field} size="xs" aria-label={words(field)} searchable={field === 'owner'} data={choices[field]} value={value} onChange={setValue} />
      <Button size="xs" loading={busy} disabled={value === null} onClick={() => void apply()}>
        {tk('bulk.apply', { n: count })}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onSelection({ ids: new Set(), all: false })}>
        {tk('bulk.clear')}
      </Button>
    </div>
  );
}
