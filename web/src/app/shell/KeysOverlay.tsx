import { Modal } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Key } from '@/shared/keys/Key';
import { useActiveShortcuts, useShortcuts } from '@/shared/keys/shortcuts';
import { appMessages } from '../messages';
import classes from './KeysOverlay.module.css';

const NAMES: Record<string, string> = { ' ': '␣', Escape: 'Esc', Enter: '↵', ArrowDown: '↓', ArrowUp: '↑' };

const openers = new Set<() => void>();

/** Shows the list of keys; for a menu. */
export function showKeys(): void {
  openers.forEach((open) => open());
}

/** `?`: every key that works on this page. */
export function KeysOverlay() {
  const t = useMessages(appMessages);
  const layers = useActiveShortcuts();
  const [open, setOpen] = useState(false);
  useSyncExternalStore(
    (changed) => {
      const show = () => {
        setOpen(true);
        changed();
      };
      openers.add(show);
      return () => openers.delete(show);
    },
    () => open,
  );
  useShortcuts(t('keys.general'), [{ keys: '?', label: t('keys.list'), run: () => setOpen((was) => !was), always: true }]);
  const groups = [...new Set(layers.map((layer) => layer.group))];
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title={<b>{t('keys.title')}</b>} size="lg">
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {layers
                .filter((layer) => layer.group === group)
                .flatMap((layer) => layer.shortcuts)
                .map((shortcut) => (
                  <div key={shortcut.keys}>
                    <dt>{shortcut.label}</dt>
                    <dd>
                      <Key>{NAMES[shortcut.keys] ?? shortcut.keys.toUpperCase()}</Key>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
