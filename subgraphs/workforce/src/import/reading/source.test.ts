import { isRefused } from '@vigie/chassis/refusal';
import { describe, expect, it } from 'vitest';
import { dsnText } from '../testing/dsn-text.ts';
import { textRows, workbookFile } from '../testing/workbook-file.ts';
import { uploadLimits } from './limits.ts';
import { readUpload } from './read-upload.ts';

/** The same bytes as a stream of small pieces. */
async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.byteLength; start += size) {
    yield content.subarray(start, start + size);
  }
}

const list = 'Nom;Prénom\r\nLefèvre;Zoé\r\n« Œuvré »;Élie\r\n';

describe('un fichier qui arrive par morceaux', () => {
  it.each<[string, string, Buffer]>([
    ['une liste en UTF-8', 'liste.csv', Buffer.from(list)],
    ['une liste en Windows-1252', 'liste.csv', Buffer.from(list.replace('Œ', 'O'), 'latin1')],
    ['une liste en UTF-16', 'liste.csv', Buffer.from(`\uFEFF${list}`, 'utf16le')],
    [
      'une DSN',
      'a.dsn',
      Buffer.from(dsnText([{ people: [{ person: { '004': 'Zoé' } }] }]), 'latin1'),
    ],
    ['un classeur', 'l.xlsx', workbookFile([{ name: 'L', xml: textRows([['Nom'], ['Zoé']]) }])],
  ])('se lit comme d’un seul tenant : %s', async (_, name, content) => {
    const whole = await readUpload(name, content);
    expect(isRefused(whole)).toBe(false);
    for (const size of [1, 2, 3, 7]) {
      expect(await readUpload(name, inPieces(content, size))).toEqual(whole);
    }
  });

  it('trop grand est refusé sans attendre la fin, et sa source est fermée', async () => {
    let given = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Buffer> {
      try {
        for (;;) {
          given += 1;
          yield Buffer.from('Nom;Prénom\n');
        }
      } finally {
        closed = true;
      }
    }
    const outcome = await readUpload('l.csv', endless(), { ...uploadLimits, bytes: 1000 });
    expect(outcome).toEqual({ refusals: [{ code: 'TOO_LARGE', limit: 1000 }] });
    expect(given).toBeLessThan(100);
    expect(closed).toBe(true);
  });

  it('refusé en chemin ferme sa source', async () => {
    let closed = false;
    async function* hostile(): AsyncGenerator<Buffer> {
      try {
        yield Buffer.alloc(100_000, 'Nom;Prénom\n');
        for (let line = 0; ; line += 1) yield Buffer.from('A;\u0007\n');
      } finally {
        closed = true;
      }
    }
    const outcome = await readUpload('l.csv', hostile());
    expect(outcome).toMatchObject({ refusals: [{ code: 'CONTROL_CHARACTERS' }] });
    expect(closed).toBe(true);
  });

  it('dont le nom ment ferme sa source sans la lire', async () => {
    let closed = false;
    async function* mislabelled(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield Buffer.alloc(100_000, 'Nom;Prénom\n');
      } finally {
        closed = true;
      }
    }
    const outcome = await readUpload('l.xlsx', mislabelled());
    expect(outcome).toEqual({ refusals: [{ code: 'WRONG_EXTENSION', found: 'CSV' }] });
    expect(closed).toBe(true);
  });

  it('laisse son tour au reste du programme', async () => {
    let turns = 0;
    let next: NodeJS.Immediate;
    const others = () => {
      turns += 1;
      next = setImmediate(others);
    };
    others();
    await readUpload('l.csv', Buffer.alloc(3_000_000, `${'a'.repeat(1000)};b\n`));
    clearImmediate(next!);
    expect(turns).toBeGreaterThan(2);
  });
});
