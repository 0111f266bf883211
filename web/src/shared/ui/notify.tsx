import { notifications } from '@mantine/notifications';
import { common } from '@/shared/i18n/common';
import { translate } from '@/shared/i18n/messages';
import { errorText } from './errorText';

/** Says that something failed, in words, without taking the keyboard. */
export function notifyError(error: unknown, title?: string): void {
  notifications.show({ color: 'critical', title: title ?? translate(common, 'error.title'), message: errorText(error), autoClose: 8_000 });
}

/** Says that something is done. */
export function notifyDone(message: string): void {
  notifications.show({ color: 'done', message, autoClose: 3_000 });
}
