import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EventsProvider } from '@/shared/events/EventsProvider';
import { sessionQuery } from '@/shared/session/queries';
import { Shell } from './shell/Shell';

/** Everything behind sign-in: live events, notices, and the frame of the page. */
export function SignedIn() {
  const { data: me } = useQuery(sessionQuery);
  const { pathname, href } = useLocation();
  const navigate = useNavigate();
  const gone = me === null;
  useEffect(() => {
    if (gone) void navigate({ to: '/signin', search: { next: href } });
  }, [gone, href, navigate]);
  if (me === null || me === undefined) return null;
  const bare = pathname === '/password';
  return (
    <>
      <Notifications position="bottom-center" limit={3} />
      {bare ? (
        <Outlet />
      ) : (
        <EventsProvider>
          <Shell>
            <Outlet />
          </Shell>
        </EventsProvider>
      )}
    </>
  );
}
