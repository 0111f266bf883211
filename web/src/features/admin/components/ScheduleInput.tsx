import { ActionIcon, Button, Chip, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schedule } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { zoneMessages } from '../messages/zones';

type Window = Schedule['windows'][number];
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FRESH: Window = { days: [1, 2, 3, 4, 5], from: '07:00', to: '16:00' };

/** When something is in force: none means always; hours may go past midnight. */
export function ScheduleInput({ label, value, onChange }: { label: string; value: Schedule | null | undefined; onChange: (schedule: Schedule | null) => void }) {
  const t = useMessages(zoneMessages);
  const windows = value?.windows ?? [];
  const set = (next: readonly Window[]) => onChange(next.length === 0 ? null : { windows: [...next] });
  const replace = (index: number, window: Window) => set(windows.map((w, i) => (i === index ? window : w)));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '16px 0 0', minWidth: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500, fontSize: 14 }}>
        {label}: {windows.length === 0 && t('schedule.always')}
      </legend>
      {windows.map((window, index) => (
        <div key={index} style={{ margin: '8px 0', padding: 8, border: '1px solid var(--line)', borderRadius: 'var(--radius)' }}>
          <Chip.Group multiple value={window.days.map(String)} onChange={(days) => replace(index, { ...window, days: days.map(Number).toSorted() })}>
            <Group gap={4}>
              {DAYS.map((day) => (
                <Chip key={day} value={String(day)} size="xs" radius="sm">
                  {t(`day.${day}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <Group gap="xs" mt={8} align="end" wrap="nowrap">
            <TextInput size="xs" type="time" label={t('schedule.from')} value={window.from} onChange={(e) => replace(index, { ...window, from: e.currentTarget.value })} />
            <TextInput size="xs" type="time" label={t('schedule.to')} value={window.to} onChange={(e) => replace(index, { ...window, to: e.currentTarget.value })} />
            <ActionIcon variant="subtle" color="critical" aria-label={t('schedule.remove')} onClick={() => set(windows.filter((_, i) => i !== index))}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        </div>
      ))}
      <Button mt={6} size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => set([...windows, FRESH])}>
        {t('schedule.add')}
      </Button>
    </fieldset>
  );
}
