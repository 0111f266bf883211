import { useEffect, useState } from 'react';

export type Snapshot = { url: string; at: number };

/** The newest picture of a camera, asked for again and again while wanted; the last one stays when a call fails. */
export function useSnapshot(camera: string, wanted: boolean, widthPixels: number, everyMillis = 2_000): Snapshot | undefined {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let shown: string | undefined;
    async function ask() {
      try {
        const response = await fetch(`/api/cameras/${encodeURIComponent(camera)}/snapshot?width=${widthPixels}`, { signal: abort.signal, cache: 'no-store' });
        if (response.ok) {
          const url = URL.createObjectURL(await response.blob());
          const at = Number(response.headers.get('X-Frame-Time')) || Date.now();
          setSnapshot({ url, at });
          if (shown !== undefined) URL.revokeObjectURL(shown);
          shown = url;
        }
      } catch {
        // Asked again below; the age on the picture tells that it is old.
      }
      if (!abort.signal.aborted) timer = setTimeout(() => void ask(), everyMillis);
    }
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
      setSnapshot(undefined);
      if (shown !== undefined) URL.revokeObjectURL(shown);
    };
  }, [camera, wanted, widthPixels, everyMillis]);
  return snapshot;
}
