import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [sveltekit()],
  // Portal and launcher share one terminal: only what goes wrong is printed.
  logLevel: process.env['NODE_ENV'] === 'production' ? 'error' : 'info',
  build: {
    reportCompressedSize: false,
    ...(!isSsrBuild && { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } }),
  },
  test: { include: ['src/**/*.test.ts', 'typography/**/*.test.ts'] },
}));

/**
 * A few files that compress well, instead of one for each small component: measured, this is a tenth less to load. What
 * only some pages need stays out of the file that every page loads.
 */
const chunks = [
  { name: 'runtime', test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env)\// },
  {
    name: 'ui',
    test: /\/src\/lib\/(?!ui\/((list|code)\/|Dialog|Timeline|AutoRefresh|frame\/(PublicShell|ErrorReport|ResendForm)))/,
  },
  { name: 'list', test: /\/src\/lib\/ui\/list\/(?!Table)/ },
];
