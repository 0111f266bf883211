import { Alert, Button, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Person, PersonInput, Role } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { cityQuery } from '@/shared/session/queries';
import { notifyError } from '@/shared/ui/notify';
import { makeOneTimePassword, peopleQuery, savePerson } from '../api/people';
import { DataTable, type Column } from '../components/DataTable';
import { EditDrawer } from '../components/EditDrawer';
import { NothingHere } from '../components/NothingHere';
import { RegisterPage } from '../components/RegisterPage';
import { useEditing } from '../components/useEditing';
import { adminMessages } from '../messages/admin';
import { registerMessages } from '../messages/registers';
import { useNeeded } from '../components/useNeeded';

const ROLES: readonly Role[] = ['ADMINISTRATOR', 'EXECUTIVE', 'OPERATOR', 'AGENCY_OFFICER', 'AREA_OFFICER', 'RT_HEAD'];

export function PeoplePage() {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const tc = useMessages(common);
  const [q, setQ] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [agency, setAgency] = useState<string | null>(null);
  const agencies = useQuery(agenciesQuery);
  const list = useInfiniteQuery(peopleQuery({ ...(q === '' ? {} : { q }), ...(role === null ? {} : { role }), ...(agency === null ? {} : { agency }) }));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const editing = useEditing<Person>();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const nameOf = (code: string | null | undefined) => agencies.data?.find((a) => a.code === code)?.shortName ?? code;
  const columns: readonly Column<Person>[] = [
    { key: 'name', head: t('name'), width: 'minmax(160px, 2fr)', cell: (p) => p.name },
    { key: 'username', head: tr('person.username'), width: 'minmax(120px, 1fr)', cell: (p) => <span className="mono">{p.username}</span> },
    { key: 'role', head: tr('person.role'), width: '150px', cell: (p) => tc(`role.${p.role}`), wide: true },
    { key: 'agency', head: tr('person.agency'), width: '130px', cell: (p) => nameOf(p.agencyCode), wide: true },
    { key: 'area', head: tr('person.area'), width: '190px', cell: (p) => <span className="mono">{p.areaCode}</span>, wide: true },
    { key: 'enabled', head: t('enabled'), width: '100px', cell: (p) => (p.enabled ? t('yes') : tr('person.disabled')), wide: true },
  ];
  return (
    <RegisterPage
      title={t('section.people')}
      total={list.data?.pages[0]?.total ?? undefined}
      onSearch={setQ}
      importKind="people"
      onAdd={editing.add}
      filters={
        <>
          <Select aria-label={tr('person.role')} placeholder={tr('person.role')} clearable data={ROLES.map((r) => ({ value: r, label: tc(`role.${r}`) }))} value={role} onChange={(value) => setRole(value as Role | null)} />
          <Select
            aria-label={tr('person.agency')}
            placeholder={tr('person.agency')}
            clearable
            searchable
            data={(agencies.data ?? []).map((a) => ({ value: a.code, label: a.shortName }))}
            value={agency}
            onChange={setAgency}
          />
        </>
      }
    >
      <DataTable
        label={t('section.people')}
        columns={columns}
        rows={rows}
        idOf={(p) => p.id}
        onOpen={editing.edit}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        onMore={more}
        empty={<NothingHere what={t('section.people')} filtered={q !== '' || role !== null || agency !== null} />}
      />
      <PersonForm key={editing.key} person={editing.row} opened={editing.opened} onClose={editing.close} />
    </RegisterPage>
  );
}

const NEW: PersonInput = { username: '', name: '', role: 'AGENCY_OFFICER', agencyCode: null, areaCode: '', email: '', phone: '', enabled: true };

/** Empty words are no words: the server is told null. */
function tidy(person: PersonInput): PersonInput {
  const agency = person.role === 'AGENCY_OFFICER' ? person.agencyCode : null;
  const area = person.role === 'AREA_OFFICER' || person.role === 'RT_HEAD' ? person.areaCode : null;
  return { ...person, agencyCode: agency || null, areaCode: area || null, email: person.email || null, phone: person.phone || null };
}

