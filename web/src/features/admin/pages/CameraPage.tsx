import { Tabs } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMessages } from '@/shared/i18n/messages';
import { common } from '@/shared/i18n/common';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { cameraQuery } from '../api/cameras';
import { CameraForm } from '../components/CameraForm';
import { HealthMark } from '../components/HealthMark';
import { CameraRules } from '../components/CameraRules';
import { ZoneEditor } from '../editor/ZoneEditor';
import { cameraMessages } from '../messages/cameras';
import classes from './CameraPage.module.css';

/** One camera: its data, what is drawn on its picture, and the rules on that. Without an id: a new one. */
export function CameraPage({ id }: { id: string | undefined }) {
  return id === undefined ? <NewCamera /> : <KnownCamera id={id} />;
}

function Back() {
  const t = useMessages(cameraMessages);
  return (
    <Link to="/admin/$section" params={{ section: 'cameras' }} className={classes.back}>
      <IconChevronLeft size={16} aria-hidden /> {t('list')}
    </Link>
  );
}

function NewCamera() {
  const t = useMessages(cameraMessages);
  const navigate = useNavigate();
  return (
    <div className={classes.page}>
      <Back />
      <h1 className={classes.title}>{t('new')}</h1>
      <CameraForm onSaved={(camera) => void navigate({ to: '/admin/$section/$item', params: { section: 'cameras', item: camera.id } })} />
    </div>
  );
}

function KnownCamera({ id }: { id: string }) {
  const t = useMessages(cameraMessages);
  const tc = useMessages(common);
  const { data: camera, error } = useQuery(cameraQuery(id));
  if (error) return <Blank title={errorText(error)} action={<Back />} />;
  if (camera === undefined) return <Blank title={tc('state.loading')} />;
  return (
    <div className={classes.page}>
      <Back />
      <header className={classes.head}>
        <h1 className={classes.title}>{camera.name}</h1>
        <span className={classes.code}>{camera.id}</span>
        <HealthMark camera={camera} />
      </header>
      <Tabs defaultValue="zones" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="zones">{t('tab.zones')}</Tabs.Tab>
          <Tabs.Tab value="rules">{t('tab.rules')}</Tabs.Tab>
          <Tabs.Tab value="data">{t('tab.data')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="zones">
          <ZoneEditor camera={camera} />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <CameraRules cameraId={camera.id} />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <CameraForm camera={camera} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
