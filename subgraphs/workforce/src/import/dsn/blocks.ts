/** What is known of a block of the norm, and what is kept of it. */
export interface KnownBlock {
  /** The highest rubrique that the norm had; 999 where all of the block is set aside unread. */
  highest: number;
  kept: ReadonlySet<number>;
}

/**
 * All that is ever kept of a file: rubriques by block. Everything else, pay first, but also addresses, handicap,
 * sick leave and its causes, is dropped as its line goes by and stands in no variable afterwards.
 */
const kept: readonly [block: string, highest: number, rubriques: readonly number[]][] = [
  ['S10.G00.00', 8, [1, 3, 5, 6, 8]],
  ['S20.G00.05', 13, [1, 2, 3, 4, 5, 6, 7]],
  ['S21.G00.06', 15, [1]],
  ['S21.G00.11', 25, [1, 25]],
  ['S21.G00.30', 30, [1, 2, 3, 4, 5, 6, 18, 19, 20, 30]],
  ['S21.G00.31', 999, [8, 9, 10, 11]],
  ['S21.G00.40', 84, [1, 4, 6, 7, 8, 9, 10, 11, 12, 13, 18, 21, 37, 46, 83]],
  ['S21.G00.62', 21, [1, 2]],
  ['S90.G00.90', 2, [1]],
];

/** The other blocks of the norm (P24 to P27). */
const setAside = [
  ...ids('S10.G00', '01 02'),
  ...ids('S20.G00', '07 08'),
  ...ids('S21.G00', '12 13 15 16 20 22 23 34 41 44 45 50 51 52 53 54 55 56 58 60 63 65 66 70'),
  ...ids('S21.G00', '71 72 73 78 79 81 82 83 84 85 86 95 98'),
  ...ids('S89.G00', '32 33 35 43 67 87 88 89 91 92 93 94'),
];

/**
 * Every block of the norm. One that is not here, or a higher rubrique, is new: it is counted and changes nothing, since
 * the norm grows every January.
 */
export const knownBlocks: ReadonlyMap<string, KnownBlock> = new Map([
  ...setAside.map((id): [string, KnownBlock] => [id, { highest: 999, kept: new Set() }]),
  ...kept.map(([id, highest, rubriques]): [string, KnownBlock] => [
    id,
    { highest, kept: new Set(rubriques) },
  ]),
]);

function ids(section: string, numbers: string): string[] {
  return numbers.split(' ').map((number) => `${section}.${number}`);
}
