import { Alert, Button, Group, NumberInput, PasswordInput, Select, SimpleGrid, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import type { Camera, CameraInput, CameraKind, CameraState, Visibility } from '@/shared/api/types';
import { keys } from '@/shared/events/patch';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { agenciesQuery } from '@/shared/incidents/queries';
import { cityQuery } from '@/shared/session/queries';
import { useMe } from '@/shared/session/useMe';
import { errorText } from '@/shared/ui/errorText';
import { notifyDone } from '@/shared/ui/notify';
import { cameraQuery, saveCamera } from '../api/cameras';
import { adminMessages } from '../messages/admin';
import { cameraMessages } from '../messages/cameras';
import { mayChange } from '../sections';
import { AreaOfPoint } from './AreaOfPoint';
import { ProbeButton } from './ProbeButton';
import classes from './CameraForm.module.css';
import { useNeeded } from './useNeeded';

const KINDS: readonly CameraKind[] = ['STREET', 'MARKET', 'PARK', 'SCHOOL', 'OFFICE', 'RT', 'ATCS', 'PRIVATE'];
const STATES: readonly CameraState[] = ['ACTIVE', 'PLANNED', 'INACTIVE', 'RETIRED'];
const VISIBILITIES: readonly Visibility[] = ['INTERNAL', 'AGENCY', 'PUBLIC'];

/** The form's own shape: no nulls, because a field of a form always has words. */
export type CameraFields = {
  id: string;
  name: string;
  kind: CameraKind;
  ownerName: string;
  ownerAgencyCode: string | null;
  agreement: string;
  longitude: number | string;
  latitude: number | string;
  mainUrl: string;
  subUrl: string;
  username: string;
  password: string;
  visibility: Visibility;
  purpose: string;
  state: CameraState;
  framesPerSecond: number | string;
  keyFramesOnly: boolean;
  detector: string;
  version?: number;
};

function fieldsOf(camera: Camera | undefined, centre: readonly number[] | undefined): CameraFields {
  if (camera === undefined) {
    return {
      id: '', name: '', kind: 'STREET', ownerName: '', ownerAgencyCode: null, agreement: '', longitude: centre?.[0] ?? '', latitude: centre?.[1] ?? '',
      mainUrl: '', subUrl: '', username: '', password: '', visibility: 'INTERNAL', purpose: '', state: 'ACTIVE', framesPerSecond: 5, keyFramesOnly: false, detector: '',
    };
  }
  const { analysis } = camera;
  return {
    id: camera.id, name: camera.name, kind: camera.kind, ownerName: camera.ownerName ?? '', ownerAgencyCode: camera.ownerAgencyCode ?? null,
    agreement: camera.agreement ?? '', longitude: camera.longitude, latitude: camera.latitude, mainUrl: camera.mainUrl ?? '', subUrl: camera.subUrl ?? '',
    username: camera.username ?? '', password: '', visibility: camera.visibility, purpose: camera.purpose ?? '', state: camera.state,
    framesPerSecond: analysis.framesPerSecond, keyFramesOnly: analysis.keyFramesOnly, detector: analysis.detector ?? '', version: camera.version,
  };
}

function inputOf(fields: CameraFields): CameraInput {
  const { framesPerSecond, keyFramesOnly, detector, password, version, ...rest } = fields;
  const words = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...rest,
    ownerName: words(fields.ownerName), agreement: words(fields.agreement), mainUrl: words(fields.mainUrl), subUrl: words(fields.subUrl),
    username: words(fields.username), purpose: words(fields.purpose), longitude: Number(fields.longitude), latitude: Number(fields.latitude),
    analysis: { framesPerSecond: Number(framesPerSecond), keyFramesOnly, detector },
    ...(password === '' ? {} : { password }),
    ...(version === undefined ? {} : { version }),
  };
}

