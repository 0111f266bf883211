import { api, unwrap } from '@/shared/api/client';
import type { AgencyInput } from '@/shared/api/types';

/** Makes an agency, or changes it when it has a version. */
export async function saveAgency(agency: AgencyInput): Promise<void> {
  if (agency.version === undefined) await unwrap(api.POST('/api/agencies', { body: agency }));
  else await unwrap(api.PUT('/api/agencies/{code}', { params: { path: { code: agency.code } }, body: agency }));
}
