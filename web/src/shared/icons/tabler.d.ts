/** One icon's module: the component, and the shapes it is made of, for drawing on a canvas. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { Icon } from '@tabler/icons-react';

  export const __iconNode: readonly (readonly [string, Readonly<Record<string, string>>])[];
  const icon: Icon;
  export default icon;
}
