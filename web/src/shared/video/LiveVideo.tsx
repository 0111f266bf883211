import { useEffect, useRef, useState, type ReactNode } from 'react';
import { languageTag, type Locale } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { duration } from '@/shared/time/format';
import classes from './LiveVideo.module.css';
import { canPlayLive, LiveSession, type LiveState } from './liveSession';
import { videoMessages } from './messages';
import { useSnapshot } from './useSnapshot';

type Props = {
  cameraId: string;
  name: string;
  /** Small tiles show less, and ask for smaller pictures. */
  size?: 'large' | 'small';
  /** Laid over the top right corner. */
  corner?: ReactNode;
  /** Said under the name in a small tile, such as the distance. */
  caption?: string;
  onSelect?: () => void;
};

function ageText(seconds: number, locale: Locale): string {
  if (seconds >= 10) return duration(seconds, locale);
  const number = seconds.toLocaleString(languageTag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${number} ${locale === 'id' ? 'd' : 's'}`;
}

/** A camera as it is now: video, or pictures where video cannot be, with the age of what is shown. */
export function LiveVideo({ cameraId, name, size = 'large', corner, caption, onSelect }: Props) {
  const t = useMessages(videoMessages);
  const locale = useLocale();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<LiveState>({ kind: 'connecting' });
  const [age, setAge] = useState<number>();
  const playing = state.kind === 'playing';
  const snapshot = useSnapshot(cameraId, !playing && !(state.kind === 'none' && state.why === 'forbidden'), size === 'large' ? 960 : 320);

  useEffect(() => {
    if (video.current === null) return;
    if (!canPlayLive()) {
      setState({ kind: 'none', why: 'unplayable' });
      return;
    }
    const session = new LiveSession(cameraId, video.current, (next) => setState((old) => (same(old, next) ? old : next)));
    session.open();
    const timer = setInterval(() => setAge(session.ageSeconds()), 1_000);
    return () => {
      clearInterval(timer);
      session.close();
    };
  }, [cameraId]);

  const stillAge = snapshot === undefined ? undefined : Math.max(0, (Date.now() - snapshot.at) / 1000);
  const words = playing
    ? `${t('live')}${age === undefined ? '' : ` · ${ageText(age, locale)}`}`
    : stillAge === undefined
      ? t('connecting')
      : stillAge < 5
        ? t('still')
        : t('old', { age: ageText(stillAge, locale) });
  const label = t('label', { name });
  const body = (
    <>
      <video ref={video} muted playsInline autoPlay disablePictureInPicture data-shown={playing} aria-label={label} data-camera={cameraId} />
      {!playing && snapshot !== undefined && <img src={snapshot.url} alt={name} />}
      {!playing && snapshot === undefined && <div className={classes.nothing}>{state.kind === 'none' ? t(state.why) : t('connecting')}</div>}
      <div className={classes.tag} data-live={playing}>
        {size === 'large' && <i />}
        <span>{size === 'large' ? `${name} · ${words}` : name}</span>
        {caption !== undefined && <small>{caption}</small>}
      </div>
      {corner !== undefined && <div className={classes.corner}>{corner}</div>}
      {size === 'large' && state.kind === 'none' && snapshot !== undefined && <p className={classes.why}>{t(state.why)}</p>}
    </>
  );
  return onSelect === undefined ? (
    <figure className={classes.frame} data-size={size}>
      {body}
    </figure>
  ) : (
    <button type="button" className={classes.frame} data-size={size} onClick={onSelect} title={`${name} · ${state.kind === 'none' ? t(state.why) : words}`}>
      {body}
    </button>
  );
}

function same(a: LiveState, b: LiveState): boolean {
  return a.kind === b.kind && (a.kind !== 'none' || (b.kind === 'none' && a.why === b.why));
}
