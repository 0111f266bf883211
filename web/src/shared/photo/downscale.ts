/** Longest side of a photo as sent: enough to see a number plate, small enough for a weak signal. */
const LONGEST_PIXELS = 1600;
const QUALITY = 0.82;

/** Width and height that fit in a square of `longest`, never larger than they were. */
export function fit(width: number, height: number, longest = LONGEST_PIXELS): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo made small enough to send, upright, and without its EXIF (drawn anew, so nothing of it is left). What the browser cannot decode is
 * returned as it is: the server has the last word.
 */
export async function downscale(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  const { width, height } = fit(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY));
}
