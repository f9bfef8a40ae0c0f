import { inflateSync } from 'node:zlib';

/** The text of a PDF as our own writer makes them, one line per line of print. */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages
    .map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '')
    .map((content) => textOfContent(content, fonts))
    .join('\n');
}

interface PdfObject {
  head: string;
  stream: string;
}

/** Unicode text of each glyph, as four hexadecimal digits, by glyph. */
type Font = Map<string, string>;

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, number = '', body = ''] of pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [head = '', data] = body.split('\nstream\n');
    const bytes = Buffer.from((data ?? '').replace(/\nendstream$/, ''), 'latin1');
    const stream = head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
    objects.set(number, { head, stream: stream.toString('latin1') });
  }
  return objects;
}

/** Fonts by the name under which the pages use them. */
function fontsOf(objects: Map<string, PdfObject>): Map<string, Font> {
  const fonts = new Map<string, Font>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1] ?? '';
      fonts.set(name, glyphsOf(objects.get(table)?.stream ?? ''));
    }
  }
  return fonts;
}

function glyphsOf(table: string): Font {
  const glyphs: Font = new Map();
  for (const [, first = '', , list = ''] of table.matchAll(
    /<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g,
  )) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      glyphs.set(glyph, hex.replaceAll(' ', ''));
    });
  }
  return glyphs;
}

function textOfContent(content: string, fonts: Map<string, Font>): string {
  let font: Font = new Map();
  let text = '';
  let line = '';
  for (const [, name, y, shown] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.]+ ([\d.]+) Tm|\[([^\]]*)\] TJ/g,
  )) {
    if (name) font = fonts.get(name) ?? new Map();
    if (y) {
      if (line !== '' && y !== line) text += '\n';
      line = y;
    }
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => decode(font.get(glyph) ?? '')).join('');
    }
  }
  return text;
}

const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
