import { Button } from '@mantine/core';
import { useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { adminMessages } from '../messages/admin';

/** An empty register, or a filter that nothing matches. */
export function NothingHere({ what, filtered, onClear }: { what: string; filtered: boolean; onClear?: () => void }) {
  const t = useMessages(adminMessages);
  if (!filtered) return <Blank title={t('empty.title', { what: what.toLowerCase() })} hint={t('empty.hint')} />;
  return (
    <Blank
      title={t('empty.filtered')}
      action={
        onClear && (
          <Button variant="default" onClick={onClear}>
            {t('empty.clear')}
          </Button>
        )
      }
    />
  );
}
