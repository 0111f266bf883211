import { Alert, Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProbeResult } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { errorText } from '@/shared/ui/errorText';
import { probe } from '../api/cameras';
import { cameraMessages } from '../messages/cameras';

/** Tries a camera's address: what is there, or exactly why nothing can be seen. */
export function ProbeButton({ url, username, password }: { url: string; username: string; password: string }) {
  const t = useMessages(cameraMessages);
  const locale = useLocale();
  const [result, setResult] = useState<ProbeResult>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    setResult(undefined);
    setFailure(undefined);
    try {
      setResult(await probe(url.trim(), username, password));
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      setBusy(false);
    }
  }

  const number = (value: number | null, digits: number) => (value ?? 0).toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: digits });
  function words({ ok, reason, detail, ...found }: ProbeResult): string {
    if (!ok) return t(`probe.${reason ?? 'FAILED'}`, { detail: detail ?? '' });
    return t('probe.ok', {
      codec: (found.codec ?? '?').toUpperCase(),
      width: String(found.width ?? '?'),
      height: String(found.height ?? '?'),
      fps: number(found.framesPerSecond, 1),
      key: number(found.keyFrameIntervalSeconds, 1),
      rate: number((found.bitsPerSecond ?? 0) / 1000, 0),
    });
  }

  return (
    <>
      <Button mt="md" variant="default" leftSection={<IconPlugConnected size={16} />} disabled={url.trim() === ''} loading={busy} onClick={() => void run()}>
        {t('probe')}
      </Button>
      <div role="status">
        {result !== undefined && (
          <Alert color={result.ok ? 'done' : 'critical'} mt="sm">
            {words(result)}
          </Alert>
        )}
        {failure !== undefined && (
          <Alert color="critical" mt="sm">
            {failure}
          </Alert>
        )}
      </div>
    </>
  );
}
