import { MultiSelect, NumberInput, Select, SimpleGrid, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { Category, CategoryInput, Priority } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { agenciesQuery, categoriesQuery } from '@/shared/incidents/queries';
import { saveCategory } from '../api/categories';
import { CodedDrawer, CodedRegister, type RowFormProps } from '../components/CodedRegister';
import type { Column } from '../components/DataTable';
import { useNeeded } from '../components/useNeeded';
import { spanOf } from '../duration';
import { adminMessages } from '../messages/admin';
import { registerMessages } from '../messages/registers';

/** As many as the server takes. */
const MOST_INFORMED = 5;

const PRIORITIES: readonly Priority[] = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'];

export function CategoriesPage() {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const tc = useMessages(common);
  const locale = useLocale();
  const agencies = useQuery(agenciesQuery);
  const span = (minutes: number) => {
    const { unit, n } = spanOf(minutes);
    return tr(unit, { n });
  };
  const columns: readonly Column<Category>[] = [
    { key: 'name', head: t('name'), width: 'minmax(180px, 2fr)', cell: (c) => (locale === 'id' ? c.nameId : c.nameEn) },
    { key: 'code', head: t('code'), width: 'minmax(120px, 1fr)', cell: (c) => <span className="mono">{c.code}</span>, wide: true },
    { key: 'agency', head: tr('category.agency'), width: '130px', cell: (c) => agencies.data?.find((a) => a.code === c.agencyCode)?.shortName ?? c.agencyCode },
    { key: 'priority', head: tr('category.priority'), width: '100px', cell: (c) => tc(`priority.${c.priority}`), wide: true },
    { key: 'respond', head: tr('category.respond'), width: '140px', cell: (c) => span(c.respondMinutes), wide: true },
    { key: 'resolve', head: tr('category.resolve'), width: '140px', cell: (c) => span(c.resolveMinutes), wide: true },
    { key: 'clock', head: tr('category.clock'), width: '170px', cell: (c) => tr(`category.${c.clock}`), wide: true },
    { key: 'enabled', head: t('enabled'), width: '80px', cell: (c) => t(c.enabled ? 'yes' : 'no'), wide: true },
  ];
  return (
    <CodedRegister title={t('section.categories')} kind="categories" whole={categoriesQuery} columns={columns} wordsOf={(c) => [c.code, c.nameId, c.nameEn, c.agencyCode]} Form={CategoryForm} />
  );
}

const NEW: CategoryInput = {
  code: '',
  nameId: '',
  nameEn: '',
  agencyCode: '',
  informedAgencyCodes: [],
  priority: 'NORMAL',
  respondMinutes: 60,
  resolveMinutes: 1440,
  clock: 'ALL_HOURS',
  joinRadiusMetres: 150,
  joinMinutes: 60,
  icon: null,
  enabled: true,
};

function CategoryForm({ row: category, opened, onClose }: RowFormProps<Category>) {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const tc = useMessages(common);
  const agencies = useQuery(agenciesQuery);
  const needed = useNeeded();
  const form = useForm<CategoryInput>({
    initialValues: category ?? NEW,
    validate: { code: needed, nameId: needed, nameEn: needed, agencyCode: needed },
  });
  const number = { min: 0, allowDecimal: false, allowNegative: false, thousandSeparator: '.', decimalSeparator: ',' } as const;
  return (
    <CodedDrawer
      title={category === undefined ? tr('category.new') : tr('category.edit', { name: category.nameId })}
      row={category}
      whole={categoriesQuery}
      form={form}
      save={saveCategory}
      opened={opened}
      onClose={onClose}
    >
      <TextInput label={t('code')} withAsterisk readOnly={category !== undefined} classNames={{ input: 'mono' }} {...form.getInputProps('code')} />
      <TextInput label={tr('category.id')} withAsterisk mt="md" {...form.getInputProps('nameId')} />
      <TextInput label={tr('category.en')} withAsterisk mt="md" {...form.getInputProps('nameEn')} />
      <SimpleGrid cols={2} mt="md">
        <Select
          label={tr('category.agency')}
          withAsterisk
          searchable
          data={(agencies.data ?? []).map((a) => ({ value: a.code, label: a.shortName }))}
          {...form.getInputProps('agencyCode')}
        />
        <Select label={tr('category.priority')} allowDeselect={false} data={PRIORITIES.map((p) => ({ value: p, label: tc(`priority.${p}`) }))} {...form.getInputProps('priority')} />
        <NumberInput label={tr('category.respond')} {...number} {...form.getInputProps('respondMinutes')} />
        <NumberInput label={tr('category.resolve')} {...number} {...form.getInputProps('resolveMinutes')} />
        <NumberInput label={tr('category.radius')} {...number} {...form.getInputProps('joinRadiusMetres')} />
        <NumberInput label={tr('category.minutes')} {...number} {...form.getInputProps('joinMinutes')} />
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={4}>
        {tr('category.join.hint')}
      </Text>
      <MultiSelect
        label={tr('category.informed')}
        description={tr('category.informed.hint')}
        mt="md"
        searchable
        clearable
        maxValues={MOST_INFORMED}
        data={(agencies.data ?? []).filter((a) => a.code !== form.values.agencyCode).map((a) => ({ value: a.code, label: a.shortName }))}
        {...form.getInputProps('informedAgencyCodes')}
      />
      <Select
        label={tr('category.clock')}
        mt="md"
        allowDeselect={false}
        data={(['ALL_HOURS', 'WORKING_HOURS'] as const).map((c) => ({ value: c, label: tr(`category.${c}`) }))}
        {...form.getInputProps('clock')}
      />
      <Switch label={t('enabled')} mt="lg" {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </CodedDrawer>
  );
}
