import { describe, expect, it } from 'vitest';
import { readTable, refusalOf, textsOf, read } from '../testing/reading.ts';

const rows = [
  ['Nom', 'Prénom'],
  ['Lefèvre', 'Zoé'],
];

describe('l’encodage d’une liste', () => {
  const text = 'Nom;Prénom\nLefèvre;Zoé\n';

  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 avec sa marque', Buffer.from(`\uFEFF${text}`), 'UTF-8'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'WINDOWS-1252'],
    ['UTF-16 avec sa marque', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16LE'],
    ['UTF-16 sans marque', Buffer.from(text, 'utf16le'), 'UTF-16LE'],
    ['UTF-16 gros-boutiste', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'UTF-16BE'],
  ])('est trouvé : %s', async (_, content, encoding) => {
    const upload = await read('liste.csv', content);
    expect(upload).toMatchObject({ kind: 'CSV', text: { encoding, mixed: false } });
    expect(textsOf(await readTable('liste.csv', content))).toEqual(rows);
  });

  it('de deux fichiers collés est trouvé ligne par ligne, et dit', async () => {
    const content = Buffer.concat([Buffer.from(text), Buffer.from('Bérénice;Élie\n', 'latin1')]);
    expect(await read('liste.csv', content)).toMatchObject({ text: { mixed: true } });
    expect(textsOf(await readTable('liste.csv', content))).toEqual([...rows, ['Bérénice', 'Élie']]);
  });

  it('garde les lettres que Windows ajoute à l’ISO-8859-1', async () => {
    const content = Buffer.from([0x4e, 0x6f, 0x6d, 0x0a, 0x9c, 0x75, 0x66, 0x0a]);
    expect(textsOf(await readTable('liste.csv', content))).toEqual([['Nom'], ['œuf']]);
  });
});

describe('le séparateur d’une liste', () => {
  it.each([
    ['point-virgule', 'a;b\n1,5;2,5\n', ';'],
    ['virgule', 'a,b\nx,y\n', ','],
    ['tabulation', 'a\tb\nx;\ty\n', '\t'],
    ['barre', 'a|b\nx|y\n', '|'],
    ['dit par la première ligne', 'sep=,\na;b,c\n', ','],
    ['hors des guillemets', '"Nom, prénom";"Poste, service"\n"A, b";c\n', ';'],
  ])('est trouvé : %s', async (_, content, delimiter) => {
    expect(await read('liste.csv', content)).toMatchObject({ text: { delimiter } });
  });
});

describe('les cellules d’une liste', () => {
  it('gardent guillemets doublés et retours à la ligne', async () => {
    const table = await readTable('liste.csv', 'Nom;Poste\nA;"Chef ""adjoint""\nd’atelier"\nB;x\n');
    expect(textsOf(table)[1]).toEqual(['A', 'Chef "adjoint"\nd’atelier']);
  });

  it('portent le numéro de ligne du tableur, lignes vides comptées', async () => {
    const table = await readTable('liste.csv', 'sep=;\nNom;Poste\n\nA;"x\ny"\nB;z\n');
    expect(table.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
  });

  it.each([['\r\n'], ['\n'], ['\r']])(
    'se lisent quelle que soit la fin de ligne (%j)',
    async (end) => {
      const table = await readTable('liste.csv', `Nom;Poste${end}A;x${end}`);
      expect(textsOf(table)).toEqual([
        ['Nom', 'Poste'],
        ['A', 'x'],
      ]);
    },
  );

  it('qui sont des formules sont marquées et ne sont jamais calculées', async () => {
    const table = await readTable(
      'liste.csv',
      'Nom;Poste\nA;=HYPERLINK("x")\nB;@SUM(A1)\nC;+33 6\nD;-\n',
    );
    expect(table.rows.map(({ marks }) => marks?.get(1) ?? null)).toEqual([
      null,
      'FORMULA',
      'FORMULA',
      null,
      null,
    ]);
  });

  it('que l’export protège d’une conversion sont rendues telles quelles', async () => {
    const table = await readTable('liste.csv', 'Nom;Matricule\nA;"=""00123"""\n');
    expect(table.rows[1]).toEqual({ number: 2, cells: ['A', '00123'] });
  });
});

describe('une liste hostile est refusée', () => {
  it('pour des caractères de contrôle, avec la ligne', async () => {
    const content = 'Nom;Poste\nA;x\u0007\n';
    expect(await refusalOf('l.csv', content)).toEqual({
      code: 'CONTROL_CHARACTERS',
      part: 'l.csv',
      line: 2,
    });
  });

  it('pour 200 colonnes, et pas pour 199', async () => {
    const wide = (columns: number) => `${'a;'.repeat(columns - 1)}a\n`;
    expect(await refusalOf('l.csv', wide(200))).toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      limit: 199,
    });
    expect((await readTable('l.csv', wide(199))).rows[0]?.cells).toHaveLength(199);
  });

  it('pour plus de lignes que la limite', async () => {
    const content = 'Nom;Poste\n'.repeat(11);
    expect(await refusalOf('l.csv', content, { rows: 10 })).toMatchObject({
      code: 'TOO_MANY_ROWS',
      line: 11,
    });
  });

  it('pour une cellule sans fin', async () => {
    const content = `Nom;Poste\nA;${'x'.repeat(40_000)}\n`;
    expect(await refusalOf('l.csv', content)).toMatchObject({ code: 'CELL_TOO_LONG', line: 2 });
  });

  it('pour un guillemet jamais refermé', async () => {
    expect(await refusalOf('l.csv', 'Nom;Poste\nA;"x\nB;y\n')).toMatchObject({ code: 'BROKEN' });
  });

  it('pour plus d’octets que la limite', async () => {
    expect(await refusalOf('l.csv', 'Nom;Poste\n', { bytes: 5 })).toEqual({
      code: 'TOO_LARGE',
      limit: 5,
    });
  });

  it('pour une ligne sans fin, sans attendre tout le fichier', async () => {
    expect(await refusalOf('l.csv', 'x'.repeat(2_000_000))).toMatchObject({
      code: 'CELL_TOO_LONG',
    });
  });
});

describe('une liste de dix mille lignes', () => {
  it('est lue en entier', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `Nom;${index};Maçon`);
    expect(
      (await readTable('l.csv', `Nom;Matricule;Poste\n${lines.join('\n')}`)).rows,
    ).toHaveLength(10_001);
  });
});
