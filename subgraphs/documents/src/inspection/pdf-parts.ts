import { constants, inflateSync } from 'node:zlib';

/** Bytes that the compressed parts of one file may unfold to; some hundred bytes can ask for gigabytes. */
const mostUnfolded = 32 * 1024 * 1024;

/** Packed bytes that tell how a part begins. */
const beginning = 256;

/** Streams of one file at most; a book of a thousand scanned pages has a tenth of them. */
const mostStreams = 20_000;

/**
 * The texts of a PDF in which its objects stand: the file as it is, and what its compressed object streams hold. Names
 * are written plainly, whatever was escaped in them.
 * @returns null for a file that unfolds to more than anybody prints, or packs its objects in an unusual way
 */
export function readableParts(bytes: Buffer): string[] | null {
  const raw = bytes.toString('latin1');
  const whole = plainNames(raw);
  if (packsUnusually(whole)) return null;
  const parts = [whole];
  let left = mostUnfolded;
  const streams = streamsOf(raw);
  if (streams.length > mostStreams) return null;
  for (const { from, to } of streams) {
    const packed = bytes.subarray(from, to);
    // An object stream begins with the numbers of its objects; pictures and fonts need not be unfolded.
    const begins = inflate(packed.subarray(0, beginning), mostUnfolded);
    if (!(begins instanceof Buffer) || !/^\s*(\d+\s|$)/.test(begins.toString('latin1'))) continue;
    const unfolded = inflate(packed, left);
    if (unfolded === 'too much') return null;
    if (unfolded === null) continue;
    left -= unfolded.length;
    parts.push(plainNames(unfolded.toString('latin1')));
  }
  return parts;
}

/**
 * From each word that may begin a stream to the next one that ends one. Those within another are looked at as well: a
 * false beginning in a comment would hide what follows it.
 */
function streamsOf(raw: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let to = -1;
  for (const { index, 0: word } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + word.length;
    if (to !== raw.length && to < from) {
      const end = raw.indexOf('endstream', from);
      to = end === -1 ? raw.length : end;
    }
    found.push({ from, to });
    if (found.length > mostStreams) break;
  }
  return found;
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-2, 7.3.5). */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Object streams under another filter than Flate alone: no program that prints writes them. */
function packsUnusually(text: string): boolean {
  return [...text.matchAll(/\/ObjStm(?![A-Za-z0-9])/g)].some(({ index }) =>
    /\/(ASCIIHex|ASCII85|LZW|RunLength)Decode|\/Predictor/.test(
      text.slice(Math.max(0, index - around), index + around),
    ),
  );
}

/** Characters around the name of an object stream in which its filters stand. */
const around = 400;

function inflate(packed: Buffer, most: number): Buffer | 'too much' | null {
  // The first four bits of everything that Flate packs.
  if (((packed[0] ?? 0) & 0x0f) !== 8) return null;
  try {
    return inflateSync(packed, {
      maxOutputLength: Math.max(most, 1),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : null;
  }
}
