import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArrowsExchange, IconLine, IconPolygon, IconTrash } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import type { Zone } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { ScheduleInput } from '../components/ScheduleInput';
import { zoneMessages } from '../messages/zones';
import type { Action, Drawing } from './drawing';
import classes from './ShapeList.module.css';

const PURPOSES: readonly Zone['purpose'][] = ['NO_STOPPING', 'CROWD', 'MARKET', 'ROAD', 'ENTRANCE', 'OTHER'];

type Props = { drawing: Drawing; editable: boolean; dispatch: Dispatch<Action> };

/** All zones and lines by name, and the properties of the one chosen. */
export function ShapeList({ drawing, editable, dispatch }: Props) {
  const t = useMessages(zoneMessages);
  const { zones, lines } = drawing.shapes;
  const item = (id: string, name: string, icon: React.ReactNode) => (
    <li key={id}>
      <button type="button" className={classes.item} aria-pressed={drawing.selected === id} onClick={() => dispatch({ type: 'select', id })}>
        {icon}
        {name}
      </button>
    </li>
  );
  return (
    <>
      <h2 className={classes.heading}>{t('zones')}</h2>
      {zones.length + lines.length === 0 && <p className={classes.empty}>{t('zones.empty')}</p>}
      <ul className={classes.list}>
        {zones.map((zone) => item(zone.id, zone.name, <IconPolygon size={15} aria-hidden />))}
        {lines.map((line) => item(line.id, line.name, <IconLine size={15} aria-hidden />))}
      </ul>
      <Properties drawing={drawing} editable={editable} dispatch={dispatch} />
    </>
  );
}

function Properties({ drawing, editable, dispatch }: Props) {
  const t = useMessages(zoneMessages);
  const tc = useMessages(common);
  const zone = drawing.shapes.zones.find((z) => z.id === drawing.selected);
  const line = drawing.shapes.lines.find((l) => l.id === drawing.selected);
  const shape = zone ?? line;
  if (shape === undefined) return null;
  return (
    <fieldset disabled={!editable} className={classes.properties}>
      <TextInput label={t('zone.name')} value={shape.name} onChange={(e) => dispatch({ type: 'rename', id: shape.id, name: e.currentTarget.value })} />
      {zone !== undefined && (
        <>
          <Select
            label={t('zone.purpose')}
            mt="sm"
            allowDeselect={false}
            data={PURPOSES.map((p) => ({ value: p, label: t(`purpose.${p}`) }))}
            value={zone.purpose}
            onChange={(purpose) => purpose !== null && dispatch({ type: 'change', id: zone.id, zone: { purpose: purpose as Zone['purpose'] } })}
          />
          <ScheduleInput label={t('zone.schedule')} value={zone.schedule} onChange={(schedule) => dispatch({ type: 'change', id: zone.id, zone: { schedule } })} />
        </>
      )}
      {editable && (
        <div className={classes.actions}>
          {line !== undefined && (
            <Button size="xs" variant="default" leftSection={<IconArrowsExchange size={15} />} onClick={() => dispatch({ type: 'turn', id: line.id })}>
              {t('zone.turn')}
            </Button>
          )}
          <ActionIcon variant="subtle" color="critical" aria-label={tc('action.delete')} onClick={() => dispatch({ type: 'remove', id: shape.id })}>
            <IconTrash size={17} />
          </ActionIcon>
        </div>
      )}
    </fieldset>
  );
}
