import classes from './Key.module.css';

/** The small cap that shows a key beside what it does. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {children}
    </kbd>
  );
}
