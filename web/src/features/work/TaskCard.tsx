import { IconCloudOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { IncidentSummary } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useCategoryLook } from '@/shared/incidents/categories';
import { placeLine } from '@/shared/incidents/place';
import { priorityColour } from '@/shared/incidents/priority';
import { attachmentUrl } from '@/shared/photo/upload';
import { DueWords } from './DueWords';
import classes from './TaskCard.module.css';

/** One task in the list: what, where, by when. */
export function TaskCard({ task, waiting }: { task: IncidentSummary; waiting: boolean }) {
  const c = useMessages(common);
  const look = useCategoryLook()(task.categoryCode);
  const { Icon } = look.icon;
  return (
    <Link to="/work/$id" params={{ id: String(task.id) }} className={classes.card} data-incident={task.id}>
      <span className={classes.icon} style={{ color: priorityColour(task.priority) }} title={c(`priority.${task.priority}`)}>
        <Icon size={24} stroke={1.7} />
        <span className="visually-hidden">{c(`priority.${task.priority}`)}</span>
      </span>
      <span className={classes.words}>
        <b>{task.title}</b>
        <span>{placeLine(task)}</span>
        <span className={classes.facts}>
          <DueWords task={task} />
          <i>{c(`incident.${task.state}`)}</i>
          {waiting && <IconCloudOff size={16} />}
        </span>
      </span>
      {task.photoId != null && <img src={attachmentUrl(task.photoId, 'thumb')} alt="" loading="lazy" />}
    </Link>
  );
}
