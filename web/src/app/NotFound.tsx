import { Button } from '@mantine/core';
import { Blank } from '@/shared/ui/Blank';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';

export function NotFound() {
  const t = useMessages(common);
  return <Blank title={t('notFound.title')} hint={t('notFound.hint')} action={<Button component="a" href="/">{t('notFound.home')}</Button>} />;
}
