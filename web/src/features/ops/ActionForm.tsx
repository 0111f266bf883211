import { Alert, Button, Group, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '@/shared/api/errors';
import type { Incident, IncidentAction } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { isStale, useAct } from '@/shared/incidents/act';
import { useCategoryLook } from '@/shared/incidents/categories';
import { agenciesQuery } from '@/shared/incidents/queries';
import { escapes } from '@/shared/keys/escapes';
import { PhotoPicker } from '@/shared/photo/PhotoPicker';
import { errorText } from '@/shared/ui/errorText';
import classes from './ActionForm.module.css';
import { draftOf, dropDraft, keepDraft, type Draft } from './drafts';
import { opsMessages } from './messages';

/** These cannot be done without saying why. */
const NEEDS_NOTE: ReadonlySet<IncidentAction> = new Set(['REJECT', 'HAND_BACK', 'REOPEN', 'COMMENT']);

type Errors = { note?: string; agencyCode?: string; photos?: string };
type Props = { incident: Incident; action: IncidentAction; onDone: () => void };

export function ActionForm({ incident, action, onDone }: Props) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const look = useCategoryLook()(incident.categoryCode);
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = draftOf(incident.id, action);
    return kept.agencyCode === null ? { ...kept, agencyCode: incident.agencyCode ?? look.category?.agencyCode ?? null } : kept;
  });
  const [errors, setErrors] = useState<Errors>({});
  const { data: agencies } = useQuery({ ...agenciesQuery, enabled: action === 'ASSIGN' });
  const act = useAct(incident.id);
  const possible = incident.actions.includes(action);

  function change(patch: Partial<Draft>) {
    const next = { ...draft, ...patch };
    setDraft(next);
    keepDraft(incident.id, action, next);
  }

  function check(): Errors {
    return {
      ...(action === 'ASSIGN' && draft.agencyCode === null ? { agencyCode: t('form.agencyMissing') } : {}),
      ...(NEEDS_NOTE.has(action) && draft.note.trim() === '' ? { note: t(action === 'COMMENT' ? 'form.commentMissing' : 'form.noteMissing') } : {}),
      ...(action === 'RESOLVE' && draft.photoIds.length === 0 ? { photos: t('form.photoMissing') } : {}),
    };
  }

  function cancel() {
    dropDraft(incident.id, action);
    onDone();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = check();
    setErrors(found);
    if (Object.keys(found).length > 0 || act.isPending) return;
    act.mutate(
      {
        action,
        version: incident.version,
        note: draft.note.trim() === '' ? null : draft.note.trim(),
        agencyCode: action === 'ASSIGN' ? draft.agencyCode : null,
        attachmentIds: [...draft.photoIds],
      },
      {
        onSuccess: () => {
          dropDraft(incident.id, action);
          onDone();
        },
        onError: (error) => setErrors(error instanceof ApiError ? error.fieldErrors() : {}),
      },
    );
  }

  const photos = action === 'RESOLVE' || action === 'COMMENT';
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={(event) => escapes(event) && onDone()} aria-label={t(`act.${action}`)}>
      <b>{t(`act.${action}`)}</b>
      {act.error !== null && <Alert color={isStale(act.error) ? 'high' : 'critical'}>{isStale(act.error) ? (possible ? t('form.stale') : t('form.gone', { state: c(`incident.${incident.state}`) })) : errorText(act.error)}</Alert>}
      {action === 'ASSIGN' && (
        <Select
          label={t('form.agency')}
          placeholder={t('form.agencyPick')}
          nothingFoundMessage={t('form.agencyNone')}
          searchable
          autoFocus
          openOnFocus={false}
          data={(agencies ?? []).map((agency) => ({ value: agency.code, label: agency.name === agency.shortName ? agency.name : `${agency.shortName} · ${agency.name}` }))}
          value={draft.agencyCode}
          onChange={(agencyCode) => change({ agencyCode })}
          error={errors.agencyCode}
          comboboxProps={{ position: 'top' }}
        />
      )}
      {photos && <PhotoPicker label={action === 'RESOLVE' ? t('form.photos') : t('new.photo')} ids={draft.photoIds} onChange={(photoIds) => change({ photoIds })} error={errors.photos} />}
      <Textarea
        label={t(NEEDS_NOTE.has(action) && action !== 'COMMENT' ? 'form.noteWhy' : 'form.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        autoFocus={action !== 'ASSIGN'}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
        error={errors.note}
      />
      <Group grow gap={8}>
        <Button variant="default" onClick={cancel}>
          {c('action.cancel')}
        </Button>
        <Button type="submit" loading={act.isPending} disabled={!possible}>
          {t(action === 'COMMENT' ? 'form.send' : `act.${action}`)}
        </Button>
      </Group>
    </form>
  );
}
