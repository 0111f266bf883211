import { Button } from '@mantine/core';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { ApiError } from '@/shared/api/errors';
import { errorText } from '@/shared/ui/errorText';
import { Blank } from '@/shared/ui/Blank';

/** Shown instead of a page that failed, so that nobody faces a white screen. */
export function PageError({ error }: { error: unknown }) {
  const t = useMessages(common);
  return (
    <Blank
      title={t('error.page')}
      hint={error instanceof ApiError ? errorText(error) : t('error.pageHint')}
      action={<Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>}
    />
  );
}
