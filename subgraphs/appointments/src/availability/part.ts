/** Parts of a day that a closure may be about. */
export const dayParts = ['MORNING', 'AFTERNOON'] as const;

export type DayPart = (typeof dayParts)[number];

/** What begins from here on is of the afternoon, in the local time of the centre. */
export const noon = '13:00';

/** The part of the day to which a half-day belongs, by its beginning. */
export function partOf(from: string): DayPart {
  return from < noon ? 'MORNING' : 'AFTERNOON';
}
