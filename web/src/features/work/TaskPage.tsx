import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconMapPin, IconNavigation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Incident } from '@/shared/api/types';
import { isInformed } from '@/shared/events/incidentOrder';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useCategoryLook } from '@/shared/incidents/categories';
import { placeLine } from '@/shared/incidents/place';
import { priorityColour } from '@/shared/incidents/priority';
import { NoMap } from '@/shared/map/NoMap';
import { attachmentUrl } from '@/shared/photo/upload';
import { useMe } from '@/shared/session/useMe';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { DueWords } from './DueWords';
import { expected } from './expected';
import { workMessages } from './messages';
import { useOutbox } from './offline/useOutbox';
import { OutboxBanner } from './OutboxBanner';
import { taskQuery } from './queries';
import { TaskActions } from './TaskActions';
import classes from './TaskPage.module.css';

// The map is the largest part of the page and the least needed first.
const TaskMap = lazy(() =>
  import('./TaskMap').then(
    (module) => ({ default: module.TaskMap }),
    // Not kept for a place without a signal, or of a version that is gone.
    () => ({ default: NoMap }),
  ),
);

/** One task: where, what, how it was, and the work. */
export function TaskPage() {
  const t = useMessages(workMessages);
  const c = useMessages(common);
  const { id } = useParams({ from: '/signed-in/work/$id' });
  const { outbox, state } = useOutbox();
  const { data: task, error, refetch } = useQuery(taskQuery(Number(id)));
  return (
    <main className={classes.page}>
      <Link to="/work" className={classes.back}>
        <IconArrowLeft size={20} /> {t('back')}
      </Link>
      {task === undefined && error === null && <Skeleton height={240} mt="md" />}
      {task === undefined && error !== null && <Blank title={t('failed')} hint={errorText(error)} action={<Button onClick={() => void refetch()}>{c('action.retry')}</Button>} />}
      {task !== undefined && (
        <>
          <div className={classes.body}>
            <OutboxBanner outbox={outbox} state={state} />
            <Task task={task} shownState={expected(task, state.entries).state} />
          </div>
          <TaskActions key={task.id} task={task} expected={expected(task, state.entries)} outbox={outbox} />
        </>
      )}
    </main>
  );
}

function Task({ task, shownState }: { task: Incident; shownState: Incident['state'] }) {
  const t = useMessages(workMessages);
  const c = useMessages(common);
  const me = useMe();
  const look = useCategoryLook()(task.categoryCode);
  const { Icon } = look.icon;
  const before = task.signals.find((signal) => signal.snapshotId != null)?.snapshotId ?? task.photoId;
  const { longitude, latitude } = task;
  const notes = task.timeline.filter((line) => line.note != null && line.note !== '');
  return (
    <>
      <div className={classes.line}>
        <span style={{ color: priorityColour(task.priority) }}>
          <Icon size={18} /> {c(`priority.${task.priority}`)}
        </span>
        <span className="mono">{task.number}</span>
        <i data-state={shownState}>{c(`incident.${shownState}`)}</i>
      </div>
      <h1>{task.title}</h1>
      <p className={classes.due}>
        <DueWords task={task} />
      </p>
      {me.agencyCode != null && isInformed(me.agencyCode, task) && (
        <p className={classes.muted}>
          {t(task.agencyShortName == null ? 'informedOfNobodys' : 'informedOf', { agency: task.agencyShortName ?? '' })} {t('readOnly')}
        </p>
      )}
      <section aria-label={t('where')}>
        <p className={classes.place}>
          <IconMapPin size={20} stroke={1.6} /> <span>{placeLine(task)}</span>
        </p>
        {longitude != null && latitude != null && (
          <>
            <div className={classes.map}>
              <Suspense fallback={<Skeleton height="100%" />}>
                <TaskMap longitude={longitude} latitude={latitude} />
              </Suspense>
            </div>
            <Button component="a" href={`geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(task.title)})`} variant="default" fullWidth size="md" leftSection={<IconNavigation size={20} />}>
              {t('navigate')}
            </Button>
          </>
        )}
      </section>
      <section>
        <h2>{t('before')}</h2>
        {before == null ? (
          <p className={classes.muted}>{t('beforeNone')}</p>
        ) : (
          <a href={attachmentUrl(before)} target="_blank" rel="noreferrer">
            <img src={attachmentUrl(before)} alt={t('before')} className={classes.photo} />
          </a>
        )}
      </section>
      {task.description != null && task.description !== '' && (
        <section>
          <h2>{t('what')}</h2>
          <p className={classes.words}>{task.description}</p>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2>{t('history')}</h2>
          <ul className={classes.notes}>
            {notes.map((line) => (
              <li key={line.id}>
                <b>{line.by?.name ?? look.name}</b>
                <span>{line.note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
