import { Alert, Button, Drawer, Group } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { ApiError } from '@/shared/api/errors';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/useMe';
import { errorText } from '@/shared/ui/errorText';
import { notifyDone } from '@/shared/ui/notify';
import { adminMessages } from '../messages/admin';
import { mayChange } from '../sections';

/** What the drawer needs of Mantine's form. */
export type DrawerForm = {
  /** Something was typed that closing would lose. */
  isDirty: () => boolean;
  /** The form shows its own errors. */
  validate: () => { hasErrors: boolean };
  setErrors: (errors: Record<string, string>) => void;
};

type Props = {
  title: string;
  opened: boolean;
  form: DrawerForm;
  onClose: () => void;
  /** Saves; an ApiError tells what is wrong. */
  onSave: () => Promise<void>;
  /** Somebody else was first: fetch the newest version number, keep what was typed. */
  onStale: () => Promise<void>;
  children: ReactNode;
  extra?: ReactNode;
};

/** The form of one row of a register, at the side. Nothing typed is ever lost: not by an error, not by a stale version, not by a slip. */
export function EditDrawer({ title, opened, form, onClose, onSave, onStale, children, extra }: Props) {
  const t = useMessages(adminMessages);
  const tc = useMessages(common);
  const change = mayChange(useMe().role);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);

  function close() {
    if (form.isDirty() && !leaving) {
      setLeaving(true);
      return;
    }
    setLeaving(false);
    setFailure(undefined);
    onClose();
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setLeaving(false);
    if (form.validate().hasErrors) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await onSave();
      notifyDone(t('saved'));
      onClose();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale-version') {
        await onStale();
        setFailure(t('stale'));
      } else {
        const fields = error instanceof ApiError ? error.fieldErrors() : {};
        form.setErrors(fields);
        setFailure(Object.keys(fields).length > 0 ? Object.values(fields).join(' ') : errorText(error));
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <Drawer opened={opened} onClose={close} title={title} position="right" size="md" closeButtonProps={{ 'aria-label': tc('action.close') }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {failure !== undefined && (
          <Alert color="critical" role="alert" mb="md">
            {failure}
          </Alert>
        )}
        <fieldset disabled={!change} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          {children}
        </fieldset>
        {leaving ? (
          <Alert color="high" mt="lg" role="alert">
            <p style={{ marginTop: 0 }}>{t('unsaved')}</p>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => setLeaving(false)}>
                {t('unsaved.stay')}
              </Button>
              <Button size="xs" color="critical" variant="light" onClick={close}>
                {t('unsaved.leave')}
              </Button>
            </Group>
          </Alert>
        ) : (
          <Group justify="space-between" mt="lg">
            <div>{change && extra}</div>
            <Group gap="xs">
              <Button variant="subtle" onClick={close}>
                {tc(change ? 'action.cancel' : 'action.close')}
              </Button>
              {change && (
                <Button type="submit" loading={busy}>
                  {tc('action.save')}
                </Button>
              )}
            </Group>
          </Group>
        )}
      </form>
    </Drawer>
  );
}
