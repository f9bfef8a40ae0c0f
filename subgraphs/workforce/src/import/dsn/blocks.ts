/**
 * The blocks of the norm (P24 to P27) and the highest rubrique that each is known with; 999 where all of a block is set
 * aside unread. A block or rubrique that is not here is new: it is counted and changes nothing, since the norm grows
 * every January.
 */
const highestRubrique: Readonly<Record<string, number>> = {
  ...{ 'S10.G00.00': 8, 'S10.G00.01': 999, 'S10.G00.02': 999, 'S20.G00.05': 13 },
  ...{ 'S20.G00.07': 4, 'S20.G00.08': 999, 'S21.G00.06': 15, 'S21.G00.11': 25 },
  ...{ 'S21.G00.30': 30, 'S21.G00.31': 999, 'S21.G00.40': 84, 'S21.G00.62': 21 },
  ...ignored('12 13 15 16 20 22 23 34 41 44 45 50 51 52 53 54 55 56 58 60 63 65 66 70 71 72 73'),
  ...ignored('78 79 81 82 83 84 85 86 95 98'),
  ...{ 'S89.G00.32': 999, 'S89.G00.33': 999, 'S89.G00.35': 999, 'S89.G00.43': 999 },
  ...{ 'S89.G00.67': 999, 'S89.G00.87': 999, 'S89.G00.88': 999, 'S89.G00.89': 999 },
  ...{ 'S89.G00.91': 999, 'S89.G00.92': 999, 'S89.G00.93': 999, 'S89.G00.94': 999 },
  'S90.G00.90': 2,
};

function ignored(numbers: string): Record<string, number> {
  return Object.fromEntries(numbers.split(' ').map((number) => [`S21.G00.${number}`, 999]));
}

export function isKnownBlock(block: string): boolean {
  return block in highestRubrique;
}

export function isKnownRubrique(block: string, rubrique: number): boolean {
  return rubrique <= (highestRubrique[block] ?? 0);
}

/**
 * All that is ever kept of a file: rubriques by block. Everything else, pay first, but also addresses, handicap,
 * sick leave and its causes, is dropped as its line goes by and stands in no variable afterwards.
 */
const kept: Readonly<Record<string, ReadonlySet<number>>> = {
  'S10.G00.00': new Set([1, 2, 3, 5, 6, 8]),
  'S20.G00.05': new Set([1, 2, 3, 4, 5, 6, 7]),
  'S21.G00.06': new Set([1]),
  'S21.G00.11': new Set([1, 2, 25]),
  'S21.G00.30': new Set([1, 2, 3, 4, 5, 6, 18, 19, 20, 30]),
  'S21.G00.31': new Set([8, 9, 10, 11]),
  'S21.G00.40': new Set([1, 4, 6, 7, 8, 9, 10, 11, 12, 13, 18, 21, 37, 46, 83]),
  'S21.G00.62': new Set([1, 2]),
  'S90.G00.90': new Set([1, 2]),
};

export function isKeptBlock(block: string): boolean {
  return block in kept;
}

export function isKept(block: string, rubrique: number): boolean {
  return kept[block]?.has(rubrique) ?? false;
}
