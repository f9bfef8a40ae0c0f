import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // Portal and launcher share one terminal: only what goes wrong is printed.
  logLevel: process.env.NODE_ENV === 'production' ? 'error' : 'info',
  build: { reportCompressedSize: false },
  test: { include: ['src/**/*.test.ts', 'typography/**/*.test.ts'] },
});
