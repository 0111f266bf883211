import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Incident, IncidentAction } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { useAct } from '@/shared/incidents/act';
import { Key } from '@/shared/keys/Key';
import { useShortcuts } from '@/shared/keys/shortcuts';
import { notifyError } from '@/shared/ui/notify';
import { ActionForm } from './ActionForm';
import classes from './Actions.module.css';
import { hasDraft } from './drafts';
import { opsMessages } from './messages';

const KEYS: Record<IncidentAction, string> = {
  CONFIRM: 'c',
  ASSIGN: 'a',
  START: 's',
  RESOLVE: 'r',
  COMMENT: 't',
  REJECT: 'x',
  HAND_BACK: 'b',
  CLOSE: 'l',
  REOPEN: 'o',
};

/** What is most likely to come next, first. */
const ORDER: readonly IncidentAction[] = ['ASSIGN', 'CONFIRM', 'START', 'RESOLVE', 'CLOSE', 'REOPEN', 'COMMENT', 'HAND_BACK', 'REJECT'];

/** Done at once, with nothing to write. */
const AT_ONCE: ReadonlySet<IncidentAction> = new Set(['CONFIRM', 'START', 'CLOSE']);

/** What may be done to the incident, each with its key; a form opens in place and steals nothing. */
export function Actions({ incident }: { incident: Incident }) {
  const t = useMessages(opsMessages);
  const [open, setOpen] = useState<IncidentAction | undefined>(() => ORDER.find((action) => hasDraft(incident.id, action)));
  const act = useAct(incident.id);
  const allowed = ORDER.filter((action) => incident.actions.includes(action));

  function start(action: IncidentAction) {
    if (!AT_ONCE.has(action)) setOpen(action);
    else if (!act.isPending) act.mutate({ action, version: incident.version }, { onError: (error) => notifyError(error) });
  }

  useShortcuts(
    t('keys.incident'),
    allowed.map((action) => ({ keys: KEYS[action], label: t(`act.${action}`), run: () => start(action) })),
  );
  if (open !== undefined) {
    return <ActionForm key={open} incident={incident} action={open} onDone={() => setOpen(undefined)} />;
  }
  if (allowed.length === 0) return <p className={classes.none}>{t('act.none')}</p>;
  return (
    <div className={classes.actions}>
      {allowed.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'filled' : 'default'}
          rightSection={<Key>{KEYS[action].toUpperCase()}</Key>}
          loading={act.isPending && act.variables.action === action}
          onClick={() => start(action)}
          data-action={action}
        >
          {t(`act.${action}`)}
        </Button>
      ))}
    </div>
  );
}
