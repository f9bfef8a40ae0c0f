import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { root } from '../root.ts';

/** What a contestant stands on: the member in memory, or the demonstration in PostgreSQL. */
export type Ground = 'memory' | 'database';

export interface Contestant {
  name: string;
  title: string;
  ground: Ground;
  /** Absolute path of a program that answers `POST /graphql` on PORT of 127.0.0.1. */
  program: string;
  env?: Record<string, string>;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Those of the package of its own, which is installed when the first of them is wanted. */
export const isRival = ({ program }: Contestant): boolean => program.startsWith(here('rivals/'));

/** What the others of the same ground are measured against. */
export const baselines: Record<Ground, string> = {
  memory: 'apollo-gateway',
  database: 'bare-sql',
};

export const contestants: readonly Contestant[] = [
  {
    name: 'apollo-gateway',
    title: '@apollo/gateway as documented, over HTTP',
    ground: 'memory',
    program: here('rivals/apollo-gateway.mjs'),
  },
  {
    name: 'ours',
    title: 'Vigie, permissions on, in process',
    ground: 'memory',
    program: here('programs/ours.ts'),
  },
  {
    name: 'ours-http',
    title: 'Vigie, permissions on, over HTTP',
    ground: 'memory',
    program: here('programs/ours.ts'),
    env: { SUBGRAPHS: 'http' },
  },
  {
    name: 'mercurius-gateway',
    title: 'Mercurius gateway, over HTTP',
    ground: 'memory',
    program: here('rivals/mercurius-gateway.mjs'),
  },
  {
    name: 'hive-gateway',
    title: 'Hive gateway, over HTTP',
    ground: 'memory',
    program: here('rivals/hive-gateway.mjs'),
  },
  {
    name: 'apollo-server',
    title: 'Apollo Server, monolith',
    ground: 'memory',
    program: here('rivals/apollo-server.mjs'),
  },
  {
    name: 'yoga',
    title: 'GraphQL Yoga, monolith',
    ground: 'memory',
    program: here('rivals/yoga.mjs'),
  },
  {
    name: 'mercurius',
    title: 'Mercurius, monolith',
    ground: 'memory',
    program: here('rivals/mercurius.mjs'),
  },
  {
    name: 'mercurius-jit',
    title: 'Mercurius with jit, monolith',
    ground: 'memory',
    program: here('rivals/mercurius.mjs'),
    env: { JIT: '1' },
  },
  {
    name: 'bare-sql',
    title: 'Bare SQL, same actor, row-level security and driver',
    ground: 'database',
    program: here('programs/bare-sql.ts'),
  },
  {
    name: 'house',
    title: 'Vigie, the whole API',
    ground: 'database',
    program: join(root, 'gateway/src/main.ts'),
  },
];
