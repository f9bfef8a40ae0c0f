import { searchable } from '@vigie/chassis/search';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { situationCatalogue, type SituationCode } from '@vigie/law/situation';

const catalogues = new Map<CivilDate, ReadonlyMap<string, SituationCode>>();

/**
 * The situations that a cell names, by code, label or a search word that only one of them has; several are separated by
 * `|`, `;`, `,`, `+` or a line end. What is not understood is told apart, so that nobody loses a risk in silence.
 */
export function readSituations(
  text: string,
  day: CivilDate,
): { codes: SituationCode[]; unknown: string[] } {
  const names = namesOn(day);
  const codes = new Set<SituationCode>();
  const unknown: string[] = [];
  const whole = names.get(searchable(text));
  const parts = whole ? [text] : text.split(/[|;,+\n]/);
  for (const part of parts.map((each) => each.trim()).filter(Boolean)) {
    const code = names.get(searchable(part));
    if (code) codes.add(code);
    else if (!isNothing(part)) unknown.push(part);
  }
  return { codes: [...codes], unknown };
}

function isNothing(text: string): boolean {
  return /^(neant|aucun|aucune|non|ras|sans|rien|-)$/.test(searchable(text));
}

/** Codes, labels and search words of the catalogue of a day; a word of two situations names neither. */
function namesOn(day: CivilDate): ReadonlyMap<string, SituationCode> {
  const known = catalogues.get(day);
  if (known) return known;
  const catalogue = situationCatalogue(day);
  const names = new Map<string, SituationCode>();
  const shared = new Set<string>();
  for (const { code, keywords } of catalogue) {
    for (const keyword of new Set(keywords.map((each) => searchable(each)))) {
      if (names.has(keyword)) shared.add(keyword);
      names.set(keyword, code);
    }
  }
  for (const keyword of shared) names.delete(keyword);
  for (const { code, label } of catalogue) {
    names.set(searchable(code), code).set(searchable(label), code);
    names.set(searchable(label.replace(/\s*\(.*\)$/, '')), code);
  }
  catalogues.clear();
  catalogues.set(day, names);
  return names;
}
