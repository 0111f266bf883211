import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/** Mantine wants ten shades; ours are one colour a scheme, so all ten are the same name. */
function named(variable: string): MantineColorsTuple {
  return Array.from({ length: 10 }, () => `var(--${variable})`) as unknown as MantineColorsTuple;
}

const TOKENS = ['accent', 'critical', 'high', 'normal', 'low', 'done'] as const;

const variantColors: VariantColorsResolver = (input) => {
  const name = input.color ?? 'accent';
  if (!(TOKENS as readonly string[]).includes(name)) return defaultVariantColorsResolver(input);
  const colour = `var(--${name})`;
  const soft = `color-mix(in srgb, ${colour} 14%, transparent)`;
  const softer = `color-mix(in srgb, ${colour} 20%, transparent)`;
  switch (input.variant) {
    case 'filled':
      return { background: colour, hover: `color-mix(in srgb, ${colour} 88%, var(--text))`, color: 'var(--on-accent)', border: '1px solid transparent' };
    case 'light':
      return { background: soft, hover: softer, color: colour, border: '1px solid transparent' };
    case 'outline':
      return { background: 'transparent', hover: soft, color: colour, border: `1px solid ${colour}` };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: input.variant === 'subtle' ? soft : 'transparent', color: colour, border: '1px solid transparent' };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: { fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  primaryColor: 'accent',
  colors: {
    ...Object.fromEntries(TOKENS.map((token) => [token, named(token)])),
    // Mantine paints inputs and hovers of the dark scheme from this ramp.
    dark: ['#e7eef6', '#c3ced9', '#8da0b4', '#708396', '#233040', '#1d2935', '#18222d', '#111922', '#0b1016', '#070b10'],
    gray: ['#f7f9fb', '#f4f6f8', '#e9eef3', '#e1e7ee', '#cfd8e1', '#a9b6c3', '#566779', '#44535f', '#2b3743', '#17212c'],
  },
  variantColorResolver: variantColors,
  respectReducedMotion: true,
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.5 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

/** Hands our tokens to Mantine's own variables, the same for both schemes because the tokens change with the scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--critical)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'color-mix(in srgb, var(--raised) 80%, var(--line))',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--raised)',
    '--mantine-color-disabled-color': 'var(--muted)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-shadow-xs': 'var(--shadow)',
    '--mantine-shadow-sm': 'var(--shadow)',
    '--mantine-shadow-md': 'var(--shadow)',
    '--mantine-shadow-lg': 'var(--shadow)',
    '--mantine-shadow-xl': 'var(--shadow)',
  };
  return { variables: {}, light: both, dark: both };
};
