import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agency, AgencyInput } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { agenciesQuery, categoriesQuery } from '@/shared/incidents/queries';
import { saveAgency } from '../api/agencies';
import { DataTable, type Column } from '../components/DataTable';
import { EditDrawer } from '../components/EditDrawer';
import { NothingHere } from '../components/NothingHere';
import { RegisterPage } from '../components/RegisterPage';
import { useEditing } from '../components/useEditing';
import { adminMessages } from '../messages/admin';
import { registerMessages } from '../messages/registers';
import { matches } from '../matches';

export function AgenciesPage() {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const list = useQuery(agenciesQuery);
  const [q, setQ] = useState('');
  const editing = useEditing<Agency>();
  const rows = (list.data ?? []).filter((a) => matches(q, a.code, a.name, a.shortName, a.head));
  const columns: readonly Column<Agency>[] = [
    { key: 'short', head: tr('agency.short'), width: 'minmax(110px, 1fr)', cell: (a) => a.shortName },
    { key: 'name', head: t('name'), width: 'minmax(180px, 3fr)', cell: (a) => a.name },
    { key: 'kind', head: tr('agency.kind'), width: '90px', cell: (a) => tr(`agency.${a.kind}`), wide: true },
    { key: 'head', head: tr('agency.head'), width: 'minmax(140px, 2fr)', cell: (a) => a.head, wide: true },
    { key: 'hours', head: tr('agency.hours'), width: '180px', cell: (a) => a.workingHours, wide: true },
    { key: 'categories', head: tr('agency.categories'), width: '180px', cell: (a) => a.categoryCodes.length, wide: true },
  ];
  return (
    <RegisterPage title={t('section.agencies')} total={list.data?.length} onSearch={setQ} importKind="agencies" onAdd={editing.add}>
      <DataTable
        label={t('section.agencies')}
        columns={columns}
        rows={rows}
        idOf={(a) => a.code}
        onOpen={editing.edit}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<NothingHere what={t('section.agencies')} filtered={q !== ''} />}
      />
      <AgencyForm key={editing.key} agency={editing.row} opened={editing.opened} onClose={editing.close} />
    </RegisterPage>
  );
}

const NEW: AgencyInput = { code: '', name: '', shortName: '', kind: 'OPD', head: '', desk: '', phone: '', workingHours: 'Sen-Jum 07:30-16:00', categoryCodes: [] };

function AgencyForm({ agency, opened, onClose }: { agency: Agency | undefined; opened: boolean; onClose: () => void }) {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const locale = useLocale();
  const queryClient = useQueryClient();
  const categories = useQuery(categoriesQuery);
  const form = useForm<AgencyInput>({
    initialValues: agency === undefined ? NEW : { ...agency, head: agency.head ?? '', desk: agency.desk ?? '', phone: agency.phone ?? '' },
    validate: {
      code: (v) => (v.trim() === '' ? t('required') : null),
      name: (v) => (v.trim() === '' ? t('required') : null),
      shortName: (v) => (v.trim() === '' ? t('required') : null),
    },
  });
  return (
    <EditDrawer
      title={agency === undefined ? tr('agency.new') : tr('agency.edit', { name: agency.shortName })}
      opened={opened}
      dirty={form.isDirty()}
      onClose={onClose}
      validate={() => !form.validate().hasErrors}
      onFieldErrors={(errors) => form.setErrors(errors)}
      onStale={async () => {
        const newest = await queryClient.fetchQuery({ ...agenciesQuery, staleTime: 0 });
        form.setFieldValue('version', newest.find((a) => a.code === agency?.code)?.version);
      }}
      onSave={async () => {
        await saveAgency(form.values);
        await queryClient.invalidateQueries({ queryKey: agenciesQuery.queryKey });
      }}
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
    </EditDrawer>
  );
}
