import { ActionIcon, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { keys } from '@/shared/events/patch';
import { common } from '@/shared/i18n/common';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { RelativeTime } from '@/shared/time/RelativeTime';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { LiveVideo } from '@/shared/video/LiveVideo';
import classes from './CameraPanel.module.css';
import { opsMessages } from './messages';

/** One camera: its picture now and its health. */
export function CameraPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const locale = useLocale();
  const { data: camera, error } = useQuery({
    queryKey: keys.camera(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/cameras/{id}', { params: { path: { id } }, signal })),
  });
  if (error !== null && camera === undefined) return <Blank title={id} hint={errorText(error)} />;
  if (camera === undefined) return <Skeleton height={220} m="md" />;
  const { health } = camera;
  const number = (value: number | null | undefined, digits = 0) => value?.toLocaleString(languageTag(locale), { maximumFractionDigits: digits });
  const rows: [string, React.ReactNode][] = [
    [t('camera.state'), `${c(`camera.${camera.state}`)} · ${c(`health.${health.state}`)}`],
    [t('camera.area'), camera.areaName],
    [t('camera.owner'), camera.ownerName],
    [t('camera.size'), health.width != null && health.height != null ? `${health.width} × ${health.height}${health.codec == null ? '' : ` · ${health.codec}`}` : undefined],
    [t('camera.rate'), number(health.framesPerSecond, 1)],
    [t('camera.bits'), health.bitsPerSecond == null ? undefined : `${number(health.bitsPerSecond / 1000)} kbit/s`],
    [t('camera.last'), health.lastFrameAt == null ? undefined : <RelativeTime at={health.lastFrameAt} />],
  ];
  return (
    <article className={classes.camera}>
      <header>
        <span className="mono">{camera.id}</span>
        <ActionIcon variant="subtle" color="low" size="sm" aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <h2>{camera.name}</h2>
      {camera.state === 'ACTIVE' && <LiveVideo cameraId={camera.id} name={camera.name} />}
      <dl>
        {rows
          .filter(([, value]) => value != null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
