import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useConnection } from '@/shared/events/EventsProvider';
import { useMe } from '@/shared/session/useMe';
import { KeysOverlay } from './KeysOverlay';
import { NavRail } from './NavRail';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

/** The frame around every page: bar, navigation, and the page. */
export function Shell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const me = useMe();
  const stale = useConnection() === 'broken';
  const console_ = /^\/(ops|admin)/.test(pathname);
  return (
    <div className={classes.shell} data-rail={console_}>
      <TopBar me={me} />
      {console_ && <NavRail me={me} />}
      <div className={classes.page} data-stale={stale}>
        {children}
      </div>
      <KeysOverlay />
    </div>
  );
}
