import { addYears, type CivilDate } from '@vigie/chassis/civil-date';
import type { DocumentKind } from '../generated/resolvers.ts';

/**
 * Day on which a document is a year old, where its age counts: from eleven employees on the risk assessment is updated
 * every year (R4121-2). Null for every other kind, and where its day is not known.
 */
export function ageingOn(kind: DocumentKind, effectiveOn: CivilDate | null): CivilDate | null {
  return kind === 'RISK_ASSESSMENT' && effectiveOn ? addYears(effectiveOn, 1) : null;
}

/** Last day on which a document is kept; null as long as what it proves lasts. */
export function keptUntil(
  keepYears: number | null,
  effectiveOn: CivilDate | null,
  today: CivilDate,
): CivilDate | null {
  return keepYears === null ? null : addYears(effectiveOn ?? today, keepYears);
}
