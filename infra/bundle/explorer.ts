import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../root.ts';
import { programs } from './build-folder.ts';
import { runIfChanged } from './fingerprint.ts';

/** What `/graphql` shows in a browser: one script, one that it loads when somebody has come in, and one style. */
export const bundleExplorer = () =>
  runIfChanged({
    name: 'explorer',
    reads: ['explorer', 'infra/bundle/explorer.ts'],
    writes: ['.data/build/explorer'],
    work: async () => {
      await build({
        entryPoints: { explorer: join(root, 'explorer/src/main.ts') },
        outdir: programs.explorer,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
        legalComments: 'linked',
        logLevel: 'silent',
      });
    },
  });
