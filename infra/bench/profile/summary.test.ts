import { expect, it } from 'vitest';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '../../root.ts';
import { functionOf, roomOf, selfTime } from './summary.ts';

const node = (functionName: string, path: string, hitCount: number) => ({
  id: 1,
  hitCount,
  callFrame: {
    ...{ functionName, scriptId: '1', lineNumber: 11, columnNumber: 0 },
    url: path === '' ? '' : pathToFileURL(join(root, path)).href,
  },
});

const profile = {
  ...{ startTime: 0, endTime: 1 },
  nodes: [
    node('(idle)', '', 900),
    node('prune', 'gateway/src/shield/prune.ts', 10),
    node('prune', 'gateway/src/shield/prune.ts', 20),
    node('parse', 'node_modules/.pnpm/graphql@16/node_modules/graphql/language/parser.js', 60),
    node('(garbage collector)', '', 10),
  ],
};

it('adds up the samples of a function and leaves idle time out', () => {
  expect(selfTime(profile, functionOf)).toEqual([
    {
      what: 'parse node_modules/.pnpm/graphql@16/node_modules/graphql/language/parser.js:12',
      share: 0.6,
    },
    { what: 'prune gateway/src/shield/prune.ts:12', share: 0.3 },
    { what: '(garbage collector)', share: 0.1 },
  ]);
});

it('names the package of others, and the folder of ours', () => {
  expect(selfTime(profile, roomOf).map(({ what }) => what)).toEqual([
    'graphql',
    'gateway/src/shield',
    '(garbage collector)',
  ]);
});
