import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { read, readTable, textsOf } from '../../workforce/src/import/testing/reading.ts';
import type { Cell, Sheet } from './cell.ts';
import { csvText } from './csv.ts';
import { wouldBeComputed } from './formula.ts';
import { styles } from './xlsx/parts.ts';
import { sheetXml } from './xlsx/sheet.ts';
import { workbookStream } from './xlsx/workbook.ts';

async function* given(rows: readonly Cell[][]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

const sheet = (...rows: Cell[][]): Sheet => ({
  title: 'Effectif',
  headings: ['Nom', 'Entrée', 'Poste'],
  rows: given(rows),
});

const csv = (...rows: Cell[][]): Promise<string> => text(csvText(sheet(...rows)));

const attacks = [
  ...["=cmd|' /C calc'!A0", '+33 1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1'],
  ...['＝1+1', '＋1', '－1', '＠A1', '\u200b=1', '\ufeff=1', '﹢1'],
];

describe('a text that a spreadsheet would compute', () => {
  it.each(attacks)('is told: %j', (attack) => {
    expect(wouldBeComputed(attack)).toBe(true);
  });

  it.each(['', ' ', 'Léo', 'a=1', '12', 'Jean-Pierre', '1-2', '« = »'])('is not %j', (text) => {
    expect(wouldBeComputed(text)).toBe(false);
  });
});

describe('a list as CSV', () => {
  it('opens in a French spreadsheet: accents, semicolons, days', async () => {
    expect(await csv(['Éluard', { day: '2026-11-30' }, null])).toBe(
      '\uFEFFNom;Entrée;Poste\r\nÉluard;30/11/2026;\r\n',
    );
  });

  it.each(attacks)('shows %j and does not compute it', async (attack) => {
    const [, line = ''] = (await csv([attack, null, null])).split(/\r\n(.*)/s);
    expect(line).toMatch(/^"?'/);
  });

  it('keeps in one cell what holds separators, quotes or lines', async () => {
    const awkward = ['Le "Goff"; dit\nPetit', null, 'a;b'];
    const table = await readTable('liste.csv', await csv(awkward, ['Zola', null, 'c']));
    expect(textsOf(table)[1]?.[2]).toBe('a;b');
    expect(textsOf(table)[2]).toEqual(['Zola', '', 'c']);
  });
});

describe('a list as a workbook', () => {
  const workbook = (...rows: Cell[][]): Promise<Buffer> => buffer(workbookStream([sheet(...rows)]));

  it('holds texts as texts and days as days', async () => {
    const file = await workbook(['Łukasik & <Fils>', { day: '2026-11-30' }, null]);
    expect(textsOf(await readTable('liste.xlsx', file))).toEqual([
      ['Nom', 'Entrée', 'Poste'],
      ['Łukasik & <Fils>', '2026-11-30'],
    ]);
  });

  it.each(attacks)('shows %j as it is: a text is no formula', async (attack) => {
    const xml = await text(sheetXml(sheet([attack, null, 'x'])));
    expect(xml).not.toContain('<f');
    expect(xml).toContain(`<c r="A2" t="inlineStr" s="${styles.quoted}">`);
    const table = await readTable('liste.xlsx', await workbook([attack, null, 'x']));
    expect(textsOf(table)[1]?.[2]).toBe('x');
  });

  it('may have many sheets, each with its name, its rows and its numbers', async () => {
    const file = await buffer(
      workbookStream([
        { title: 'Année & effectif', headings: ['Année', 'Effectif'], rows: [[2026, 12]] },
        { title: 'Visites', headings: ['Jour'], rows: [], widths: [12] },
      ]),
    );
    const upload = await read('classeur.xlsx', file);
    const tables = 'tables' in upload ? upload.tables : [];
    expect(tables.map((table) => [table.name, ...textsOf(table)])).toEqual([
      ['Année & effectif', ['Année', 'Effectif'], ['2026', '12']],
      ['Visites', ['Jour']],
    ]);
  });

  it('keeps every character that a workbook can hold', async () => {
    const file = await workbook(['a\u0001b\ud800c', null, null], [' _x0041_ ]]>\r\n"', null, null]);
    const [, first, second] = textsOf(await readTable('liste.xlsx', file));
    expect([first?.[0], second?.[0]]).toEqual(['ab\ufffdc', ' _x0041_ ]]>\r\n"']);
  });

  it('reads rows no faster than they are fetched', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<readonly Cell[]> {
      for (;;) {
        read += 1;
        yield [crypto.randomUUID(), { day: '2026-11-30' }, 'Poste'];
      }
    }
    let fetched = 0;
    for await (const chunk of workbookStream([{ title: 'x', headings: ['a'], rows: endless() }])) {
      fetched += (chunk as Buffer).byteLength;
      if (fetched > 500_000) break;
    }
    expect(read).toBeLessThan(50_000);
  });

  it('breaks off when its rows do: half a list never looks whole', async () => {
    async function* broken(): AsyncGenerator<readonly Cell[]> {
      yield ['Zola', null, null];
      throw new Error('The database is gone');
    }
    const stream = workbookStream([{ title: 'x', headings: ['a'], rows: broken() }]);
    await expect(buffer(stream)).rejects.toThrow('The database is gone');
  });
});
