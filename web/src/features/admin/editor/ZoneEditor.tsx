import { Alert, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconLine, IconPolygon, IconPointer, IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import type { Camera, Zones } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useShortcuts } from '@/shared/keys/shortcuts';
import { useMe } from '@/shared/session/useMe';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { notifyDone } from '@/shared/ui/notify';
import { saveZones, zonesQuery } from '../api/cameras';
import { adminMessages } from '../messages/admin';
import { zoneMessages } from '../messages/zones';
import { mayChange } from '../sections';
import { crossesItself, draw, empty, type Shapes, type Tool } from './drawing';
import { ShapeList } from './ShapeList';
import { Stage } from './Stage';
import classes from './ZoneEditor.module.css';

/** Zones and lines, drawn on the camera's own picture. */
export function ZoneEditor({ camera }: { camera: Camera }) {
  const tc = useMessages(common);
  const { data, error } = useQuery(zonesQuery(camera.id));
  if (error) return <Blank title={errorText(error)} />;
  if (data === undefined) return <Blank title={tc('state.loading')} />;
  return <Editor camera={camera} stored={data} />;
}

function Editor({ camera, stored }: { camera: Camera; stored: Zones }) {
  const t = useMessages(zoneMessages);
  const change = mayChange(useMe().role);
  const [drawing, dispatch] = useReducer(draw, { ...empty, shapes: { zones: stored.zones, lines: stored.lines } });
  const [picture, setPicture] = useState(() => Date.now());
  const retake = useCallback(() => setPicture(Date.now()), []);
  const save = useSave(camera.id, stored, (shapes) => dispatch({ type: 'load', shapes }));
  const names = useMemo(
    () => ({ zone: t('zone.newName', { n: drawing.shapes.zones.length + 1 }), line: t('line.newName', { n: drawing.shapes.lines.length + 1 }) }),
    [drawing.shapes, t],
  );
  const dirty = drawing.past.length > 0;
  const crossing = drawing.shapes.zones.some((zone) => crossesItself(zone.points));
  const fresh = () => ({ newId: newId(drawing.tool), newName: drawing.tool === 'line' ? names.line : names.zone });

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  useShortcuts(t('zones'), [
    { keys: 'z', label: t('tool.zone'), run: () => change && dispatch({ type: 'tool', tool: 'zone' }) },
    { keys: 'l', label: t('tool.line'), run: () => change && dispatch({ type: 'tool', tool: 'line' }) },
    { keys: 'u', label: t('tool.undo'), run: () => dispatch({ type: 'undo' }) },
    { keys: 'Enter', label: t('save'), run: () => dispatch({ type: 'finish', ...fresh() }) },
    { keys: 'Escape', label: t('tool.select'), run: () => dispatch({ type: 'drop' }) },
  ]);

  const tool = (name: Tool, icon: React.ReactNode) => (
    <Button size="xs" variant={drawing.tool === name ? 'filled' : 'default'} leftSection={icon} aria-pressed={drawing.tool === name} onClick={() => dispatch({ type: 'tool', tool: name })}>
      {t(`tool.${name}`)}
    </Button>
  );
  return (
    <div className={classes.editor}>
      <div>
        {change && (
          <Group gap="xs" mb="xs" role="toolbar" aria-label={t('zones')}>
            {tool('select', <IconPointer size={15} />)}
            {tool('zone', <IconPolygon size={15} />)}
            {tool('line', <IconLine size={15} />)}
            <span className={classes.fill} />
            <Button size="xs" variant="default" disabled={drawing.past.length === 0 && drawing.draft.length === 0} leftSection={<IconArrowBackUp size={15} />} onClick={() => dispatch({ type: 'undo' })}>
              {t('tool.undo')}
            </Button>
            <Button size="xs" variant="default" disabled={drawing.future.length === 0} leftSection={<IconArrowForwardUp size={15} />} onClick={() => dispatch({ type: 'redo' })}>
              {t('tool.redo')}
            </Button>
            <Button size="xs" variant="default" leftSection={<IconRefresh size={15} />} onClick={retake}>
              {t('tool.refresh')}
            </Button>
          </Group>
        )}
        <Stage camera={camera} picture={picture} retake={retake} drawing={drawing} editable={change} dispatch={dispatch} fresh={fresh} />
        {change && <p className={classes.hint}>{t(`hint.${drawing.tool}`)}</p>}
      </div>
      <aside className={classes.side}>
        <ShapeList drawing={drawing} editable={change} dispatch={dispatch} />
        {save.failure !== undefined && (
          <Alert color="critical" role="alert" mt="md">
            {save.failure}
          </Alert>
        )}
        {crossing && (
          <Alert color="high" role="alert" mt="md">
            {t('zone.crossing')}
          </Alert>
        )}
        {change && (
          <Group justify="flex-end" mt="md">
            {dirty && <span className={classes.unsaved}>{t('unsaved')}</span>}
            <Button loading={save.busy} disabled={!dirty || crossing} onClick={() => void save.run(drawing.shapes)}>
              {t('save')}
            </Button>
          </Group>
        )}
      </aside>
    </div>
  );
}

function useSave(cameraId: string, stored: Zones, onSaved: (shapes: Shapes) => void) {
  const t = useMessages(zoneMessages);
  const ta = useMessages(adminMessages);
  const queryClient = useQueryClient();
  const [version, setVersion] = useState(stored.version);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function run(shapes: Shapes) {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await saveZones(cameraId, { zones: [...shapes.zones], lines: [...shapes.lines], calibration: stored.calibration, version });
      queryClient.setQueryData(zonesQuery(cameraId).queryKey, saved);
      setVersion(saved.version);
      onSaved(saved);
      notifyDone(t('saved'));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale-version') {
        setVersion((await queryClient.fetchQuery({ ...zonesQuery(cameraId), staleTime: 0 })).version);
        setFailure(ta('stale'));
      } else {
        setFailure(errorText(error));
      }
    } finally {
      setBusy(false);
    }
  }
  return { run, failure, busy };
}

/** Short, and unlike any other on this camera. */
function newId(tool: Tool): string {
  return `${tool === 'line' ? 'l' : 'z'}-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
}
