import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/useMe';
import { Blank } from '@/shared/ui/Blank';
import { common } from '@/shared/i18n/common';
import classes from './AdminPage.module.css';
import { adminMessages } from './messages/admin';
import { sectionsOf, type Section } from './sections';

const PAGES = {
  areas: lazy(() => import('./pages/AreasPage').then((m) => ({ default: m.AreasPage }))),
  agencies: lazy(() => import('./pages/AgenciesPage').then((m) => ({ default: m.AgenciesPage }))),
  people: lazy(() => import('./pages/PeoplePage').then((m) => ({ default: m.PeoplePage }))),
  categories: lazy(() => import('./pages/CategoriesPage').then((m) => ({ default: m.CategoriesPage }))),
  cameras: lazy(() => import('./pages/CamerasPage').then((m) => ({ default: m.CamerasPage }))),
  audit: lazy(() => import('./pages/AuditPage').then((m) => ({ default: m.AuditPage }))),
  rules: lazy(() => import('./pages/RulesPage').then((m) => ({ default: m.RulesPage }))),
} as const;

const CameraPage = lazy(() => import('./pages/CameraPage').then((m) => ({ default: m.CameraPage })));

/** Administration: the registers at the left, the one chosen at the right. */
export function AdminPage() {
  const t = useMessages(adminMessages);
  const tc = useMessages(common);
  const me = useMe();
  const params = useParams({ strict: false });
  const sections = sectionsOf(me.role);
  const section = sections.find((s) => s === params.section) ?? sections[0];
  return (
    <div className={classes.admin}>
      <nav className={classes.sections} aria-label={t('sections')}>
        {sections.map((s) => (
          <Link key={s} to="/admin/$section" params={{ section: s }} className={classes.section} aria-current={s === section ? 'page' : undefined}>
            {t(`section.${s}`)}
          </Link>
        ))}
      </nav>
      <main className={classes.content}>
        <Suspense fallback={<Blank title={tc('state.loading')} />}>
          {section === undefined ? <Blank title={tc('error.forbidden')} /> : <Content section={section} item={params.item} />}
        </Suspense>
      </main>
    </div>
  );
}

function Content({ section, item }: { section: Section; item: string | undefined }) {
  if (section === 'cameras' && item !== undefined) return <CameraPage key={item} id={item === 'new' ? undefined : item} />;
  const Page = PAGES[section];
  return <Page />;
}
