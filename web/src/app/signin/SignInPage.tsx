import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '@/shared/api/errors';
import { setLocale } from '@/shared/i18n/locale';
import { useMessages } from '@/shared/i18n/messages';
import { signIn } from '@/shared/session/actions';
import { rememberMe, sessionQuery } from '@/shared/session/queries';
import { errorText } from '@/shared/ui/errorText';
import { appMessages } from '../messages';
import { SignInFrame } from './SignInFrame';

export function SignInPage() {
  const t = useMessages(appMessages);
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { next } = useSearch({ from: '/signin' });
  const [failure, setFailure] = useState<string>();
  const [missing, setMissing] = useState<{ username?: string; password?: string }>({});
  const [busy, setBusy] = useState(false);

  function words(error: unknown): string {
    if (error instanceof ApiError && error.code === 'bad-credentials') return t('signin.wrong');
    if (error instanceof ApiError && error.status === 401) return t('signin.wrong');
    if (error instanceof ApiError && error.status === 429) return t('signin.tooMany');
    return errorText(error);
  }

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const username = String(form.get('username') ?? '').trim();
    const password = String(form.get('password') ?? '');
    setMissing({
      ...(username === '' ? { username: t('signin.required') } : {}),
      ...(password === '' ? { password: t('signin.required') } : {}),
    });
    if (username === '' || password === '') return;
    setBusy(true);
    setFailure(undefined);
    try {
      const me = await signIn(username, password);
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, me);
      rememberMe(me);
      if (me.locale === 'id' || me.locale === 'en') setLocale(me.locale);
      if (next === undefined) await navigate({ to: '/' });
      else router.history.push(next);
    } catch (error) {
      setFailure(words(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInFrame title={t('signin.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {failure !== undefined && (
          <Alert color="critical" role="alert" mb="md">
            {failure}
          </Alert>
        )}
        <TextInput name="username" label={t('signin.username')} error={missing.username} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus size="md" />
        <PasswordInput name="password" label={t('signin.password')} error={missing.password} autoComplete="current-password" size="md" mt="md" />
        <Button type="submit" fullWidth size="md" mt="lg" loading={busy}>
          {t('signin.submit')}
        </Button>
      </form>
      <p>{t('signin.help')}</p>
    </SignInFrame>
  );
}
