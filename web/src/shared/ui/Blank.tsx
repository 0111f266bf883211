import type { ReactNode } from 'react';
import classes from './Blank.module.css';

/** An empty, loading-failed or finished place: says what is so, and what to do next. */
export function Blank({ icon, title, hint, action }: { icon?: ReactNode; title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className={classes.blank} role="status">
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
