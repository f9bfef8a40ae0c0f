import type { CivilDate } from './legal-value.ts';

/** Articles whose version in force was compared with Légifrance on the latest check. */
const comparedLast = new Set(
  `L4624-1 L4624-2-4 R4624-10 R4624-16 R4624-17 R4624-18 R4624-22 R4624-24 R4624-27 R4624-28
  R4624-28-1 R4624-28-2 R4624-28-3 R4624-29 R4624-32 R4624-33 R4624-39 R4624-46 R4624-47 R4624-55 R4451-57
  R4451-82 R4323-56 R4544-10 R4544-11 R4544-11-1 R4541-9`.split(/\s+/),
);

/** Articles and decrees of 2026 read on Légifrance between that day and the latest check. */
const readFrom: CivilDate = '2026-08-31';
const readThen = new Set(['R4624-23', 'R4624-31']);

/** Articles of part IV that changed after the version that was read: the new wording was not. */
const changedSinceRead = new Set(['D4153-21', 'L4624-2-2', 'R4624-30']);

/** Day of the version of the code that was read as a whole. */
const codeRead: CivilDate = '2026-03-27';

/** What no text founds was never compared with one. */
const neverRead: CivilDate = '0000-01-01';

/** Texts outside the code du travail, with the day of the version that was read. */
const otherTexts: Record<string, CivilDate> = {
  'arrêté du 26 octobre 2020': '2021-07-01',
  'arrêté du 26 septembre 2025': '2025-11-04',
  'décret 2005-1325, art. 24': '2024-10-08',
  'décret 2023-1302': '2026-01-21',
  'décret 2026-503': readFrom,
  'questions-réponses du ministère du travail, 8 octobre 2024': '2024-10-08',
  'questions-réponses du ministère du travail, 4 novembre 2025': '2025-11-04',
};

/**
 * The day on which all these texts were last compared with their source: the earliest of their checks, since a
 * rule is as fresh as its oldest reading.
 */
export function checkedOn(basis: readonly string[]): CivilDate {
  return basis.map(checkOf).sort()[0] ?? neverRead;
}

/** Articles of part IV were followed by their history until 20 August 2026; other parts are as they were read. */
function checkOf(text: string): CivilDate {
  const article = text.split(' ')[0] ?? text;
  const other = otherTexts[text];
  if (other !== undefined) return other;
  if (comparedLast.has(article)) return '2026-09-27';
  if (readThen.has(article)) return readFrom;
  const followed = /^[LRD]4/.test(article) && !changedSinceRead.has(article);
  return followed ? '2026-08-20' : codeRead;
}
