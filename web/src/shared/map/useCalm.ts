import { useEffect, useRef, useState } from 'react';
import { Calm } from './calm';
import { useMap } from './context';

/**
 * The value as the map can keep up with it. What somebody has asked for, `subject` having changed, is shown at once, and so
 * is the first that is there.
 */
export function useCalm<T>(value: T | undefined, subject = ''): T | undefined {
  const { isDrawn } = useMap();
  const [shown, setShown] = useState(value);
  const [calm] = useState(() => new Calm<T | undefined>(setShown, isDrawn));
  const last = useRef({ value, subject });
  useEffect(() => {
    const awaited = last.current.subject !== subject || last.current.value === undefined;
    last.current = { value, subject };
    if (awaited) calm.now(value);
    else calm.offer(value);
  }, [calm, value, subject]);
  useEffect(() => () => calm.stop(), [calm]);
  return shown;
}
