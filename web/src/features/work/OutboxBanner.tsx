import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconCloudUp, IconUserPause } from '@tabler/icons-react';
import { useConnection } from '@/shared/events/EventsProvider';
import { useMessages } from '@/shared/i18n/messages';
import { notifyError } from '@/shared/ui/notify';
import { workMessages } from './messages';
import type { OutboxEntry } from './offline/db';
import { sayable, type Outbox, type OutboxState } from './offline/outbox';
import classes from './OutboxBanner.module.css';

/** Whether there is a signal, what waits to be sent, and what the server did not want. */
export function OutboxBanner({ outbox, state }: { outbox: Outbox; state: OutboxState }) {
  const t = useMessages(workMessages);
  const broken = useConnection() === 'broken';
  const waiting = state.entries.filter((entry) => entry.refused === undefined);
  return (
    <>
      {broken && waiting.length === 0 && (
        <p className={classes.banner} role="status">
          <IconCloudOff size={18} /> {t('offline')}
        </p>
      )}
      {waiting.length > 0 && (
        <p className={classes.banner} role="status" data-waiting={waiting.length}>
          {state.sending ? <IconCloudUp size={18} /> : <IconCloudOff size={18} />}
          <span>
            <b>{state.sending ? t('box.sending') : t('box.waiting', { n: waiting.length })}</b> {!state.sending && t('box.here')}
          </span>
        </p>
      )}
      {state.others > 0 && (
        <p className={classes.banner} role="status">
          <IconUserPause size={18} /> {t('box.others', { n: state.others })}
        </p>
      )}
      {state.entries.filter((entry) => entry.refused !== undefined).map((entry) => (
        <Refused key={entry.id} entry={entry} outbox={outbox} />
      ))}
    </>
  );
}

function Refused({ entry, outbox }: { entry: OutboxEntry; outbox: Outbox }) {
  const t = useMessages(workMessages);
  const { action } = entry;
  const name = action === 'START' || action === 'RESOLVE' || action === 'COMMENT' || action === 'HAND_BACK' ? t(`act.${action}`) : t('act.OTHER');
  return (
    <div className={classes.banner} data-refused role="alert">
      <IconAlertTriangle size={18} />
      <div>
        <p>{t('box.refused', { action: name, title: entry.title, reason: entry.refused ?? '' })}</p>
        {entry.note !== '' && <blockquote>{entry.note}</blockquote>}
        {entry.photos.length > 0 && <p>{t('box.photos', { n: entry.photos.length })}</p>}
        <Button.Group>
          {sayable(entry) && (
            <Button size="xs" variant="default" onClick={() => void outbox.sendAsComment(entry.id).catch(notifyError)}>
              {t('box.asComment')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void outbox.retry(entry.id).catch(notifyError)}>
            {t('box.retry')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void outbox.discard(entry.id).catch(notifyError)}>
            {t('box.discard')}
          </Button>
        </Button.Group>
      </div>
    </div>
  );
}
