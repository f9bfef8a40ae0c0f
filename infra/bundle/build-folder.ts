import { join } from 'node:path';
import { type Subgraph, subgraphs } from '../database/logins.ts';
import { root } from '../root.ts';

/** What is built belongs to the checkout, not to the data folder: several runs share it. */
export const buildFolder = join(root, '.data/build');

export const programs = {
  api: join(buildFolder, 'api.mjs'),
  worker: join(buildFolder, 'worker.mjs'),
  /** Beside the worker, which looks for it there. */
  plannerThread: join(buildFolder, 'planner-thread.mjs'),
  /** Each subgraph as a process of its own. */
  subgraphs: Object.fromEntries(
    subgraphs.map((name) => [name, join(buildFolder, `${name}.mjs`)]),
  ) as Record<Subgraph, string>,
  /** Folder of what `/graphql` shows in a browser. */
  explorer: join(buildFolder, 'explorer'),
  portal: join(root, 'web/build/index.js'),
  /** Loaded before the portal, which knows nothing of its parent. */
  portalWatch: join(buildFolder, 'portal-watch.mjs'),
};
