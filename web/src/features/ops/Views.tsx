import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap } from '@/shared/api/client';
import type { Incident } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { attachmentUrl } from '@/shared/photo/upload';
import { clockTime } from '@/shared/time/format';
import { useCityTime } from '@/shared/time/useCityTime';
import { LiveVideo } from '@/shared/video/LiveVideo';
import { pictureAt } from './evidence';
import { opsMessages } from './messages';
import classes from './Views.module.css';

const NEAREST = 3;

function useNearest(incident: Incident) {
  const { longitude, latitude } = incident;
  return useQuery({
    queryKey: ['nearest', longitude, latitude],
    queryFn: async () => (await unwrap(api.GET('/api/cameras/nearest', { params: { query: { lon: longitude ?? 0, lat: latitude ?? 0, limit: NEAREST + 1 } } }))).items,
    enabled: longitude != null && latitude != null,
    staleTime: 60_000,
  });
}

/** How it looks: live from its own camera or the nearest, and the picture it was detected by. */
export function Views({ incident, onSelectCamera }: { incident: Incident; onSelectCamera: (id: string) => void }) {
  const t = useMessages(opsMessages);
  const locale = useLocale();
  const city = useCityTime();
  const nearest = useNearest(incident);
  const evidence = incident.signals.find((signal) => signal.snapshotId != null);
  const evidenceId = evidence?.snapshotId ?? incident.photoId;
  const taken = evidence === undefined ? undefined : pictureAt(evidence);
  const time = (at: string) => clockTime(at, city, locale, true);
  const [view, setView] = useState<'live' | 'evidence'>('live');
  const [chosen, setChosen] = useState<string>();

  const names = new Map((nearest.data ?? []).map((camera) => [camera.id, camera.name]));
  const own = incident.cameraId ?? undefined;
  const main = chosen ?? own ?? nearest.data?.[0]?.id;
  const mainName = main === undefined ? '' : (names.get(main) ?? incident.signals.find((signal) => signal.cameraId === main)?.cameraName ?? main);
  const others = (nearest.data ?? []).filter((camera) => camera.id !== main).slice(0, NEAREST);
  const showEvidence = evidenceId != null && (view === 'evidence' || main === undefined);

  return (
    <div className={classes.views}>
      <div className={classes.main}>
        {showEvidence ? (
          <a href={attachmentUrl(evidenceId)} target="_blank" rel="noreferrer" className={classes.evidence}>
            <img src={attachmentUrl(evidenceId)} alt={t('panel.evidenceAlt')} />
            {evidence !== undefined && <span>{taken === undefined ? t('panel.evidenceOf', { time: time(evidence.at) }) : t('panel.evidenceAt', { time: time(taken) })}</span>}
          </a>
        ) : main === undefined ? (
          nearest.isPending ? null : <p className={classes.none}>{t('panel.noCamera')}</p>
        ) : (
          <LiveVideo key={main} cameraId={main} name={mainName} />
        )}
        {evidenceId != null && main !== undefined && (
          <SegmentedControl
            className={classes.toggle}
            size="xs"
            value={view}
            onChange={(value) => setView(value as 'live' | 'evidence')}
            data={[
              { value: 'live', label: t('panel.live') },
              { value: 'evidence', label: t('panel.evidence') },
            ]}
          />
        )}
      </div>
      {others.length > 0 && (
        <div className={classes.nearest}>
          {others.map((camera) => (
            <LiveVideo
              key={camera.id}
              cameraId={camera.id}
              name={camera.name}
              size="small"
              caption={camera.distanceMetres == null ? '' : `${Math.round(camera.distanceMetres)} m`}
              onSelect={() => {
                if (view === 'evidence') setView('live');
                if (chosen === camera.id) onSelectCamera(camera.id);
                else setChosen(camera.id);
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
