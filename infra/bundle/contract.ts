import { subgraphs } from '../database/logins.ts';
import { root } from '../root.ts';
import { runIfChanged } from './fingerprint.ts';

/** Code that follows from the schema; the tools for it are loaded only when the schema has changed. */
export const generateContract = () =>
  runIfChanged({
    name: 'contract',
    reads: ['schema', 'infra/contract', 'web/src', 'pnpm-lock.yaml'],
    // Of the portal, only its documents; not what is written here.
    ignores: /^web\/src\/(?!.*\.graphql$)|\.(md|test\.ts)$/,
    writes: [
      'gateway/src/generated',
      ...subgraphs.map((name) => `subgraphs/${name}/src/generated`),
      'web/src/lib/graphql/generated',
    ],
    work: async () => {
      const { generate } = await import('../contract/generate.ts');
      await generate(root);
    },
  });
