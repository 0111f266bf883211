import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { IncidentState } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { useMe } from '@/shared/session/useMe';
import { opsMessages } from './messages';
import classes from './QueueFilters.module.css';
import type { ChangeSearch, OpsSearch } from './useOpsSearch';

const STATES: readonly IncidentState[] = ['NEW', 'CONFIRMED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REJECTED'];

type Option = { value: string | undefined; label: string };

/** A pill that says the filter and opens its choices. */
function Choice({ value, options, onChange }: { value: string | undefined; options: readonly Option[]; onChange: (value: string | undefined) => void }) {
  const shown = options.find((option) => option.value === value) ?? options[0];
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className={classes.pill} data-on={value !== undefined}>
          <span>{shown?.label ?? value}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {options.map((option) => (
          <Menu.Item key={option.label} onClick={() => onChange(option.value)} rightSection={option.value === value ? <IconCheck size={16} /> : null}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function QueueFilters({ search, change }: { search: OpsSearch; change: ChangeSearch }) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const me = useMe();
  const { data: agencies } = useQuery(agenciesQuery);
  const agencyOptions: Option[] = [
    { value: undefined, label: t('queue.agency') },
    ...(agencies ?? []).map((agency) => ({ value: agency.code, label: agency.shortName })),
  ];
  const stateOptions: Option[] = [{ value: undefined, label: t('queue.state') }, ...STATES.map((state) => ({ value: state, label: c(`incident.${state}`) }))];
  return (
    <div className={classes.filters}>
      {me.role !== 'AGENCY_OFFICER' && <Choice value={search.agency} options={agencyOptions} onChange={(agency) => change({ agency }, true)} />}
      <Choice value={search.state} options={stateOptions} onChange={(state) => change({ state }, true)} />
      <button type="button" className={classes.pill} data-on={search.late === true} aria-pressed={search.late === true} onClick={() => change({ late: search.late === true ? undefined : true }, true)}>
        <span>{t('queue.late')}</span>
      </button>
    </div>
  );
}
