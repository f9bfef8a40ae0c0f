import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root.ts';

/** Other words for an e-mail and its address. `schema/glossary.md` chose these two. */
const others =
  /courriels?\b(?!\.example)|courriers? électroniques?|adresses? (?:électroniques?|mail)\b|\bmél\b/giu;

/** Where the other words belong: headings of other people's files, and the directory of electronic invoices. */
const theirOwn: ReadonlySet<string> = new Set([
  'subgraphs/billing/src/platform/demo.ts',
  'subgraphs/workforce/src/import/columns/headings.ts',
  'subgraphs/workforce/src/import/columns/columns.test.ts',
]);

it('people read « e-mail » and « adresse e-mail », and no other word for them', () => {
  const rooms = ['web/src', 'web/static', 'subgraphs', 'schema', 'infra/demo'];
  const files = execFileSync('git', ['ls-files', '-z', '--', ...rooms], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => /\.(?:svelte|ts|graphql|html|css)$/.test(file) && !theirOwn.has(file));
  const found = files.flatMap((file) =>
    (readFileSync(join(root, file), 'utf8').match(others) ?? []).map((word) => `${file}: ${word}`),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});
