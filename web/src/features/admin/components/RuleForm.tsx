import { NumberInput, Select, SimpleGrid, Switch, TextInput, Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rule, RuleInput, Schedule, Zones } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { categoriesQuery } from '@/shared/incidents/queries';
import { measureMessages } from '@/shared/measures/messages';
import { notifyDone, notifyError } from '@/shared/ui/notify';
import { deleteRule, rulesQuery, saveRule } from '../api/rules';
import { zoneMessages } from '../messages/zones';
import { COMPARISONS, metricsOf, startOf } from '../rules';
import { EditDrawer } from './EditDrawer';
import { ScheduleInput } from './ScheduleInput';
import { useNeeded } from './useNeeded';

type Props = { cameraId: string; zones: Zones; rule: Rule | undefined; opened: boolean; onClose: () => void };

/** The form of one rule on a zone or line. */
export function RuleForm({ cameraId, zones, rule, opened, onClose }: Props) {
  const t = useMessages(zoneMessages);
  const tm = useMessages(measureMessages);
  const tc = useMessages(common);
  const locale = useLocale();
  const queryClient = useQueryClient();
  const categories = useQuery(categoriesQuery);
  const needed = useNeeded();
  const form = useForm<RuleInput>({
    initialValues: rule ?? startOf(cameraId, zones, { parking: t('preset.parking'), crowd: t('preset.crowd') }),
    validate: {
      name: needed,
      subjectId: needed,
      categoryCode: needed,
    },
  });
  const isLine = zones.lines.some((line) => line.id === form.values.subjectId);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['rules'] });

  async function remove() {
    if (rule === undefined) return;
    try {
      await deleteRule(rule.id);
      await refresh();
      notifyDone(t('rule.deleted'));
      onClose();
    } catch (error) {
      notifyError(error);
    }
  }

  return (
    <EditDrawer
      title={t(rule === undefined ? 'rule.new' : 'rule.edit')}
      opened={opened}
      form={form}
      onClose={onClose}
      onStale={async () => {
        const newest = await queryClient.fetchQuery({ ...rulesQuery(cameraId), staleTime: 0 });
        form.setFieldValue('version', newest.find((r) => r.id === rule?.id)?.version);
      }}
      onSave={async () => {
        const release: number | string | null = form.values.releaseValue as number | string | null;
        await saveRule(rule?.id, { ...form.values, releaseValue: release === '' || release === null ? null : Number(release) });
        await refresh();
      }}
      extra={
        rule !== undefined && (
          <Button variant="subtle" color="critical" size="xs" onClick={() => void remove()}>
            {tc('action.delete')}
          </Button>
        )
      }
    >
      <TextInput label={t('rule.name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('rule.subject')}
        mt="md"
        withAsterisk
        allowDeselect={false}
        data={[...zones.zones, ...zones.lines].map((s) => ({ value: s.id, label: s.name }))}
        {...form.getInputProps('subjectId')}
      />
      <Select
        label={t('rule.metric')}
        mt="md"
        allowDeselect={false}
        data={metricsOf(isLine).map((m) => ({ value: m, label: tm(`metric.${m}`) }))}
        {...form.getInputProps('metric')}
      />
      <SimpleGrid cols={2} mt="md">
        <Select label={t('rule.comparison')} allowDeselect={false} data={COMPARISONS.map((c) => ({ value: c, label: tm(`comparison.${c}`) }))} {...form.getInputProps('comparison')} />
        <NumberInput label={t('rule.value')} min={0} {...form.getInputProps('value')} />
        <NumberInput label={t('rule.duration')} min={0} max={86_400} allowDecimal={false} {...form.getInputProps('durationSeconds')} />
        <NumberInput label={t('rule.coolDown')} min={0} max={86_400} allowDecimal={false} {...form.getInputProps('coolDownSeconds')} />
      </SimpleGrid>
      <NumberInput label={t('rule.release')} description={t('rule.release.hint')} mt="md" min={0} {...form.getInputProps('releaseValue')} value={form.values.releaseValue ?? ''} />
      <Select
        label={t('rule.category')}
        mt="md"
        withAsterisk
        searchable
        data={(categories.data ?? []).map((c) => ({ value: c.code, label: locale === 'id' ? c.nameId : c.nameEn }))}
        {...form.getInputProps('categoryCode')}
      />
      <ScheduleInput label={t('rule.schedule')} value={form.values.schedule} onChange={(schedule: Schedule | null) => form.setFieldValue('schedule', schedule)} />
      <Switch label={t('rule.enabled')} mt="lg" {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </EditDrawer>
  );
}
