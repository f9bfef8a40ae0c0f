import { describe, expect, it } from 'vitest';
import { read, readTable, refusalOf, textsOf } from '../../testing/reading.ts';
import { textRows, workbookFile } from '../../testing/workbook-file.ts';
import type { UploadLimits } from '../limits.ts';

const sheet = (xml: string, options = {}) => workbookFile([{ name: 'Liste', xml }], options);
const cellsOf = async (xml: string, options = {}) =>
  textsOf(await readTable('l.xlsx', sheet(xml, options)));

describe('un classeur', () => {
  it('rend les textes partagés, écrits sur place et enrichis', async () => {
    const xml = `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>Zo</t></r><r><t>é</t></r><rPh><t>zo</t></rPh></is></c></row>`;
    expect(await cellsOf(xml, { sharedStrings: ['x', 'Lef&#232;vre'] })).toEqual([
      ['Lefèvre', 'Zoé'],
    ]);
  });

  it('rend un long numéro avec tous ses chiffres', async () => {
    const xml = `<row><c><v>1.8503991234567E+14</v></c><c><v>1790344999017</v></c><c><v>0.1</v></c></row>`;
    expect(await cellsOf(xml)).toEqual([['185039912345670', '1790344999017', '0.1']]);
  });

  it('rend les dates en clair, des deux calendriers', async () => {
    const xml = `<row><c s="1"><v>44197</v></c><c s="3"><v>44197.75</v></c><c s="0"><v>44197</v></c><c s="2"><v>44197</v></c></row>`;
    expect(await cellsOf(xml)).toEqual([['2021-01-01', '2021-01-01', '44197', '44197']]);
    expect(await cellsOf(xml, { date1904: true })).toEqual([
      ['2025-01-02', '2025-01-02', '44197', '44197'],
    ]);
  });

  it('ne connaît pas le 29 février 1900 que le tableur invente', async () => {
    const xml = `<row><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c></row>`;
    expect(await cellsOf(xml)).toEqual([['1900-02-28', '60', '1900-03-01']]);
  });

  it('garde d’une formule le résultat enregistré, et la marque', async () => {
    const xml = `<row r="3">
      <c r="B3" t="str"><f>A1&amp;"x"</f><v>Maçon</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>
      <c r="D3"><f>A1</f></c><c r="E3" t="str"><f>IF(1,"",2)</f><v></v></c>
      <c r="F3" t="inlineStr"><is><t>=CMD()</t></is></c><c r="G3"><v>-3</v></c></row>`;
    const table = await readTable('l.xlsx', sheet(xml));
    expect(table.rows).toEqual([
      {
        number: 3,
        cells: ['', 'Maçon', '#DIV/0!', '', '', '=CMD()', '-3'],
        marks: new Map([
          [1, 'COMPUTED'],
          [2, 'EXCEL_ERROR'],
          [3, 'FORMULA'],
          [5, 'FORMULA'],
        ]),
      },
    ]);
  });

  it('rend ses feuilles visibles et nomme les autres', async () => {
    const file = workbookFile([
      { name: 'Liste', xml: textRows([['Nom']]) },
      { name: 'Paie', xml: textRows([['Salaire']]), state: 'hidden' },
      { name: 'Vide', xml: '' },
    ]);
    expect(await read('l.xlsx', file)).toMatchObject({
      tables: [{ name: 'Liste' }],
      hiddenSheets: ['Paie'],
    });
  });

  it('ne compte pas les cellules mises en forme sans valeur', async () => {
    expect(
      await cellsOf(
        `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576" s="1"/>`,
      ),
    ).toEqual([['1']]);
  });

  it('se lit avec un préfixe sur chaque balise', async () => {
    const parts = [
      {
        name: 'xl/worksheets/sheet1.xml',
        content:
          '<x:worksheet xmlns:x="w"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ];
    expect(await cellsOf('', { parts })).toEqual([['7']]);
  });
});

describe('un classeur hostile est refusé', () => {
  const entities = (declaration: string) =>
    sheet('', {
      parts: [
        {
          name: 'xl/sharedStrings.xml',
          content: `<!DOCTYPE sst [${declaration}]><sst><si><t>&b;</t></si></sst>`,
        },
      ],
    });

  it.each([
    [
      'des entités qui se multiplient',
      entities('<!ENTITY a "xx"><!ENTITY b "&a;&a;">'),
      'ENTITIES',
    ],
    [
      'une entité qui lit un fichier',
      entities('<!ENTITY b SYSTEM "file:///etc/passwd">'),
      'ENTITIES',
    ],
    ['une entité inconnue', sheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>'), 'BROKEN'],
    ['une feuille coupée', sheet('<row><c>'), 'BROKEN'],
    [
      'des macros',
      sheet('<row/>', { parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
      'MACROS',
    ],
    [
      'des macros annoncées',
      sheet('<row/>', {
        parts: [
          {
            name: '[Content_Types].xml',
            content:
              '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
          },
        ],
      }),
      'MACROS',
    ],
    ['des caractères de contrôle', sheet(textRows([['Nom', 'A_x0007_']])), 'CONTROL_CHARACTERS'],
    ['200 colonnes', sheet(textRows([Array.from({ length: 200 }, () => 'a')])), 'TOO_MANY_COLUMNS'],
    ['aucune ligne', sheet(''), 'EMPTY'],
    [
      'une feuille absente',
      workbookFile([{ name: 'L', xml: '' }], {
        parts: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content:
              '<R><Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet9.xml"/></R>',
          },
        ],
      }),
      'BROKEN',
    ],
  ])('pour %s', async (_, content, code) => {
    expect(await refusalOf('l.xlsx', content)).toMatchObject({ code });
  });

  it.each<[string, string, Partial<UploadLimits>, string]>([
    ['trop de lignes', '<row><c><v>1</v></c></row>'.repeat(3), { rows: 2 }, 'TOO_MANY_ROWS'],
    ['une cellule sans fin', textRows([['x'.repeat(50)]]), { cellCharacters: 49 }, 'CELL_TOO_LONG'],
    ['trop de texte en tout', textRows([['xxxxx', 'xxxxx']]), { tableCharacters: 9 }, 'TOO_LARGE'],
    ['trop de feuilles', textRows([['x']]), { sheets: 0 }, 'TOO_MANY_SHEETS'],
  ])('pour %s', async (_, xml, limits, code) => {
    expect(await refusalOf('l.xlsx', sheet(xml), limits)).toMatchObject({ code });
  });

  it('quand une feuille enfle', async () => {
    const bomb = sheet(`<row><c t="inlineStr"><is><t>${' '.repeat(20_000_000)}</t></is></c></row>`);
    expect(await refusalOf('l.xlsx', bomb)).toMatchObject({ code: 'CELL_TOO_LONG' });
    const rows = sheet('<row><c><v/></c></row>'.repeat(1_000_000));
    expect(await refusalOf('l.xlsx', rows)).toMatchObject({ code: 'ZIP_BOMB' });
  });
});
