const WIDTH = 96;
const HEIGHT = 40;
const PAD = 3;

/** The shape of some days; from zero, because half a height must be half as many. */
export function Sparkline({ values, tone }: { values: readonly number[]; tone: string }) {
  const most = Math.max(1, ...values);
  const points = values.map((value, index) => {
    const x = PAD + (index / (values.length - 1)) * (WIDTH - 2 * PAD);
    const y = HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <polyline points={points.join(' ')} fill="none" stroke={`var(--${tone})`} strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
