import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './scripts/compressed.ts';

/** Where the API answers while developing; the built front end is served by the server itself. */
const server = process.env.BALAI_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server puts another word in its place each time it sends the page: PageView.
  html: { cspNonce: 'balai-nonce' },
  build: {
    target: 'es2022',
    // MapLibre and ECharts are large and loaded only by the pages that draw with them.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 1 },
            // One file of all that several pages share, apart from the map: by who shares what there would be fifty, and each
            // costs a turn on the line.
            { name: 'shared', test: /^(?!.*(maplibre|shared[\\/]map[\\/]))/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: server } } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
  },
});
