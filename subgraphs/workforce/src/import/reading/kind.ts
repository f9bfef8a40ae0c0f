/** What the first bytes of a file say that it is. */
export type ByteKind = 'ZIP' | 'TEXT' | 'EMPTY' | 'ENCRYPTED' | { other: string };

/** First bytes, in hexadecimal, of kinds that people send by mistake. */
const signatures: readonly [hexadecimal: string, kind: string][] = [
  ['25504446', 'PDF'],
  ['1f8b', 'GZIP'],
  ['526172211a07', 'RAR'],
  ['377abcaf271c', '7Z'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['7b5c727466', 'RTF'],
];

const compoundFile = 'd0cf11e0a1b11ae1';

/** Start of a file with entries, and that of one without. */
const zipStarts = ['504b0304', '504b0506', '504b0708'];

/** Texts that open as a spreadsheet without being one. */
const markup = /^\s*(<\?xml|<!doctype|<html|<table|<\w+[ >])/i;

/** Decides by content alone; `head` is the first 64 KB, or less of a shorter file. */
export function kindOf(head: Buffer): ByteKind {
  if (head.byteLength === 0) return 'EMPTY';
  const start = head.subarray(0, 8).toString('hex');
  if (zipStarts.some((each) => start.startsWith(each))) return 'ZIP';
  if (start.startsWith(compoundFile)) return compoundKind(head);
  const known = signatures.find(([each]) => start.startsWith(each));
  if (known) return { other: known[1] };
  if (looksLikeUtf16(head)) return 'TEXT';
  if (head.includes(0)) return { other: isZeros(head) ? 'ZEROS' : 'BINARY' };
  const text = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return markup.test(text) ? { other: 'MARKUP' } : 'TEXT';
}

/** A workbook with a password lies in the container of old Office files; its inner names are UTF-16. */
function compoundKind(head: Buffer): ByteKind {
  const encrypted = ['EncryptedPackage', 'EncryptionInfo'].some((name) =>
    head.includes(Buffer.from(name, 'utf16le')),
  );
  return encrypted ? 'ENCRYPTED' : { other: 'XLS' };
}

/** UTF-16 by its mark, or by zeros on one side only of nearly every pair. */
export function looksLikeUtf16(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'UTF-16LE';
  if (mark === 'feff') return 'UTF-16BE';
  const sample = head.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const most = sample.byteLength * 0.4;
  if (zeros[0] === 0 && zeros[1]! > most) return 'UTF-16LE';
  return zeros[1] === 0 && zeros[0]! > most ? 'UTF-16BE' : null;
}

function isZeros(head: Buffer): boolean {
  return head.every((byte) => byte === 0);
}
