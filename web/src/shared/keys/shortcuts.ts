import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key and what it does. `keys` is `KeyboardEvent.key`, letters in lower case. */
export type Shortcut = {
  keys: string;
  /** What it does, in the reader's language, for the list of keys. */
  label: string;
  run: () => void;
  /** Works also where a dialog is open. */
  always?: boolean;
};

type Layer = { group: string; shortcuts: readonly Shortcut[] };

let layers: readonly Layer[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Layer[]): void {
  layers = next;
  listeners.forEach((tell) => tell());
}

/** True where keys are words: someone is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.getAttribute('contenteditable') === 'true') return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.getAttribute('role') === 'combobox';
}

/** Enter and space belong to a focused button or link. */
function isActivation(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], [role="option"], [role="menuitem"]') !== null;
}

function find(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isTyping(event.target) || isActivation(event)) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const modal = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  for (const layer of [...layers].reverse()) {
    const found = layer.shortcuts.find((s) => s.keys === key && (!modal || s.always === true));
    if (found !== undefined) return found;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  const found = find(event);
  if (found === undefined) return;
  event.preventDefault();
  found.run();
}

/** Keys of a part of the page, while that part is shown. The one shown last wins. */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[]): void {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  const signature = `${group}|${shortcuts.map((s) => `${s.keys}=${s.label}=${s.always ?? false}`).join('|')}`;
  useEffect(() => {
    const layer: Layer = {
      group,
      shortcuts: newest.current.map((s, index) => ({ ...s, run: () => newest.current[index]?.run() })),
    };
    if (layers.length === 0) document.addEventListener('keydown', onKeyDown);
    replace([...layers, layer]);
    return () => {
      replace(layers.filter((l) => l !== layer));
      if (layers.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
    // The signature says when the keys themselves changed; what they run is always the newest.
  }, [group, signature]);
}

/** All keys that work now, for the overlay. */
export function useActiveShortcuts(): readonly Layer[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layers,
  );
}
