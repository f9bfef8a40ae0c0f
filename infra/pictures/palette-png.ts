import { crc32, deflateSync } from 'node:zlib';

/** Pixels from the top left, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

interface Colour {
  /** Sums over its pixels, in the order of their bytes. */
  sums: [number, number, number, number];
  count: number;
}

/** One byte says which colour a pixel has. */
const most = 256;

/** A picture with 256 colours at most: of a screen it weighs a third, and nobody sees the difference. */
export function palettePng({ width, height, bytes }: Pixels): Buffer {
  const colours = new Map<number, Colour>();
  for (let at = 0; at < bytes.length; at += 4) {
    const key = kindAt(bytes, at);
    const colour = colours.get(key) ?? { sums: [0, 0, 0, 0], count: 0 };
    for (let part = 0; part < 4; part += 1) colour.sums[part]! += bytes[at + part] ?? 0;
    colour.count += 1;
    colours.set(key, colour);
  }
  const ranked = withStrangers([...colours].sort(([, one], [, other]) => other.count - one.count));
  const palette = ranked.slice(0, most).map(([, colour]) => mean(colour));
  const index = new Map(
    ranked.map(([key, colour], place) => [key, place < most ? place : nearest(palette, colour)]),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const row = Math.floor(at / width);
    // The first byte of a row says that it is stored as it is.
    rows[at + row + 1] = index.get(kindAt(bytes, at * 4)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((colour) => colour[3] ?? 255))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Places for colours that are rare but unlike all others: the one dot of orange must not turn grey. */
const strangers = 32;

/** The most frequent colours first, then those that would be farthest from them, each by as many pixels as it has. */
function withStrangers(ranked: readonly [number, Colour][]): [number, Colour][] {
  const chosen = ranked.slice(0, most - strangers);
  const palette = chosen.map(([, colour]) => mean(colour));
  const rest = ranked.slice(most - strangers).map((entry) => {
    const near = palette[nearest(palette, entry[1])] ?? [];
    return { entry, loss: entry[1].count * distance(near, entry[1]) };
  });
  return [...chosen, ...rest.sort((one, other) => other.loss - one.loss).map(({ entry }) => entry)];
}

const mean = ({ sums, count }: Colour): number[] => sums.map((sum) => Math.round(sum / count));

const distance = (colour: readonly number[], { sums, count }: Colour): number =>
  colour.reduce((sum, part, at) => sum + (part - sums[at]! / count) ** 2, 0);

/** Colours that differ in their last two bits only are one kind. */
function kindAt(bytes: Uint8Array, at: number): number {
  let kind = 0;
  for (let part = 0; part < 4; part += 1) kind = (kind << 6) | ((bytes[at + part] ?? 0) >> 2);
  return kind;
}

function nearest(palette: readonly number[][], colour: Colour): number {
  let [best, least] = [0, Infinity];
  for (const [place, known] of palette.entries()) {
    const far = distance(known, colour);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
