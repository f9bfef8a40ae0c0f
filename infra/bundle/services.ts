import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { subgraphs } from '../database/logins.ts';
import { root } from '../root.ts';
import { programs } from './build-folder.ts';
import { runIfChanged } from './fingerprint.ts';

const sources = ['gateway/src', 'subgraphs', 'infra/bundle'];
const tests = /\.test\.ts$|\/migrations\/|\.md$/;

/** The API, the worker and each subgraph as one file: starting from sources takes five times as long. */
export const bundleServices = () =>
  runIfChanged({
    name: 'services',
    reads: sources,
    ignores: tests,
    writes: ['api', 'worker', 'planner-thread', 'portal-watch', ...subgraphs].map(
      (name) => `.data/build/${name}.mjs`,
    ),
    work: async () => {
      await Promise.all([
        bundle('gateway/src/main.ts', programs.api),
        bundle('subgraphs/worker/src/main.ts', programs.worker),
        bundle('subgraphs/worker/src/planner-thread.ts', programs.plannerThread),
        bundle('infra/bundle/portal-watch.ts', programs.portalWatch),
        ...subgraphs.map((name) =>
          bundle(`subgraphs/${name}/src/main.ts`, programs.subgraphs[name]),
        ),
      ]);
    },
  });

/** @throws with esbuild's own list of errors */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // CommonJS files first: Apollo requires graphql's, and the ESM twin would be a second copy.
    mainFields: ['main', 'module'],
    sourcemap: 'linked',
    sourcesContent: false,
    keepNames: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'binary', '.woff2': 'binary', '.ttf': 'binary' },
    external: [
      'pg-native', // optional: pg works without
      'typescript', // only for configuration files of graphile-worker, which we do not have
    ],
    plugins: [leaveOutside(/^(pdfmake|@node-rs\/argon2)(\/|$)/)],
    banner: { js: commonJs },
    logLevel: 'silent',
  });
}

/** CommonJS packages expect these names, which an ES module does not have. */
const commonJs = [
  `import { createRequire as vigieCreateRequire } from 'node:module';`,
  `import { fileURLToPath as vigiePath } from 'node:url';`,
  `const require = vigieCreateRequire(import.meta.url);`,
  `const __filename = vigiePath(import.meta.url);`,
  `const __dirname = vigiePath(new URL('.', import.meta.url));`,
].join('\n');

/** Packages that read files or machine code beside their own stay where they are, under their full path. */
function leaveOutside(filter: RegExp): Plugin {
  return {
    name: 'leave-outside',
    setup({ onResolve }) {
      onResolve({ filter }, ({ path, resolveDir }) => ({
        path: pathToFileURL(createRequire(join(resolveDir, 'from.js')).resolve(path)).href,
        external: true,
      }));
    },
  };
}
