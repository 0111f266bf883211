import { ApiError } from '@/shared/api/errors';
import { common } from '@/shared/i18n/common';
import { translate } from '@/shared/i18n/messages';

/** One clear sentence for any failure: the server's own words where it has any, ours otherwise. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return translate(common, 'error.server');
  if (error.status === 0) return translate(common, 'error.network');
  if (error.status >= 500) return translate(common, 'error.server');
  if (error.code === 'stale-version') return translate(common, 'error.stale');
  if (error.problem.detail) return error.problem.detail;
  if (error.status === 403) return translate(common, 'error.forbidden');
  if (error.status === 404) return translate(common, 'error.notFound');
  if (error.status === 413) return translate(common, 'error.tooLarge');
  return translate(common, 'error.unknown', { code: error.code });
}
