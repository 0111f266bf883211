import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { homeOf } from '@/shared/session/useMe';
import { sessionQuery } from '@/shared/session/queries';
import { PageError } from './PageError';
import { NotFound } from './NotFound';
import { SignInPage } from './signin/SignInPage';

type Context = { queryClient: QueryClient };

const root = createRootRouteWithContext<Context>()({ component: Outlet, errorComponent: PageError, notFoundComponent: NotFound });

/** The address asked for before sign-in; only our own, never somebody else's site. */
function ownPath(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = ownPath(search.next);
    return next === undefined ? {} : { next };
  },
  component: SignInPage,
});

/** All that needs a person. The server is asked once; a 401 later leads back to sign-in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData({ ...sessionQuery, revalidateIfStale: true });
    if (me === null) throw redirect({ to: '/signin', search: location.pathname === '/' ? {} : { next: location.href } });
    if (me.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' });
    return { me };
  },
  component: lazyRouteComponent(() => import('./SignedIn'), 'SignedIn'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me.role) });
  },
});

const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/password',
  component: lazyRouteComponent(() => import('./signin/PasswordPage'), 'PasswordPage'),
});

export type OpsSearch = {
  /** The incident selected. */
  i?: number;
  /** The camera selected. */
  camera?: string;
  /** A place looked at: longitude, latitude. */
  at?: string;
  view?: 'wall';
  agency?: string;
  state?: string;
  late?: boolean;
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const ops = createRoute({
  getParentRoute: () => signedIn,
  path: '/ops',
  validateSearch: (search: Record<string, unknown>): OpsSearch => {
    const i = Number(search.i);
    return {
      i: Number.isInteger(i) && i > 0 ? i : undefined,
      camera: text(search.camera),
      at: text(search.at),
      view: search.view === 'wall' ? 'wall' : undefined,
      agency: text(search.agency),
      state: text(search.state),
      late: search.late === true ? true : undefined,
    };
  },
  component: lazyRouteComponent(() => import('@/features/ops/OpsPage'), 'OpsPage'),
});

const work = createRoute({
  getParentRoute: () => signedIn,
  path: '/work',
  component: lazyRouteComponent(() => import('@/features/work/WorkPage'), 'WorkPage'),
});

const task = createRoute({
  getParentRoute: () => signedIn,
  path: '/work/$id',
  component: lazyRouteComponent(() => import('@/features/work/TaskPage'), 'TaskPage'),
});

const city = createRoute({
  getParentRoute: () => signedIn,
  path: '/city',
  component: lazyRouteComponent(() => import('@/features/city/CityPage'), 'CityPage'),
});

/** Administration has its own pages below this one; `section` names the one shown. */
const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(() => import('@/features/admin/AdminPage'), 'AdminPage'),
});

const adminSection = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/$section',
  component: lazyRouteComponent(() => import('@/features/admin/AdminPage'), 'AdminPage'),
});

const adminItem = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/$section/$item',
  component: lazyRouteComponent(() => import('@/features/admin/AdminPage'), 'AdminPage'),
});

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([home, password, ops, work, task, city, admin, adminSection, adminItem]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({ routeTree: routes, context: { queryClient }, defaultPreload: 'intent', defaultPendingMinMs: 0 });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
