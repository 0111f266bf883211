import { upload } from '@/shared/api/client';
import type { ImportResult } from '@/shared/api/types';

/** Imports one file of a register, or only checks it. Refused files come as an ApiError whose problem has the result's fields. */
export function importFile(kind: string, file: File, dryRun: boolean): Promise<ImportResult> {
  return upload<ImportResult>(`/api/imports/${kind}?dryRun=${dryRun}`, file, file.name);
}
