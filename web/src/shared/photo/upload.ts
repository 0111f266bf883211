import { uploadBody } from '@/shared/api/client';
import { downscale } from './downscale';

/** Sends a photo and gives the id by which an action names it. */
export async function uploadPhoto(file: Blob): Promise<string> {
  const { id } = await uploadBody<{ id: string }>('/api/attachments', await downscale(file));
  return id;
}

/** Where a photo or snapshot is shown from. */
export function attachmentUrl(id: string, size?: 'thumb'): string {
  return `/api/attachments/${encodeURIComponent(id)}${size === undefined ? '' : `?size=${size}`}`;
}
