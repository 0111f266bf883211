import { useMessages } from '@/shared/i18n/messages';
import { adminMessages } from '../messages/admin';

/** The check of a field that may not be empty. */
export function useNeeded(): (value: string) => string | null {
  const t = useMessages(adminMessages);
  return (value) => (value.trim() === '' ? t('required') : null);
}
