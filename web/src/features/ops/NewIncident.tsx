import { ActionIcon, Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconMapPin, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import type { AreasAt, Incident, IncidentInput, Priority } from '@/shared/api/types';
import { patchIncident } from '@/shared/events/patch';
import { common } from '@/shared/i18n/common';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { categoriesQuery } from '@/shared/incidents/queries';
import { escapes } from '@/shared/keys/escapes';
import { PhotoPicker } from '@/shared/photo/PhotoPicker';
import { useMe } from '@/shared/session/useMe';
import { errorText } from '@/shared/ui/errorText';
import { notifyDone } from '@/shared/ui/notify';
import { opsMessages } from './messages';
import { changeNewDraft, dropNewDraft, newDraft, type NewDraft, type Point } from './newDraft';
import classes from './NewIncident.module.css';

const PRIORITIES: readonly Priority[] = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'];

function areaWords(at: AreasAt | undefined): string {
  return [at?.rt, at?.kelurahan, at?.kecamatan].flatMap((area) => (area == null ? [] : [area.name])).join(', ');
}

type Props = { point: Point | undefined; onClose: () => void; onMade: (incident: Incident) => void };

/** Recording an incident by hand: where by a click on the map or by area, what, in which words, with a photo. */
export function NewIncident({ point, onClose, onMade }: Props) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const locale = useLocale();
  const client = useQueryClient();
  const me = useMe().id;
  const [form, setForm] = useState<NewDraft>(() => newDraft(me));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { data: categories } = useQuery(categoriesQuery);
  const { data: areas } = useQuery({
    queryKey: ['areas', 'KELURAHAN'],
    queryFn: async () => (await unwrap(api.GET('/api/areas', { params: { query: { level: 'KELURAHAN', limit: 500 } } }))).items,
    staleTime: 10 * 60_000,
  });
  const { data: at } = useQuery({
    queryKey: ['areas-at', point],
    queryFn: () => unwrap(api.GET('/api/areas/at', { params: { query: { lon: point?.longitude ?? 0, lat: point?.latitude ?? 0 } } })),
    enabled: point !== undefined,
  });
  const make = useMutation({
    mutationFn: (input: IncidentInput) => unwrap(api.POST('/api/incidents', { params: { header: { 'Idempotency-Key': form.requestKey } }, body: input })),
    onSuccess: (incident) => {
      dropNewDraft();
      patchIncident(client, incident);
      notifyDone(t('new.done', { number: incident.number }));
      onMade(incident);
    },
    onError: (error) => setErrors(error instanceof ApiError ? error.fieldErrors() : {}),
  });
  const change = (patch: Partial<NewDraft>) => setForm(changeNewDraft(me, patch));

  function cancel() {
    dropNewDraft();
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!escapes(event)) return;
    // The page has an Escape of its own.
    event.preventDefault();
    onClose();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found: Record<string, string> = {
      ...(point === undefined && form.areaCode === null ? { place: t('new.placeMissing') } : {}),
      ...(form.categoryCode === null ? { categoryCode: t('new.categoryMissing') } : {}),
      ...(form.title.trim() === '' ? { title: t('new.titleMissing') } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0 || form.categoryCode === null || make.isPending) return;
    make.mutate({
      categoryCode: form.categoryCode,
      title: form.title.trim(),
      description: form.description.trim(),
      priority: form.priority,
      attachmentIds: [...form.photoIds],
      ...(point === undefined ? { areaCode: form.areaCode } : point),
    });
  }

  const placeError = errors.place ?? errors.longitude ?? errors.areaCode;
  return (
    <form className={classes.form} onSubmit={submit} noValidate onKeyDown={onKeyDown} aria-label={t('new.title')}>
      <header>
        <h2>{t('new.title')}</h2>
        <ActionIcon variant="subtle" color="low" aria-label={c('action.close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <div className={classes.fields}>
        {make.error !== null && <Alert color="critical">{errorText(make.error)}</Alert>}
        <div className={classes.place} data-set={point !== undefined} data-error={placeError !== undefined}>
          <IconMapPin size={18} stroke={1.6} />
          {point === undefined ? (
            <span>{t('new.placeHint')}</span>
          ) : (
            <span>
              <b>{areaWords(at) || t('new.placeAt')}</b>
              <small className="mono">
                {point.latitude.toFixed(5)}, {point.longitude.toFixed(5)}
              </small>
            </span>
          )}
        </div>
        {placeError !== undefined && <p className={classes.error}>{placeError}</p>}
        {point === undefined && (
          <Select label={t('new.area')} placeholder={t('new.areaPick')} searchable clearable data={(areas ?? []).map((area) => ({ value: area.code, label: area.name }))} value={form.areaCode} onChange={(areaCode) => change({ areaCode })} />
        )}
        <Select
          label={t('new.category')}
          placeholder={t('new.categoryPick')}
          searchable
          autoFocus
          openOnFocus={false}
          required
          data={(categories ?? []).filter((each) => each.enabled).map((each) => ({ value: each.code, label: locale === 'id' ? each.nameId : each.nameEn }))}
          value={form.categoryCode}
          onChange={(categoryCode) => change({ categoryCode, priority: categories?.find((each) => each.code === categoryCode)?.priority ?? form.priority })}
          error={errors.categoryCode}
        />
        <TextInput label={t('new.titleField')} placeholder={t('new.titleHint')} required maxLength={200} value={form.title} onChange={(event) => change({ title: event.currentTarget.value })} error={errors.title} />
        <Textarea label={t('new.description')} autosize minRows={2} maxRows={8} maxLength={5000} value={form.description} onChange={(event) => change({ description: event.currentTarget.value })} error={errors.description} />
        <Select label={t('new.priority')} data={PRIORITIES.map((value) => ({ value, label: c(`priority.${value}`) }))} value={form.priority} onChange={(priority) => change({ priority: priority as Priority | null })} />
        <PhotoPicker label={t('new.photo')} ids={form.photoIds} onChange={(photoIds) => change({ photoIds })} error={errors.attachmentIds} />
      </div>
      <footer>
        <Button variant="default" onClick={cancel}>
          {c('action.cancel')}
        </Button>
        <Button type="submit" loading={make.isPending}>
          {t('new.save')}
        </Button>
      </footer>
    </form>
  );
}
