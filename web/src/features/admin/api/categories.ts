import { api, unwrap } from '@/shared/api/client';
import type { CategoryInput } from '@/shared/api/types';

/** Makes a category, or changes it when it has a version. */
export async function saveCategory(category: CategoryInput): Promise<void> {
  if (category.version === undefined) await unwrap(api.POST('/api/categories', { body: category }));
  else await unwrap(api.PUT('/api/categories/{code}', { params: { path: { code: category.code } }, body: category }));
}
