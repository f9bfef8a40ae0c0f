/**
 * The second half of `npm run mutation`: changes the values of the law one at a time, in the folders and files of its
 * source that are given as arguments or in all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { isFailure, LawTests } from './law-tests.ts';
import { legalChanges } from './legal-changes.ts';
import { rewrite } from './modules.ts';

const folder = join(root, 'subgraphs/law/src');
const tests = new LawTests(folder);
const chosen = process.argv.slice(2);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith('testing/'))
  .filter((file) => chosen.length === 0 || chosen.some((name) => file.startsWith(name)))
  .sort();

if ((await tests.run()).some(isFailure)) throw new Error('the tests fail without any change');

const rows: { file: string; changes: number; noticed: number }[] = [];
for (const file of sources) {
  const path = join(folder, file);
  const changes = legalChanges(readFileSync(path, 'utf8'));
  let noticed = 0;
  for (const { line, told, source } of changes) {
    rewrite(path, source);
    if ((await tests.run()).some(isFailure)) noticed += 1;
    else console.log(`[Survived] src/${file}:${line} ${told}`);
  }
  rewrite(path);
  if (changes.length > 0) rows.push({ file, changes: changes.length, noticed });
}
console.table(rows);

const sum = (of: 'changes' | 'noticed') => rows.reduce((total, row) => total + row[of], 0);
const score = (100 * sum('noticed')) / sum('changes');
console.log(
  `${sum('noticed')} of ${sum('changes')} changes of values noticed: ${score.toFixed(1)} %`,
);
process.exit(score < 90 ? 1 : 0);
