import { Alert, Button, Drawer, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { AuditCheck, AuditEntry, Role } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { exactTime, tableTime } from '@/shared/time/format';
import { useCityTime } from '@/shared/time/useCityTime';
import { errorText } from '@/shared/ui/errorText';
import { auditFile, auditQuery, checkAudit } from '../api/audit';
import { ACTIONS, auditParams, detailLines, isAction, isSubject, SUBJECTS, type AuditFilter } from '../audit';
import { DataTable, type Column } from '../components/DataTable';
import { NothingHere } from '../components/NothingHere';
import { RegisterPage } from '../components/RegisterPage';
import { adminMessages } from '../messages/admin';
import { auditMessages } from '../messages/audit';
import classes from './AuditPage.module.css';

/** Who saw and did what, newest first, and whether the record of it is whole. */
export function AuditPage() {
  const t = useMessages(adminMessages);
  const ta = useMessages(auditMessages);
  const tc = useMessages(common);
  const city = useCityTime();
  const locale = useLocale();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [settled] = useDebouncedValue(filter, 300);
  const query = useMemo(() => auditParams(settled, city), [settled, city]);
  const list = useInfiniteQuery(auditQuery(query));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [shown, setShown] = useState<AuditEntry>();
  const check = useMutation({ mutationFn: checkAudit });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const { action, subject, actor } = useWords();
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'at', head: `${ta('when')} (${city.label})`, width: 'minmax(132px, 180px)', cell: (e) => <time dateTime={e.at}>{tableTime(e.at, city, locale)}</time> },
    { key: 'actor', head: ta('who'), width: 'minmax(72px, 1fr)', cell: actor },
    { key: 'action', head: ta('what'), width: 'minmax(80px, 1.2fr)', cell: (e) => action(e.action) },
    { key: 'subject', head: ta('subject'), width: 'minmax(160px, 1.4fr)', cell: (e) => subject(e), wide: true },
    { key: 'address', head: ta('address'), width: '150px', cell: (e) => <span className="mono">{e.address}</span>, wide: true },
  ];
  return (
    <RegisterPage
      title={t('section.audit')}
      tools={
        <>
          <Button variant="default" leftSection={<IconDownload size={16} />} component="a" href={auditFile(query)} download>
            {tc('action.export')} CSV
          </Button>
          <Button leftSection={<IconShieldCheck size={16} />} loading={check.isPending} onClick={() => check.mutate()}>
            {ta('check')}
          </Button>
        </>
      }
      filters={<Filters filter={filter} onChange={(part) => setFilter((old) => ({ ...old, ...part }))} />}
    >
      <div className={classes.body}>
        {check.data !== undefined && <Verdict check={check.data} onClose={() => check.reset()} />}
        {check.error !== null && <Alert color="critical">{errorText(check.error)}</Alert>}
        <div className={classes.table}>
          <DataTable
            label={t('section.audit')}
            columns={columns}
            rows={rows}
            idOf={(e) => String(e.id)}
            onOpen={setShown}
            loading={list.isPending}
            error={list.error}
            onRetry={() => void list.refetch()}
            onMore={more}
            empty={<NothingHere what={t('section.audit')} filtered onClear={() => setFilter({})} />}
          />
        </div>
      </div>
      <Entry entry={shown} onClose={() => setShown(undefined)} />
    </RegisterPage>
  );
}

/** How entries are said in the reader's language. */
function useWords() {
  const ta = useMessages(auditMessages);
  const tc = useMessages(common);
  return {
    action: (name: string) => (isAction(name) ? ta(`action.${name}`) : name),
    subject: ({ subjectKind, subjectId }: AuditEntry) => (
      <>
        {isSubject(subjectKind) ? ta(`subject.${subjectKind}`) : subjectKind} {subjectId != null && <span className={`mono ${classes.id}`}>{subjectId}</span>}
      </>
    ),
    actor: (entry: AuditEntry) => (
      <>
        <b>{entry.actor === 'system' ? ta('system') : entry.actor}</b> {entry.actorRole != null && <span className={classes.role}>{tc(`role.${entry.actorRole as Role}`)}</span>}
      </>
    ),
  };
}

function Filters({ filter, onChange }: { filter: AuditFilter; onChange: (part: AuditFilter) => void }) {
  const ta = useMessages(auditMessages);
  const { action } = useWords();
  const text = (name: 'actor' | 'subjectId' | 'from' | 'until') => ({
    value: filter[name] ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value.trim() }),
  });
  return (
    <>
      <TextInput label={ta('who')} placeholder={ta('who.hint')} {...text('actor')} />
      <Select label={ta('what')} clearable searchable data={ACTIONS.map((a) => ({ value: a, label: action(a) }))} value={filter.action ?? null} onChange={(value) => onChange({ action: value ?? '' })} />
      <Select label={ta('subject')} clearable data={SUBJECTS.map((s) => ({ value: s, label: ta(`subject.${s}`) }))} value={filter.subjectKind ?? null} onChange={(value) => onChange({ subjectKind: value ?? '' })} />
      <TextInput label={ta('subject.id')} {...text('subjectId')} />
      <TextInput type="date" label={ta('from')} {...text('from')} />
      <TextInput type="date" label={ta('until')} {...text('until')} />
    </>
  );
}

function Verdict({ check, onClose }: { check: AuditCheck; onClose: () => void }) {
  const ta = useMessages(auditMessages);
  const tc = useMessages(common);
  const words = check.whole
    ? ta(check.unlinked > 0 ? 'check.waiting' : 'check.whole', { links: check.links, waiting: check.unlinked })
    : ta('check.broken', { at: check.brokenAt ?? 0 });
  return (
    <Alert
      role="status"
      color={check.whole ? 'done' : 'critical'}
      icon={check.whole ? <IconShieldCheck /> : <IconShieldX />}
      withCloseButton
      closeButtonLabel={tc('action.close')}
      onClose={onClose}
      data-whole={check.whole}
    >
      {words}
    </Alert>
  );
}

function Entry({ entry, onClose }: { entry: AuditEntry | undefined; onClose: () => void }) {
  const ta = useMessages(auditMessages);
  const tc = useMessages(common);
  const city = useCityTime();
  const locale = useLocale();
  const { action, subject, actor } = useWords();
  const lines = entry === undefined ? [] : detailLines(entry.details);
  return (
    <Drawer opened={entry !== undefined} onClose={onClose} position="right" title={entry && action(entry.action)} closeButtonProps={{ 'aria-label': tc('action.close') }}>
      {entry !== undefined && (
        <dl className={classes.entry}>
          <dt>{ta('when')}</dt>
          <dd>{exactTime(entry.at, city, locale)}</dd>
          <dt>{ta('who')}</dt>
          <dd>{actor(entry)}</dd>
          <dt>{ta('subject')}</dt>
          <dd>{subject(entry)}</dd>
          <dt>{ta('address')}</dt>
          <dd className="mono">{entry.address ?? '–'}</dd>
          <dt>{ta('number')}</dt>
          <dd className="mono">{entry.id}</dd>
          <dt>{ta('details')}</dt>
          <dd>
            {lines.length === 0
              ? ta('nothingMore')
              : lines.map((line) => (
                  <p key={line.name}>
                    <span className={classes.role}>{line.name}</span> <span className="mono">{line.value}</span>
                  </p>
                ))}
          </dd>
        </dl>
      )}
    </Drawer>
  );
}
