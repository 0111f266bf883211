import type { ReactNode } from 'react';
import { LOCALES, setLocale } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { Logo } from '@/shared/ui/Logo';
import { appMessages } from '../messages';
import classes from './SignInFrame.module.css';

/** The quiet page around sign-in and the change of password. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages(appMessages);
  const locale = useLocale();
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.brand}>
          <Logo size={36} />
          <div>
            <b>Balai</b>
            <span>{t('signin.lead')}</span>
          </div>
        </header>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
      <nav className={classes.languages} aria-label={t('menu.language')}>
        {LOCALES.map((each) => (
          <button key={each} type="button" aria-pressed={each === locale} onClick={() => setLocale(each)}>
            {each === 'id' ? 'Bahasa Indonesia' : 'English'}
          </button>
        ))}
      </nav>
    </main>
  );
}
