import { describe, expect, it } from 'vitest';
import { hostileFiles, jpeg, pdf, png } from '../testing/hostile-files.ts';
import { safeFileName } from './file-name.ts';
import { inspect } from './inspect.ts';

function kept(content: Buffer): Buffer {
  const looked = inspect(content);
  if ('fault' in looked) throw new Error(looked.fault);
  return Buffer.from(looked.content);
}

describe('a file that somebody sends', () => {
  it.each(hostileFiles)('is not taken when it is %s', (_, content, fault) => {
    expect(inspect(content)).toEqual({ fault });
  });

  it('is taken as it is when it is a plain PDF', () => {
    expect(kept(pdf()).equals(pdf())).toBe(true);
  });

  it('is taken when its words only look like something else', () => {
    const words = pdf('8 0 obj\n<< /JavaScripture 1 /EncryptMetadata false >>\nendobj');
    expect(inspect(words)).toMatchObject({ mediaType: 'application/pdf' });
  });
});

describe('a picture', () => {
  it('leaves place, camera and comments behind, and stays upright', () => {
    const picture = kept(jpeg({ orientation: 6, behind: '<script>' }));
    for (const told of ['GPS', 'Zoé', '<script>']) expect(picture.includes(told)).toBe(false);
    expect(picture.subarray(0, 4).toString('hex')).toBe('ffd8ffe1');
    expect(kept(picture).equals(picture)).toBe(true);
  });

  it('needs no word on what is up when it stands as it is', () => {
    expect(
      kept(jpeg({ orientation: 1 }))
        .subarray(2, 4)
        .toString('hex'),
    ).toBe('ffdb');
  });

  it('keeps the data of its image byte for byte', () => {
    expect(kept(jpeg()).includes(Buffer.from('12ff0034ffd056ffd9', 'hex'))).toBe(true);
  });

  it('leaves texts and whatever stands behind its end of a PNG', () => {
    const picture = kept(png({ between: [['tEXt', 'Author\0Zoé']], behind: 'PK\x03\x04' }));
    expect(picture.equals(png())).toBe(true);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\DUERP 2026.PDF', 'DUERP 2026.pdf'],
    ['facture.pdf.exe', 'facture.pdf'],
    ['cod.\u202Efdp.exe', 'cod.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
    ['', 'document.pdf'],
    ['Évaluation – atelier n° 2.pdf', 'Évaluation – atelier n° 2.pdf'],
  ])('%j is saved as %j', (given, name) => {
    expect(safeFileName(given, 'application/pdf')).toBe(name);
  });

  it('has an end', () => {
    expect(safeFileName('a'.repeat(500), 'image/png')).toBe(`${'a'.repeat(120)}.png`);
  });
});
