import { join } from 'node:path';
import { root } from '../root.ts';

/** What is built belongs to the checkout, not to the data folder: several runs share it. */
export const buildFolder = join(root, '.data/build');

export const programs = {
  api: join(buildFolder, 'api.mjs'),
  worker: join(buildFolder, 'worker.mjs'),
  portal: join(root, 'web/build/index.js'),
  /** Loaded before the portal, which knows nothing of its parent. */
  portalWatch: join(buildFolder, 'portal-watch.mjs'),
};
