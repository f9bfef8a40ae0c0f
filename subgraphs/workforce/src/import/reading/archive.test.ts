import { describe, expect, it } from 'vitest';
import { dsnText } from '../testing/dsn-text.ts';
import { read, refusalOf } from '../testing/reading.ts';
import { textRows, workbookFile } from '../testing/workbook-file.ts';
import { zipFile } from '../testing/zip-file.ts';

const dsn = dsnText([{ people: [{}] }]);
const workbook = workbookFile([{ name: 'Liste', xml: textRows([['Nom'], ['Rouvrais']]) }]);

/** Few long lines, which pack to next to nothing. */
const bulk = (bytes: number) => Buffer.alloc(bytes, `${'a'.repeat(1000)};b\n`);

describe('une archive', () => {
  it('rend chacun de ses fichiers, sans ceux que le bureau ajoute', async () => {
    const archive = zipFile([
      { name: 'octobre/a.dsn', content: dsn },
      { name: 'liste.xlsx', content: workbook },
      { name: '__MACOSX/._a.dsn', content: 'x' },
      { name: 'octobre/.DS_Store', content: 'x' },
      { name: 'vide/', content: '' },
    ]);
    expect(await read('tout.zip', archive)).toMatchObject({
      kind: 'ZIP',
      files: [
        { name: 'octobre/a.dsn', upload: { kind: 'DSN' }, refusal: null },
        { name: 'liste.xlsx', upload: { kind: 'XLSX' }, refusal: null },
      ],
    });
  });

  it('dont un fichier est refusé rend les autres', async () => {
    const archive = zipFile([
      { name: 'a.dsn', content: dsn },
      { name: 'notice.pdf', content: '%PDF-1.7' },
      { name: 'b.xlsx', content: 'Nom;Poste\nA;b\n' },
      { name: 'c.zip', content: zipFile([{ name: 'a.dsn', content: dsn }]) },
    ]);
    expect(await read('tout.zip', archive)).toMatchObject({
      files: [
        { upload: { kind: 'DSN' } },
        { refusal: { code: 'UNKNOWN_KIND', found: 'PDF' } },
        { refusal: { code: 'WRONG_EXTENSION', found: 'CSV' } },
        { refusal: { code: 'NESTED_ARCHIVE' } },
      ],
    });
  });
});

describe('une archive hostile est refusée', () => {
  it('quand elle enfle', async () => {
    const bomb = zipFile([{ name: 'a.csv', content: bulk(20_000_000) }]);
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await refusalOf('a.zip', bomb)).toMatchObject({ code: 'ZIP_BOMB', part: 'a.csv' });
  });

  it('quand elle enfle en mentant sur sa taille', async () => {
    const content = bulk(20_000_000);
    const bomb = zipFile([{ name: 'a.csv', content, declaredSize: 100 }]);
    expect(await read('a.zip', bomb)).toMatchObject({ files: [{ refusal: { code: 'BROKEN' } }] });
  });

  it('quand ses fichiers enflent ensemble', async () => {
    const content = bulk(3_000_000);
    const bomb = zipFile(['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.csv`, content })));
    expect(await refusalOf('a.zip', bomb, { ratio: 200 })).toMatchObject({
      code: 'ZIP_BOMB',
    });
  });

  it('quand un nom en sort', async () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\x.csv', '..\\x.csv']) {
      const archive = zipFile([{ name, content: 'a;b\n' }]);
      expect(await refusalOf('a.zip', archive)).toEqual({ code: 'UNSAFE_NAME' });
    }
  });

  it('quand elle a trop de fichiers', async () => {
    const parts = Array.from({ length: 4 }, (_, index) => ({ name: `${index}.dsn`, content: dsn }));
    expect(await refusalOf('a.zip', zipFile(parts), { files: 3 })).toEqual({
      code: 'TOO_MANY_FILES',
      limit: 3,
    });
  });

  it('quand un mot de passe la protège', async () => {
    const archive = zipFile([{ name: 'a.dsn', content: dsn, encrypted: true }]);
    expect(await refusalOf('a.zip', archive)).toEqual({ code: 'ENCRYPTED', part: 'a.dsn' });
  });

  it('quand elle est coupée, ou vide', async () => {
    const archive = zipFile([{ name: 'a.dsn', content: dsn }]);
    expect(await refusalOf('a.zip', archive.subarray(0, 60))).toEqual({ code: 'BROKEN' });
    expect(await refusalOf('a.zip', zipFile([]))).toEqual({ code: 'EMPTY' });
  });

  it('quand un fichier n’est plus ce qui y fut mis', async () => {
    const archive = zipFile([{ name: 'a.dsn', content: dsn, declaredChecksum: 7 }]);
    expect(await read('a.zip', archive)).toMatchObject({
      files: [{ refusal: { code: 'BROKEN' } }],
    });
  });

  it('quand ses fichiers ont ensemble trop de monde', async () => {
    const two = dsnText([{ people: [{}, {}] }]);
    const archive = zipFile([
      { name: 'a.dsn', content: two },
      { name: 'b.dsn', content: two },
    ]);
    expect(await refusalOf('a.zip', archive, { rows: 3 })).toEqual({
      code: 'TOO_MANY_ROWS',
      limit: 3,
    });
  });
});
