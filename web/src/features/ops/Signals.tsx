import { IconDeviceCctv, IconStack2, IconUser } from '@tabler/icons-react';
import type { Incident } from '@/shared/api/types';
import { useMessages } from '@/shared/i18n/messages';
import { opsMessages } from './messages';
import classes from './Signals.module.css';

/** How many eyes and people told of it; they are one incident. */
export function Signals({ incident }: { incident: Incident }) {
  const t = useMessages(opsMessages);
  const { CAMERA = 0, PERSON = 0 } = incident.signalsByKind;
  const rule = incident.signals.find((signal) => signal.ruleName != null)?.ruleName;
  return (
    <div className={classes.signals}>
      <IconStack2 size={18} stroke={1.6} />
      <span>
        <b>{t('panel.signals', { n: incident.signalCount })}</b>
        {rule != null && <small>{t('panel.rule', { rule })}</small>}
      </span>
      <span className={classes.counts}>
        {CAMERA > 0 && (
          <i title={t('queue.cameraSignals', { n: CAMERA })}>
            <IconDeviceCctv size={16} stroke={1.6} />
            {CAMERA}
          </i>
        )}
        {PERSON > 0 && (
          <i title={t('queue.personSignals', { n: PERSON })}>
            <IconUser size={16} stroke={1.6} />
            {PERSON}
          </i>
        )}
      </span>
    </div>
  );
}
