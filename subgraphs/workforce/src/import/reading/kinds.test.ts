import { describe, expect, it } from 'vitest';
import { dsnText } from '../testing/dsn-text.ts';
import { read, refusalOf } from '../testing/reading.ts';
import { textRows, workbookFile } from '../testing/workbook-file.ts';
import { zipFile } from '../testing/zip-file.ts';

const list = 'Nom;Prénom\nRouvrais;Bastien\n';
const workbook = workbookFile([{ name: 'Liste', xml: textRows([['Nom'], ['Rouvrais']]) }]);
const dsn = dsnText([{ people: [{}] }]);

describe('un fichier est reconnu à son contenu', () => {
  it.each([
    ['un classeur', 'liste.xlsx', workbook, 'XLSX'],
    ['une liste à points-virgules', 'liste.csv', list, 'CSV'],
    ['une liste à tabulations', 'liste.tsv', list.replaceAll(';', '\t'), 'CSV'],
    ['une DSN', 'octobre.dsn', dsn, 'DSN'],
    ['une DSN nommée .txt', 'octobre.txt', dsn, 'DSN'],
    ['une archive de DSN', 'tout.zip', zipFile([{ name: 'a.dsn', content: dsn }]), 'ZIP'],
    ['un nom sans extension', 'liste', list, 'CSV'],
  ])('%s', async (_, name, content, kind) => {
    expect((await read(name, content)).kind).toBe(kind);
  });

  it.each([
    ['un classeur nommé .csv', 'liste.csv', workbook, 'XLSX'],
    ['une liste nommée .xlsx', 'liste.xlsx', list, 'CSV'],
    ['une DSN nommée .csv', 'octobre.csv', dsn, 'DSN'],
    ['une archive nommée .xlsx', 'x.xlsx', zipFile([{ name: 'a.dsn', content: dsn }]), 'ZIP'],
    ['une liste nommée .exe', 'liste.exe', list, 'CSV'],
  ])('et son nom ne doit pas dire autre chose : %s', async (_, name, content, found) => {
    expect(await refusalOf(name, content)).toEqual({ code: 'WRONG_EXTENSION', found });
  });
});

describe('ce qui n’est pas lu est nommé', () => {
  it.each([
    ['un PDF', '%PDF-1.7\n', 'PDF'],
    ['un ancien classeur', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'XLS'],
    [
      'une page enregistrée sous le nom d’un classeur',
      '<html><table><tr></tr></table></html>',
      'MARKUP',
    ],
    ['une image', Buffer.from('89504e470d0a1a0a', 'hex'), 'PNG'],
    ['des zéros', Buffer.alloc(5000), 'ZEROS'],
    ['un programme', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'BINARY'],
    [
      'un classeur OpenDocument',
      zipFile([{ name: 'mimetype', content: 'application/vnd.oasis' }]),
      'ODS',
    ],
    [
      'un classeur binaire',
      zipFile([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.bin', content: 'x' },
      ]),
      'XLSB',
    ],
  ])('%s', async (_, content, found) => {
    expect(await refusalOf('liste.xlsx', content)).toEqual({ code: 'UNKNOWN_KIND', found });
  });

  it('un classeur protégé par un mot de passe', async () => {
    const container = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusalOf('liste.xlsx', container)).toEqual({ code: 'ENCRYPTED' });
  });

  it.each([
    ['un fichier vide', ''],
    ['des lignes sans un mot', '\n ; \n\n'],
  ])('%s', async (_, content) => {
    expect(await refusalOf('liste.csv', content)).toEqual({ code: 'EMPTY' });
  });
});
