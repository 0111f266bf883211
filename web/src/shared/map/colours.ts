/** The colours of the map, read from the tokens of the scheme that is shown: MapLibre knows no CSS variables. */
export type MapColours = {
  ground: string;
  land: string;
  line: string;
  street: string;
  road: string;
  casing: string;
  text: string;
  muted: string;
  accent: string;
  critical: string;
  high: string;
  normal: string;
  low: string;
  water: string;
  green: string;
  dark: boolean;
};

export function mapColours(scheme: 'dark' | 'light'): MapColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const dark = scheme === 'dark';
  return {
    ground: dark ? '#0b1016' : '#e6ebf0',
    land: dark ? '#0f1720' : '#f1f4f7',
    line: dark ? '#22303f' : '#d3dce5',
    street: dark ? '#182431' : '#ffffff',
    road: dark ? '#26384a' : '#ffffff',
    casing: dark ? '#0b1016' : '#d5dde6',
    text: token('text'),
    muted: dark ? '#7f93a8' : '#5b6b7c',
    accent: token('accent'),
    critical: token('critical'),
    high: token('high'),
    normal: token('normal'),
    low: token('low'),
    water: dark ? '#10283a' : '#cfe3f2',
    green: dark ? '#11261f' : '#dcecdf',
    dark,
  };
}
