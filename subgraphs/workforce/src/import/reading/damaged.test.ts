import { isRefused } from '@vigie/chassis/refusal';
import { expect, it } from 'vitest';
import { dsnText } from '../testing/dsn-text.ts';
import { textRows, workbookFile } from '../testing/workbook-file.ts';
import { zipFile } from '../testing/zip-file.ts';
import { readUpload } from './read-upload.ts';

/** The same numbers each time, as if thrown. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state % sides;
  };
}

const dsn = dsnText([{ people: [{}, {}] }]);
const workbook = workbookFile([{ name: 'Liste', xml: textRows([['Nom'], ['Zoé']]) }]);

it.each<[string, string, Buffer]>([
  ['une DSN', 'a.dsn', Buffer.from(dsn)],
  ['une liste', 'l.csv', Buffer.from('Nom;Prénom\nA;"b ""c"""\nÉ;x\n')],
  ['un classeur', 'l.xlsx', workbook],
  [
    'une archive',
    'a.zip',
    zipFile(['a', 'b'].map((name) => ({ name: `${name}.dsn`, content: dsn }))),
  ],
])('%s abîmée au hasard se lit ou se refuse, sans rien faire échouer', async (_, name, content) => {
  const roll = dice(name.length);
  let refused = 0;
  for (let round = 0; round < 150; round += 1) {
    const damaged = Buffer.from(content);
    for (let byte = 0; byte < 4; byte += 1) damaged[roll(damaged.length)] = roll(256);
    const outcome = await readUpload(name, damaged.subarray(0, 1 + roll(damaged.length)));
    if (isRefused(outcome)) refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
});
