import { Button, Textarea } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import type { Incident } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { downscale } from '@/shared/photo/downscale';
import { notifyError } from '@/shared/ui/notify';
import type { Expected } from './expected';
import { workMessages } from './messages';
import type { Outbox } from './offline/outbox';
import classes from './TaskActions.module.css';

type Written = 'RESOLVE' | 'COMMENT' | 'HAND_BACK';
type Props = { task: Incident; expected: Expected; outbox: Outbox };

/** The work itself: start, photo after, done. Every button works without a signal. */
export function TaskActions({ task, expected, outbox }: Props) {
  const t = useMessages(workMessages);
  const [open, setOpen] = useState<Written>();
  const { actions } = expected;
  const add = (action: 'START' | Written, note: string, photos: Blob[]) => outbox.add({ incidentId: task.id, title: task.title, action, version: task.version, note, photos });

  if (open !== undefined && actions.includes(open)) {
    return <WrittenAction action={open} onCancel={() => setOpen(undefined)} onSend={(note, photos) => add(open, note, photos).then(() => setOpen(undefined))} />;
  }
  return (
    <div className={classes.bar}>
      {expected.state === 'RESOLVED' && <p>{t('done')}</p>}
      {actions.includes('START') && (
        <Button size="lg" fullWidth onClick={() => void add('START', '', []).catch(notifyError)}>
          {t('start')}
        </Button>
      )}
      {actions.includes('RESOLVE') && (
        <Button size="lg" fullWidth variant={actions.includes('START') ? 'default' : 'filled'} onClick={() => setOpen('RESOLVE')}>
          {t('resolve')}
        </Button>
      )}
      <div className={classes.lesser}>
        {actions.includes('COMMENT') && (
          <Button size="md" variant="default" onClick={() => setOpen('COMMENT')}>
            {t('comment')}
          </Button>
        )}
        {actions.includes('HAND_BACK') && (
          <Button size="md" variant="default" onClick={() => setOpen('HAND_BACK')}>
            {t('handBack')}
          </Button>
        )}
      </div>
    </div>
  );
}

function WrittenAction({ action, onCancel, onSend }: { action: Written; onCancel: () => void; onSend: (note: string, photos: Blob[]) => Promise<void> }) {
  const t = useMessages(workMessages);
  const c = useMessages(common);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<Blob[]>([]);
  const [errors, setErrors] = useState<{ note?: string; photos?: string }>({});
  const [busy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = {
      ...(action === 'RESOLVE' && photos.length === 0 ? { photos: t('photoMissing') } : {}),
      ...(action !== 'RESOLVE' && note.trim() === '' && photos.length === 0 ? { note: t('noteMissing') } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSend(note.trim(), photos);
    } catch (error) {
      notifyError(error);
      setBusy(false);
    }
  }

  return (
    <form className={classes.bar} onSubmit={(event) => void submit(event)} noValidate>
      {action !== 'HAND_BACK' && <CameraPhotos required={action === 'RESOLVE'} photos={photos} onChange={setPhotos} error={errors.photos} />}
      <Textarea
        label={t(action === 'HAND_BACK' ? 'noteWhy' : 'note')}
        size="md"
        autosize
        minRows={2}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={errors.note}
      />
      <div className={classes.lesser}>
        <Button size="md" variant="default" onClick={onCancel}>
          {c('action.cancel')}
        </Button>
        <Button size="md" type="submit" loading={busy}>
          {t(action === 'RESOLVE' ? 'sendResolve' : 'send')}
        </Button>
      </div>
    </form>
  );
}

type PhotoProps = { required: boolean; photos: readonly Blob[]; onChange: (photos: Blob[]) => void; error: string | undefined };

/** Photos from the phone's camera, made small at once and kept on the phone until they are sent. */
function CameraPhotos({ required, photos, onChange, error }: PhotoProps) {
  const t = useMessages(workMessages);
  const input = useId();
  const [urls, setUrls] = useState<string[]>([]);
  useEffect(() => {
    const made = photos.map((photo) => URL.createObjectURL(photo));
    setUrls(made);
    return () => made.forEach((url) => URL.revokeObjectURL(url));
  }, [photos]);
  async function add(files: FileList | null) {
    const added: Blob[] = [];
    for (const file of files ?? []) added.push(await downscale(file));
    onChange([...photos, ...added]);
  }
  return (
    <div>
      <label htmlFor={input} className={classes.label}>
        {t('after')}
        {required && <em> *</em>}
      </label>
      <div className={classes.photos}>
        {urls.map((url, index) => (
          <figure key={url}>
            <img src={url} alt={t('photoAlt', { n: index + 1 })} />
            <button type="button" aria-label={t('photoRemove', { n: index + 1 })} onClick={() => onChange(photos.filter((_, each) => each !== index))}>
              <IconX size={16} />
            </button>
          </figure>
        ))}
        <label className={classes.take} data-error={error !== undefined}>
          <IconCamera size={26} stroke={1.5} />
          {t('takePhoto')}
          <input
            id={input}
            type="file"
            accept="image/*"
            capture="environment"
            className="visually-hidden"
            onChange={(event) => {
              void add(event.currentTarget.files).catch(notifyError);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
