import type { Overview } from '@/shared/api/types';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { changeToday, meanBeforeToday } from './figures';
import { cityMessages } from './messages';
import { Sparkline } from './Sparkline';
import classes from './Tiles.module.css';

type Tone = 'done' | 'critical' | 'high' | 'muted';

/** The four figures that come first, each against its target or its past. */
export function Tiles({ overview }: { overview: Overview }) {
  const t = useMessages(cityMessages);
  const locale = useLocale();
  const tag = languageTag(locale);
  const { open, late, openedToday, resolvedToday, camerasUp, camerasActive, camerasPlanned, openTrend } = overview;
  const change = changeToday(overview);
  const opened = openTrend.map((day) => day.opened);
  const resolved = openTrend.map((day) => day.resolved);
  const mean = (days: readonly number[]) => meanBeforeToday(days).toLocaleString(tag, { maximumFractionDigits: 1 });
  const down = camerasActive - camerasUp;
  const share = camerasActive === 0 ? '–' : `${((camerasUp / camerasActive) * 100).toLocaleString(tag, { maximumFractionDigits: 1 })} %`;
  const cameraNote = camerasActive === 0 ? t('cameras.none') : down > 0 ? t('cameras.down', { n: down }) : t('cameras.all');
  return (
    <div className={classes.tiles}>
      <Tile
        label={t('open')}
        value={open.toLocaleString(tag)}
        note={change === 0 ? t('open.same') : t(change > 0 ? 'open.more' : 'open.less', { n: Math.abs(change) })}
        tone={change > 0 ? 'high' : 'done'}
      />
      <Tile label={t('late')} value={late.toLocaleString(tag)} note={t('target', { n: 0 })} tone={late > 0 ? 'critical' : 'done'} />
      <Tile label={t('openedToday')} value={openedToday.toLocaleString(tag)} note={t('average', { n: mean(opened) })} tone="muted" trend={opened} />
      <Tile label={t('resolvedToday')} value={resolvedToday.toLocaleString(tag)} note={t('average', { n: mean(resolved) })} tone="done" trend={resolved} />
      <Tile
        label={t('camerasUp')}
        value={share}
        note={camerasPlanned > 0 ? `${cameraNote} · ${t('cameras.planned', { n: camerasPlanned })}` : cameraNote}
        tone={down > 0 ? 'high' : 'done'}
      />
    </div>
  );
}

function Tile({ label, value, note, tone, trend }: { label: string; value: string; note: string; tone: Tone; trend?: readonly number[] }) {
  return (
    <section className={classes.tile} aria-label={label}>
      <div>
        <h2 className={classes.label}>{label}</h2>
        <p className={classes.value}>{value}</p>
        <p className={classes.note} data-tone={tone}>
          {note}
        </p>
      </div>
      {trend !== undefined && trend.length > 1 && <Sparkline values={trend} tone={tone} />}
    </section>
  );
}
