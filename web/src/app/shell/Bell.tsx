import { ActionIcon, Indicator, Popover, Switch } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { setSound, useSound } from '@/shared/alarm/sound';
import { useAlarm, useCriticalWaiting } from '@/shared/alarm/useCriticalWaiting';
import { useMessages } from '@/shared/i18n/messages';
import { RelativeTime } from '@/shared/time/RelativeTime';
import { appMessages } from '../messages';
import classes from './Bell.module.css';

/** Critical incidents that wait for somebody to take them. */
export function Bell() {
  const t = useMessages(appMessages);
  const waiting = useCriticalWaiting();
  const sound = useSound();
  const [open, setOpen] = useState(false);
  useAlarm(waiting);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320}>
      <Indicator label={waiting.length} size={18} color="critical" disabled={waiting.length === 0} offset={4} styles={{ indicator: { fontSize: 12, lineHeight: 1, fontWeight: 700 } }}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="low" size="lg" aria-label={waiting.length === 0 ? t('bar.alerts') : `${t('bar.alerts')}: ${waiting.length}`} onClick={() => setOpen(!open)}>
            <IconBell size={20} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0}>
        <div className={classes.head}>
          <b>{t('bar.alerts')}</b>
        </div>
        {waiting.length === 0 && <p className={classes.none}>{t('bar.alertsNone')}</p>}
        <ul className={classes.list}>
          {waiting.slice(0, 20).map((incident) => (
            <li key={incident.id}>
              <Link to="/ops" search={{ i: incident.id }} onClick={() => setOpen(false)}>
                <b>{incident.title}</b>
                <span>
                  {incident.placeText ?? incident.areaName} · <RelativeTime at={incident.openedAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <Switch checked={sound} onChange={(event) => setSound(event.currentTarget.checked)} label={t(sound ? 'bar.soundOn' : 'bar.soundOff')} size="sm" />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