export function CameraForm({ camera, onSaved }: { camera?: Camera; onSaved?: (camera: Camera) => void }) {
  const t = useMessages(adminMessages);
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  const queryClient = useQueryClient();
  const change = mayChange(useMe().role);
  const city = useQuery(cityQuery);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const within = (limit: number) => (v: number | string) => (v === '' || Math.abs(Number(v)) > limit ? tk('invalidNumber') : null);
  const needed = useNeeded();
  const form = useForm<CameraFields>({
    initialValues: fieldsOf(camera, city.data?.centre ?? undefined),
    validate: { name: needed, longitude: within(180), latitude: within(90) },
  });

  async function save(fields: CameraFields) {
    setBusy(true);
    setFailure(undefined);
    try {
      const saved = await saveCamera(inputOf(fields));
      queryClient.setQueryData(cameraQuery(saved.id).queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: keys.cameras });
      form.setValues({ password: '', version: saved.version });
      form.resetDirty();
      notifyDone(t('saved'));
      onSaved?.(saved);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale-version' && camera !== undefined) {
        const newest = await queryClient.fetchQuery(cameraQuery(camera.id));
        form.setFieldValue('version', newest.version);
        setFailure(t('stale'));
      } else {
        if (error instanceof ApiError) form.setErrors(error.fieldErrors());
        setFailure(errorText(error));
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={form.onSubmit((fields) => void save(fields))} noValidate className={classes.form}>
      {failure !== undefined && (
        <Alert color="critical" role="alert" mb="md">
          {failure}
        </Alert>
      )}
      <fieldset disabled={!change} className={classes.fields}>
        <Identity form={form} isNew={camera === undefined} />
        <Stream form={form} hasPassword={camera?.hasPassword ?? false} />
      </fieldset>
      {change && (
        <Group justify="flex-end" mt="lg">
          <Button type="submit" loading={busy}>
            {tc('action.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}

type PartProps = { form: UseFormReturnType<CameraFields> };

function Identity({ form, isNew }: PartProps & { isNew: boolean }) {
  const t = useMessages(adminMessages);
  const tk = useMessages(cameraMessages);
  const tc = useMessages(common);
  const agencies = useQuery(agenciesQuery);
  const degrees = { decimalScale: 7, hideControls: true } as const;
  return (
    <section className={classes.card}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('name')} withAsterisk {...form.getInputProps('name')} />
        <TextInput label={t('code')} readOnly={!isNew} classNames={{ input: 'mono' }} placeholder="KB-0001" {...form.getInputProps('id')} />
        <Select label={tk('kind')} allowDeselect={false} data={KINDS.map((k) => ({ value: k, label: tk(`kind.${k}`) }))} {...form.getInputProps('kind')} />
        <Select label={tk('state')} allowDeselect={false} data={STATES.map((s) => ({ value: s, label: tc(`camera.${s}`) }))} {...form.getInputProps('state')} />
        <Select
          label={tk('visibility')}
          allowDeselect={false}
          data={VISIBILITIES.map((v) => ({ value: v, label: tk(`visibility.${v}`) }))}
          {...form.getInputProps('visibility')}
        />
        <TextInput label={tk('owner')} {...form.getInputProps('ownerName')} />
        <Select
          label={tk('ownerAgency')}
          clearable
          searchable
          data={(agencies.data ?? []).map((a) => ({ value: a.code, label: a.shortName }))}
          {...form.getInputProps('ownerAgencyCode')}
        />
        <TextInput label={tk('agreement')} {...form.getInputProps('agreement')} />
        <NumberInput label={tk('longitude')} withAsterisk {...degrees} {...form.getInputProps('longitude')} />
        <NumberInput label={tk('latitude')} withAsterisk {...degrees} {...form.getInputProps('latitude')} />
      </SimpleGrid>
      <AreaOfPoint longitude={Number(form.values.longitude)} latitude={Number(form.values.latitude)} />
      <Textarea label={tk('purpose')} autosize minRows={2} mt="md" {...form.getInputProps('purpose')} />
    </section>
  );
}

function Stream({ form, hasPassword }: PartProps & { hasPassword: boolean }) {
  const tk = useMessages(cameraMessages);
  const { mainUrl, username, password } = form.values;
  const detectors = [
    { value: '', label: tk('detector.best') },
    { value: 'motion', label: tk('detector.motion') },
    { value: 'FastestDet', label: 'FastestDet' },
    { value: 'NanoDet-m', label: 'NanoDet-m' },
  ];
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{tk('stream')}</h2>
      <TextInput label={tk('mainUrl')} description={tk('url.hint')} inputMode="url" classNames={{ input: 'mono' }} {...form.getInputProps('mainUrl')} />
      <TextInput label={tk('subUrl')} mt="md" inputMode="url" classNames={{ input: 'mono' }} {...form.getInputProps('subUrl')} />
      <SimpleGrid cols={2} mt="md">
        <TextInput label={tk('username')} autoComplete="off" {...form.getInputProps('username')} />
        <PasswordInput label={tk('password')} autoComplete="new-password" placeholder={hasPassword ? '••••••••' : ''} {...form.getInputProps('password')} />
      </SimpleGrid>
      {hasPassword && (
        <Text size="xs" c="dimmed" mt={4}>
          {tk('password.kept')}
        </Text>
      )}
      <ProbeButton url={mainUrl} username={username} password={password} />
      <h2 className={classes.heading}>{tk('analysis')}</h2>
      <SimpleGrid cols={2}>
        <NumberInput label={tk('framesPerSecond')} min={0} max={25} step={1} {...form.getInputProps('framesPerSecond')} />
        <Select label={tk('detector')} allowDeselect={false} data={detectors} {...form.getInputProps('detector')} />
      </SimpleGrid>
      <Switch label={tk('keyFramesOnly')} mt="md" {...form.getInputProps('keyFramesOnly', { type: 'checkbox' })} />
    </section>
  );
}
