import { Alert, Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '@/shared/api/errors';
import { useMessages } from '@/shared/i18n/messages';
import { changePassword } from '@/shared/session/actions';
import { sessionQuery } from '@/shared/session/queries';
import { useMe } from '@/shared/session/useMe';
import { errorText } from '@/shared/ui/errorText';
import { notifyDone } from '@/shared/ui/notify';
import { appMessages } from '../messages';
import { SignInFrame } from './SignInFrame';

/** The shortest password that the server takes. */
const SHORTEST = 12;

type Fields = { current?: string; next?: string; again?: string };

export function PasswordPage() {
  const t = useMessages(appMessages);
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [errors, setErrors] = useState<Fields>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  function check(current: string, next: string, again: string): Fields {
    return {
      ...(current === '' ? { current: t('signin.required') } : {}),
      ...(next.length < SHORTEST ? { next: t('password.short') } : next === current ? { next: t('password.same') } : {}),
      ...(again !== next ? { again: t('password.differs') } : {}),
    };
  }

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(form.get(name) ?? '')) as [string, string, string];
    const found = check(current, next, again);
    setErrors(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await changePassword(current, next);
      queryClient.setQueryData(sessionQuery.queryKey, (old) => (old ? { ...old, mustChangePassword: false } : old));
      notifyDone(t('password.done'));
      await navigate({ to: '/' });
    } catch (error) {
      const fields = error instanceof ApiError ? error.fieldErrors() : {};
      setErrors(fields);
      if (Object.keys(fields).length === 0) setFailure(errorText(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInFrame title={t('password.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {failure !== undefined && (
          <Alert color="critical" role="alert" mb="md">
            {failure}
          </Alert>
        )}
        {me.mustChangePassword && (
          <Alert color="normal" mb="md">
            {t('password.first')}
          </Alert>
        )}
        <input type="hidden" name="username" autoComplete="username" value={me.username} readOnly />
        <PasswordInput name="current" label={t('password.current')} error={errors.current} autoComplete="current-password" size="md" autoFocus />
        <PasswordInput name="next" label={t('password.next')} description={t('password.rule')} error={errors.next} autoComplete="new-password" size="md" mt="md" />
        <PasswordInput name="again" label={t('password.again')} error={errors.again} autoComplete="new-password" size="md" mt="md" />
        <Button type="submit" fullWidth size="md" mt="lg" loading={busy}>
          {t('password.submit')}
        </Button>
      </form>
    </SignInFrame>
  );
}
