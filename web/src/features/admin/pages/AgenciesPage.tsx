import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { Agency, AgencyInput } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { agenciesQuery, categoriesQuery } from '@/shared/incidents/queries';
import { saveAgency } from '../api/agencies';
import { CodedDrawer, CodedRegister, type RowFormProps } from '../components/CodedRegister';
import type { Column } from '../components/DataTable';
import { useNeeded } from '../components/useNeeded';
import { adminMessages } from '../messages/admin';
import { registerMessages } from '../messages/registers';

export function AgenciesPage() {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const columns: readonly Column<Agency>[] = [
    { key: 'short', head: tr('agency.short'), width: 'minmax(110px, 1fr)', cell: (a) => a.shortName },
    { key: 'name', head: t('name'), width: 'minmax(180px, 3fr)', cell: (a) => a.name },
    { key: 'kind', head: tr('agency.kind'), width: '90px', cell: (a) => tr(`agency.${a.kind}`), wide: true },
    { key: 'head', head: tr('agency.head'), width: 'minmax(140px, 2fr)', cell: (a) => a.head, wide: true },
    { key: 'hours', head: tr('agency.hours'), width: '180px', cell: (a) => a.workingHours, wide: true },
    { key: 'categories', head: tr('agency.categories'), width: '180px', cell: (a) => a.categoryCodes.length, wide: true },
  ];
  return <CodedRegister title={t('section.agencies')} kind="agencies" whole={agenciesQuery} columns={columns} wordsOf={(a) => [a.code, a.name, a.shortName, a.head]} Form={AgencyForm} />;
}

const NEW: AgencyInput = { code: '', name: '', shortName: '', kind: 'OPD', head: '', desk: '', phone: '', workingHours: 'Sen-Jum 07:30-16:00', categoryCodes: [] };

function AgencyForm({ row: agency, opened, onClose }: RowFormProps<Agency>) {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const locale = useLocale();
  const categories = useQuery(categoriesQuery);
  const needed = useNeeded();
  const form = useForm<AgencyInput>({
    initialValues: agency === undefined ? NEW : { ...agency, head: agency.head ?? '', desk: agency.desk ?? '', phone: agency.phone ?? '' },
    validate: { code: needed, name: needed, shortName: needed },
  });
  return (
    <CodedDrawer
      title={agency === undefined ? tr('agency.new') : tr('agency.edit', { name: agency.shortName })}
      row={agency}
      whole={agenciesQuery}
      form={form}
      save={saveAgency}
      opened={opened}
      onClose={onClose}
    >
      <SimpleGrid cols={2}>
        <TextInput label={t('code')} withAsterisk readOnly={agency !== undefined} {...form.getInputProps('code')} />
        <TextInput label={tr('agency.short')} withAsterisk {...form.getInputProps('shortName')} />
      </SimpleGrid>
      <TextInput label={t('name')} withAsterisk mt="md" {...form.getInputProps('name')} />
      <SimpleGrid cols={2} mt="md">
        <Select
          label={tr('agency.kind')}
          data={(['OPD', 'PARTNER'] as const).map((k) => ({ value: k, label: tr(`agency.${k}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('phone')} {...form.getInputProps('phone')} />
        <TextInput label={tr('agency.head')} {...form.getInputProps('head')} />
        <TextInput label={tr('agency.desk')} {...form.getInputProps('desk')} />
      </SimpleGrid>
      <TextInput label={tr('agency.hours')} description={tr('agency.hours.hint')} mt="md" {...form.getInputProps('workingHours')} />
      <MultiSelect
        label={tr('agency.categories')}
        mt="md"
        searchable
        data={(categories.data ?? []).map((c) => ({ value: c.code, label: locale === 'id' ? c.nameId : c.nameEn }))}
        {...form.getInputProps('categoryCodes')}
      />
    </CodedDrawer>
  );
}
