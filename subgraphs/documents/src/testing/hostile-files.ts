import { crc32, deflateSync } from 'node:zlib';
import type { Fault } from '../inspection/inspect.ts';

/** A PDF of one empty page, with more objects and trailer entries where a test wants them. */
export function pdf(objects = '', trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj
3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj
${objects}\ntrailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`,
    'latin1',
  );
}

const packed = (text: string, header = '/Type /ObjStm /N 1 /First 4', filter = '/FlateDecode') => {
  const body = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `9 0 obj\n<< ${header} /Filter ${filter} /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj`;
};

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A white PNG, with other chunks between its header and its image. */
export function png({
  width = 1,
  height = 1,
  between = [] as [string, string][],
  behind = '',
} = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  return Buffer.concat([
    ...[pngSignature, chunk('IHDR', header)],
    ...between.map(([type, text]) => chunk(type, Buffer.from(text, 'latin1'))),
    ...[chunk('IDAT', deflateSync(Buffer.from([0, 255]))), chunk('IEND', Buffer.alloc(0))],
    Buffer.from(behind, 'latin1'),
  ]);
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** A JPEG as a telephone makes one, its image data made up: the place and the camera stand in front of it. */
export function jpeg({ width = 8, height = 8, orientation = 6, behind = '' } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 48.1N 2.2E')])),
    segment(0xfe, Buffer.from('Prise par Zoé')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(behind, 'latin1'),
  ]);
}

const zip = Buffer.from('504b0304140000000800', 'hex');
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
const text = (value: string): Buffer => Buffer.from(value, 'utf8');

/** Files that nobody should get from us: what each is, and why it is not taken. */
export const hostileFiles: readonly [string, Buffer, Fault][] = [
  ['nothing at all', Buffer.alloc(0), 'EMPTY'],
  ['one byte', text('%'), 'UNKNOWN_KIND'],
  ['a web page', text('<!doctype html><script>alert(1)</script>'), 'UNKNOWN_KIND'],
  [
    'a drawing with a script',
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'UNKNOWN_KIND',
  ],
  ['a text', text('Bonjour'), 'UNKNOWN_KIND'],
  ['an archive, or an Office file', zip, 'UNKNOWN_KIND'],
  [
    'an old Office file, which may hold macros',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'UNKNOWN_KIND',
  ],
  ['a Windows program', Buffer.from('4d5a9000', 'hex'), 'UNKNOWN_KIND'],
  ['a Linux program', Buffer.from('7f454c46', 'hex'), 'UNKNOWN_KIND'],
  ['a shell script', text('#!/bin/sh\nrm -rf /\n'), 'UNKNOWN_KIND'],
  ['a gzip', Buffer.from('1f8b0800', 'hex'), 'UNKNOWN_KIND'],
  ['a 7z', Buffer.from('377abcaf271c', 'hex'), 'UNKNOWN_KIND'],
  ['a RAR', text('Rar!\x1a\x07\x00'), 'UNKNOWN_KIND'],
  ['a GIF', text('GIF89a'), 'UNKNOWN_KIND'],
  ['an RTF', text('{\\rtf1 hello}'), 'UNKNOWN_KIND'],
  ['PostScript', text('%!PS-Adobe-3.0\n'), 'UNKNOWN_KIND'],
  [
    'XML with entities that unfold',
    text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a/>'),
    'UNKNOWN_KIND',
  ],
  ['the test virus as a text', text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR'), 'UNKNOWN_KIND'],
  ['a PDF behind something else', Buffer.concat([text('MZ '), pdf()]), 'UNKNOWN_KIND'],
  ['the first line of a PDF', text('%PDF-1.7\n'), 'DAMAGED'],
  ['a PDF without a page', text('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF'), 'DAMAGED'],
  ['a PDF cut off', pdf().subarray(0, 120), 'DAMAGED'],
  ['a locked PDF', pdf('', '/Encrypt 7 0 R'), 'ENCRYPTED'],
  ['a locked PDF that hides its lock', pdf('', '/#45ncrypt 7 0 R'), 'ENCRYPTED'],
  ['a PDF that runs a script', pdf(`8 0 obj\n${script}\nendobj`, '/OpenAction 8 0 R'), 'ACTIVE'],
  ['a PDF that spells its script oddly', pdf('8 0 obj\n<< /S /J#61vaScript >>\nendobj'), 'ACTIVE'],
  ['a PDF with its script packed away', pdf(packed(`8 0 ${script}`)), 'ACTIVE'],
  [
    'a PDF with its script packed under a false name',
    pdf(packed(`8 0 ${script}`, '/Type /Font')),
    'ACTIVE',
  ],
  [
    'a PDF with its script behind a false beginning',
    pdf(`% stream\n${packed(`8 0 ${script}`)}`),
    'ACTIVE',
  ],
  ['a PDF that starts a program', pdf('8 0 obj\n<< /S /Launch /F (calc.exe) >>\nendobj'), 'ACTIVE'],
  [
    'a PDF that sends what is typed',
    pdf('8 0 obj\n<< /S /SubmitForm /F (http://x) >>\nendobj'),
    'ACTIVE',
  ],
  ['a PDF that reads data in', pdf('8 0 obj\n<< /S /ImportData /F (x) >>\nendobj'), 'ACTIVE'],
  ['a PDF with a file inside', pdf('8 0 obj\n<< /Type /EmbeddedFile >>\nendobj'), 'ACTIVE'],
  ['a PDF that opens a file inside', pdf('8 0 obj\n<< /S /GoToE >>\nendobj'), 'ACTIVE'],
  ['a PDF with a film', pdf('8 0 obj\n<< /Subtype /RichMedia >>\nendobj'), 'ACTIVE'],
  ['a PDF that plays something', pdf('8 0 obj\n<< /S /Rendition >>\nendobj'), 'ACTIVE'],
  ['a PDF that is a program of forms', pdf('8 0 obj\n<< /XFA 9 0 R >>\nendobj'), 'ACTIVE'],
  [
    'a PDF that packs its objects twice',
    pdf(packed('8 0', undefined, '[/ASCIIHexDecode /FlateDecode]')),
    'DAMAGED',
  ],
  ['a PDF that unfolds without end', pdf(packed(`8 0 ${' '.repeat(40_000_000)}`)), 'DAMAGED'],
  ['a PDF of streams and nothing else', pdf('stream\n'.repeat(30_000)), 'DAMAGED'],
  [
    'a PDF of more pages than anybody reads',
    pdf('<< /Type /Page >>\n'.repeat(1200)),
    'TOO_MANY_PAGES',
  ],
  ['a PNG without an image', pngSignature, 'DAMAGED'],
  [
    'a PNG with a wrong sum',
    Buffer.concat([png().subarray(0, 20), Buffer.from([9]), png().subarray(21)]),
    'DAMAGED',
  ],
  ['a PNG that asks for all memory', png({ width: 30_000, height: 30_000 }), 'TOO_MANY_PIXELS'],
  ['a PNG of no size', png({ width: 0 }), 'TOO_MANY_PIXELS'],
  ['a JPEG without an image', Buffer.from('ffd8ffd9', 'hex'), 'DAMAGED'],
  ['a JPEG cut off', jpeg().subarray(0, 40), 'DAMAGED'],
  ['a JPEG that asks for all memory', jpeg({ width: 60_000, height: 60_000 }), 'TOO_MANY_PIXELS'],
];
