import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Overview } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { shortDate } from '@/shared/time/format';
import { useCityTime } from '@/shared/time/useCityTime';
import { cityMessages } from './messages';
import page from './CityPage.module.css';
import table from './FigureTable.module.css';
import classes from './Trend.module.css';

register([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

type Days = Overview['openTrend'];

/** What came in and what was resolved, by day; as bars, or as a table one click away. */
export function Trend({ days }: { days: Days }) {
  const t = useMessages(cityMessages);
  const [view, setView] = useState('chart');
  return (
    <section className={page.card} aria-label={t('trend')}>
      <header className={page.cardHead}>
        <h2 className={page.cardTitle}>{t('trend')}</h2>
        <div className={classes.tools}>
          <span className={classes.key} data-of="opened">
            {t('trend.opened')}
          </span>
          <span className={classes.key} data-of="resolved">
            {t('trend.resolved')}
          </span>
          <SegmentedControl
            size="xs"
            aria-label={t('trend')}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: t('trend.chart') },
              { value: 'table', label: t('trend.table') },
            ]}
          />
        </div>
      </header>
      {view === 'chart' ? <Chart days={days} /> : <Table days={days} />}
    </section>
  );
}

/** Days come as dates without a time; five o'clock UTC is noon or after in all of Indonesia's zones, so they stay on their day. */
function useDayName(): (day: string) => string {
  const locale = useLocale();
  const city = useCityTime();
  return useCallback((day: string) => shortDate(`${day.slice(0, 10)}T05:00:00Z`, city, locale), [city, locale]);
}

function Chart({ days }: { days: Days }) {
  const t = useMessages(cityMessages);
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const nameOf = useDayName();
  useEffect(() => {
    if (place.current === null) return;
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const chart = init(place.current, null, { renderer: 'svg' });
    const series = (name: string, token: string, values: number[]) => ({
      type: 'bar' as const,
      name,
      data: values,
      barMaxWidth: 14,
      itemStyle: { color: colour(token), borderRadius: [3, 3, 0, 0] },
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same' },
      // Rich text, because the page's security policy allows no inline styles in markup.
      tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: colour('raised'), borderColor: colour('line'), textStyle: { color: colour('text') } },
      xAxis: { type: 'category', data: days.map((d) => nameOf(d.day)), axisTick: { show: false }, axisLine: { lineStyle: { color: colour('line') } }, axisLabel: { color: colour('muted') } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('line') } }, axisLabel: { color: colour('muted') } },
      series: [series(t('trend.opened'), 'normal', days.map((d) => d.opened)), series(t('trend.resolved'), 'done', days.map((d) => d.resolved))],
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [days, t, nameOf, scheme]);
  return <div ref={place} className={classes.chart} role="img" aria-label={t('trend.alt')} />;
}

function Table({ days }: { days: Days }) {
  const t = useMessages(cityMessages);
  const nameOf = useDayName();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('trend.day')}</th>
          <th>{t('trend.opened')}</th>
          <th>{t('trend.resolved')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{nameOf(day.day)}</th>
            <td>{day.opened}</td>
            <td>{day.resolved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
