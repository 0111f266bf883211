import { translate } from '@/shared/i18n/messages';
import { errorText } from '@/shared/ui/errorText';
import { workMessages } from '../messages';
import { ResolvedMeanwhile } from './outbox';

/** Why something on the phone was not wanted, in the reader's words. */
export function refusalText(error: unknown): string {
  return error instanceof ResolvedMeanwhile ? translate(workMessages, 'box.resolvedBy', { name: error.by }) : errorText(error);
}
