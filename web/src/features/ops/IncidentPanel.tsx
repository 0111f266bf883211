import { ActionIcon, Badge, Button, Skeleton } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircle, IconChevronDown, IconMapPin, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Incident, Priority } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useCategoryLook } from '@/shared/incidents/categories';
import { placeLine } from '@/shared/incidents/place';
import { priorityColour } from '@/shared/incidents/priority';
import { incidentQuery } from '@/shared/incidents/queries';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { Actions } from './Actions';
import { Clocks } from './Clocks';
import classes from './IncidentPanel.module.css';
import { opsMessages } from './messages';
import { Signals } from './Signals';
import { Timeline } from './Timeline';
import { Views } from './Views';

const PRIORITY_ICONS: Record<Priority, typeof IconCircle> = { CRITICAL: IconAlertOctagon, HIGH: IconAlertTriangle, NORMAL: IconCircle, LOW: IconChevronDown };

type Props = { id: number; onClose: () => void; onSelectCamera: (id: string) => void };

/** All of one incident: what it is, how it looks now and looked then, what happened, and what can be done. */
export function IncidentPanel({ id, onClose, onSelectCamera }: Props) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const { data: incident, error, refetch } = useQuery(incidentQuery(id));
  // Moving fast through the queue must not open and close a video for each row passed.
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 250);
    return () => clearTimeout(timer);
  }, []);

  if (incident === undefined) {
    return error === null ? (
      <div className={classes.loading} aria-busy>
        <Skeleton height={20} width="40%" />
        <Skeleton height={28} />
        <Skeleton height={200} />
        <Skeleton height={120} />
      </div>
    ) : (
      <Blank
        title={t('panel.failed')}
        hint={errorText(error)}
        action={
          <Button.Group>
            <Button variant="default" onClick={() => void refetch()}>{c('action.retry')}</Button>
            <Button variant="default" onClick={onClose}>{c('action.close')}</Button>
          </Button.Group>
        }
      />
    );
  }
  return (
    <article className={classes.panel} id="incident-panel" tabIndex={-1} aria-label={incident.title}>
      <div className={classes.scroll}>
        <Head incident={incident} onClose={onClose} />
        <Clocks incident={incident} />
        {settled ? <Views incident={incident} onSelectCamera={onSelectCamera} /> : <Skeleton height={220} />}
        <Signals incident={incident} />
        {incident.description != null && incident.description !== '' && <p className={classes.description}>{incident.description}</p>}
        <Timeline entries={incident.timeline} />
      </div>
      <Actions incident={incident} />
    </article>
  );
}

function Head({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useMessages(opsMessages);
  const c = useMessages(common);
  const look = useCategoryLook()(incident.categoryCode);
  const Icon = PRIORITY_ICONS[incident.priority];
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <span className={classes.priority} style={{ color: priorityColour(incident.priority) }}>
          <Icon size={16} /> {c(`priority.${incident.priority}`)}
        </span>
        <span className="mono">{incident.number}</span>
        <span className={classes.category}>{look.name}</span>
        <Badge variant="default" radius="xl" className={classes.state} data-state={incident.state}>
          {c(`incident.${incident.state}`)}
        </Badge>
        <ActionIcon variant="subtle" color="low" size="sm" aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <h2>{incident.title}</h2>
      <p>
        <IconMapPin size={16} stroke={1.6} /> <span>{placeLine(incident)}</span>
      </p>
    </header>
  );
}