function PersonForm({ person, opened, onClose }: { person: Person | undefined; opened: boolean; onClose: () => void }) {
  const t = useMessages(adminMessages);
  const tr = useMessages(registerMessages);
  const tc = useMessages(common);
  const queryClient = useQueryClient();
  const agencies = useQuery(agenciesQuery);
  const city = useQuery(cityQuery);
  const [password, setPassword] = useState<string>();
  const needed = useNeeded();
  const form = useForm<PersonInput>({
    initialValues: person === undefined ? NEW : { ...person, areaCode: person.areaCode ?? '', email: person.email ?? '', phone: person.phone ?? '' },
    validate: {
      username: needed,
      name: needed,
      agencyCode: (v, all) => (all.role === 'AGENCY_OFFICER' && !v ? t('required') : null),
      areaCode: (v, all) => ((all.role === 'AREA_OFFICER' || all.role === 'RT_HEAD') && !v ? t('required') : null),
    },
  });
  const { role } = form.values;
  const example = `${city.data?.code ?? '33.74'}.01.1001${role === 'RT_HEAD' ? '.001.001' : ''}`;

  async function renew() {
    if (person === undefined) return;
    try {
      setPassword(await makeOneTimePassword(person.id));
    } catch (error) {
      notifyError(error);
    }
  }

  return (
    <EditDrawer
      title={person === undefined ? tr('person.new') : tr('person.edit', { name: person.name })}
      opened={opened}
      form={form}
      onClose={onClose}
      onStale={async () => {
        await queryClient.refetchQueries({ queryKey: ['people'] });
        const pages = queryClient.getQueriesData<{ pages: { items: Person[] }[] }>({ queryKey: ['people'] }).flatMap(([, data]) => data?.pages ?? []);
        form.setFieldValue('version', pages.flatMap((p) => p.items).find((p) => p.id === person?.id)?.version);
      }}
      onSave={async () => {
        await savePerson(person?.id, tidy(form.values));
        await queryClient.invalidateQueries({ queryKey: ['people'] });
      }}
      extra={
        person !== undefined && (
          <Button variant="default" size="xs" onClick={() => void renew()}>
            {tr('person.password')}
          </Button>
        )
      }
    >
      {password !== undefined && (
        <Alert color="normal" mb="md" role="status">
          {tr('person.password.done', { name: person?.name ?? '' })} <strong className="mono">{password}</strong>
          <br />
          {tr('person.password.hint')}
        </Alert>
      )}
      <TextInput label={t('name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
      <TextInput label={tr('person.username')} withAsterisk mt="md" readOnly={person !== undefined} autoComplete="off" {...form.getInputProps('username')} />
      <Select label={tr('person.role')} mt="md" allowDeselect={false} data={ROLES.map((r) => ({ value: r, label: tc(`role.${r}`) }))} {...form.getInputProps('role')} />
      {role === 'AGENCY_OFFICER' && (
        <Select
          label={tr('person.agency')}
          withAsterisk
          searchable
          mt="md"
          data={(agencies.data ?? []).map((a) => ({ value: a.code, label: a.name }))}
          {...form.getInputProps('agencyCode')}
        />
      )}
      {(role === 'AREA_OFFICER' || role === 'RT_HEAD') && (
        <TextInput label={tr('person.area')} description={tr('person.area.hint', { example })} withAsterisk mt="md" classNames={{ input: 'mono' }} {...form.getInputProps('areaCode')} />
      )}
      <SimpleGrid cols={2} mt="md">
        <TextInput label={tr('person.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('phone')} type="tel" {...form.getInputProps('phone')} />
      </SimpleGrid>
      <Switch label={t('enabled')} mt="lg" {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </EditDrawer>
  );
}
