import { useMessages } from '@/shared/i18n/messages';
import { Key } from '@/shared/keys/Key';
import { opsMessages } from './messages';
import classes from './ViewSwitch.module.css';

/** Map or wall of cameras. */
export function ViewSwitch({ view, onChange }: { view: 'wall' | undefined; onChange: (view: 'wall' | undefined) => void }) {
  const t = useMessages(opsMessages);
  return (
    <div className={classes.switch} role="group" aria-label={t('view.switch')}>
      <button type="button" aria-pressed={view === undefined} onClick={() => onChange(undefined)}>
        {t('view.map')} <Key>M</Key>
      </button>
      <button type="button" aria-pressed={view === 'wall'} onClick={() => onChange('wall')}>
        {t('view.wall')} <Key>W</Key>
      </button>
    </div>
  );
}
