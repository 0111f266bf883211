import { Loader } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { errorText } from '@/shared/ui/errorText';
import { photoMessages } from './messages';
import classes from './PhotoPicker.module.css';
import { attachmentUrl, uploadPhoto } from './upload';

type Props = { label: string; ids: readonly string[]; onChange: (ids: readonly string[]) => void; error?: string | undefined };

/** Photos sent as soon as they are chosen, made smaller first; the action names them by id. */
export function PhotoPicker({ label, ids, onChange, error }: Props) {
  const t = useMessages(photoMessages);
  const input = useId();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function add(files: FileList | null) {
    if (files === null || files.length === 0) return;
    setSending(true);
    setFailure(undefined);
    const added: string[] = [];
    try {
      for (const file of files) added.push(await uploadPhoto(file));
    } catch (problem) {
      setFailure(errorText(problem));
    } finally {
      setSending(false);
      if (added.length > 0) onChange([...ids, ...added]);
    }
  }

  return (
    <div className={classes.picker}>
      <label htmlFor={input}>{label}</label>
      <div className={classes.photos}>
        {ids.map((id, index) => (
          <figure key={id}>
            <img src={attachmentUrl(id, 'thumb')} alt={t('alt', { n: index + 1 })} />
            <button type="button" aria-label={t('remove', { n: index + 1 })} onClick={() => onChange(ids.filter((each) => each !== id))}>
              <IconX size={14} />
            </button>
          </figure>
        ))}
        <label className={classes.add} data-error={error !== undefined}>
          {sending ? <Loader size="xs" /> : <IconCamera size={20} stroke={1.6} />}
          <span>{sending ? t('sending') : t('add')}</span>
          <input
            id={input}
            type="file"
            accept="image/*"
            multiple
            className="visually-hidden"
            disabled={sending}
            onChange={(event) => {
              void add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {(failure ?? error) !== undefined && (
        <p role="alert" className={classes.error}>
          {failure ?? error}
        </p>
      )}
    </div>
  );
}
