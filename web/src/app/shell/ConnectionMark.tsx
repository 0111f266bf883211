import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from '@/shared/events/EventsProvider';
import { useMessages } from '@/shared/i18n/messages';
import { appMessages } from '../messages';
import classes from './ConnectionMark.module.css';

/** Whether what is shown is live. Quiet while it is; plain when it is not. */
export function ConnectionMark() {
  const t = useMessages(appMessages);
  const state = useConnection();
  return (
    <div className={classes.mark} data-state={state} role="status" aria-live="polite">
      {state === 'broken' ? <IconPlugConnectedX size={18} /> : <i className={classes.dot} />}
      <span>{t(`bar.${state}`)}</span>
    </div>
  );
}
