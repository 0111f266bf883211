import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Imports run one way: shared <- features <- app; one feature never imports another. */
const forbid = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/shared/api/schema.d.ts', 'public'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // The React compiler is not used; its advice on refs and effects is too strict for players and maps.
      'react-hooks/refs': 'off',
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/purity': 'off',
      'react-hooks/immutability': 'off',
      'react-hooks/incompatible-library': 'off',
      'react-hooks/preserve-manual-memoization': 'off',
    },
  },
  {
    files: ['scripts/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/shared/**'],
    rules: forbid([{ group: ['@/features/*', '@/features/**', '@/app/*', '@/app/**'], message: 'shared knows no feature and no app.' }]),
  },
  {
    files: ['src/features/**'],
    rules: forbid([
      { group: ['@/app/*', '@/app/**'], message: 'A feature does not know the app around it.' },
      { group: ['@/features/*', '@/features/**'], message: 'A feature imports its own files by a relative path, and no other feature: move what two need to shared.' },
      { group: ['../../*/**', '!../../../shared/**'], message: 'No other feature.' },
    ]),
  },
);
