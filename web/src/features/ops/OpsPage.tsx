import { Loader } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useShortcuts } from '@/shared/keys/shortcuts';
import { NoMap } from '@/shared/map/NoMap';
import { useMe } from '@/shared/session/useMe';
import { CameraPanel } from './CameraPanel';
import { IncidentPanel } from './IncidentPanel';
import { opsMessages } from './messages';
import { changeNewDraft, newDraft, type Point } from './newDraft';
import { NewIncident } from './NewIncident';
import classes from './OpsPage.module.css';
import { Queue } from './Queue';
import { useMayCreate } from './rights';
import { useOpsSearch } from './useOpsSearch';
import { useQueue } from './useQueue';
import { ViewSwitch } from './ViewSwitch';
import { WallPane } from './WallPane';

// The queue can be worked on before the map, the largest part of the page, has come over the line.
const MapPane = lazy(() =>
  import('./MapPane').then(
    (module) => ({ default: module.MapPane }),
    () => ({ default: NoMap }),
  ),
);

/** The console: queue, map or wall, and the incident, all driven by one selection that the address holds. */
export function OpsPage() {
  const t = useMessages(opsMessages);
  const { search, change } = useOpsSearch();
  const navigate = useNavigate();
  const queue = useQueue(search);
  const mayCreate = useMayCreate();
  const me = useMe().id;
  const [making, setMaking] = useState(false);
  const [point, setPoint] = useState<Point>();

  const select = useCallback(
    (id: number | undefined) => {
      setMaking(false);
      change({ i: id, camera: undefined, at: undefined }, id !== undefined && search.i !== undefined);
    },
    [change, search.i],
  );
  const selectCamera = useCallback((id: string | undefined) => change({ camera: id, i: undefined, at: undefined }, false), [change]);
  const move = (step: 1 | -1) => {
    const at = queue.items.findIndex((item) => item.id === search.i);
    const next = queue.items[at < 0 ? (step > 0 ? 0 : queue.items.length - 1) : at + step];
    if (next !== undefined) select(next.id);
  };
  const startNew = () => {
    setPoint(newDraft(me).point);
    setMaking(true);
  };
  const pick = useCallback((at: Point) => setPoint(changeNewDraft(me, { point: at }).point), [me]);
  const close = () => {
    if (making) setMaking(false);
    else if (search.i !== undefined || search.camera !== undefined) void navigate({ to: '/ops', search: { ...search, i: undefined, camera: undefined } });
  };

  useShortcuts(t('keys.queue'), [
    { keys: 'j', label: t('keys.next'), run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    { keys: 'Enter', label: t('keys.open'), run: () => document.getElementById('incident-panel')?.focus() },
    ...(mayCreate ? [{ keys: 'n', label: t('keys.new'), run: startNew }] : []),
    { keys: 'm', label: t('keys.map'), run: () => change({ view: undefined }, true) },
    { keys: 'w', label: t('keys.wall'), run: () => change({ view: 'wall' }, true) },
    { keys: 'Escape', label: t('keys.close'), run: close },
  ]);

  const selected = useMemo(() => queue.items.find((item) => item.id === search.i), [queue.items, search.i]);
  const panel = making ? (
    <NewIncident point={point} onClose={() => setMaking(false)} onMade={(incident) => select(incident.id)} />
  ) : search.i !== undefined ? (
    <IncidentPanel key={search.i} id={search.i} onClose={close} onSelectCamera={selectCamera} />
  ) : search.camera !== undefined ? (
    <CameraPanel key={search.camera} id={search.camera} onClose={close} />
  ) : undefined;

  return (
    <main className={classes.console} data-panel={panel !== undefined} data-pane={making || search.view === 'wall' ? 'middle' : 'queue'}>
      <Queue queue={queue} search={search} change={change} selected={search.i} onSelect={select} onNew={mayCreate ? startNew : undefined} />
      <section className={classes.middle}>
        {search.view === 'wall' && !making ? (
          <WallPane onSelect={selectCamera} />
        ) : (
          <Suspense fallback={<Loader className={classes.loader} />}>
            <MapPane selectedId={search.i} selected={selected} cameraId={search.camera} at={search.at} picking={making} point={point} onPick={pick} onSelect={select} onSelectCamera={selectCamera} />
          </Suspense>
        )}
        {!making && <ViewSwitch view={search.view} onChange={(view) => change({ view }, true)} />}
      </section>
      <aside className={classes.panel} aria-label={t('keys.incident')}>
        {panel ?? (
          <div className={classes.none}>
            <b>{t('panel.none')}</b>
            <p>{t('panel.noneHint')}</p>
          </div>
        )}
      </aside>
    </main>
  );
}
