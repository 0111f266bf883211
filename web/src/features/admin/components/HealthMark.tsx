import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled, IconClockHour4, IconLoader2 } from '@tabler/icons-react';
import type { Camera } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { cameraMessages } from '../messages/cameras';
import classes from './HealthMark.module.css';

const ICONS = { UP: IconCircleCheckFilled, DOWN: IconCircleXFilled, CONNECTING: IconLoader2, OFF: IconCircleDashed, UNKNOWN: IconClockHour4 } as const;

type Reason = keyof typeof cameraMessages.id extends infer K ? (K extends `reason.${infer R}` ? R : never) : never;

function isReason(reason: string | null | undefined): reason is Reason {
  return reason != null && `reason.${reason}` in cameraMessages.id;
}

/** Whether a camera gives a picture, and why not: an icon and words. A planned camera is no fault. */
export function HealthMark({ camera }: { camera: Camera }) {
  const t = useMessages(cameraMessages);
  const tc = useMessages(common);
  const state = camera.state === 'ACTIVE' ? camera.health.state : 'OFF';
  const Icon = ICONS[state];
  const why = state === 'DOWN' && isReason(camera.health.reason) ? `: ${t(`reason.${camera.health.reason}`)}` : '';
  return (
    <span className={classes.mark} data-state={state} title={`${tc(`health.${state}`)}${why}`}>
      <Icon size={15} aria-hidden />
      {tc(`health.${state}`)}
      {why}
    </span>
  );
}
