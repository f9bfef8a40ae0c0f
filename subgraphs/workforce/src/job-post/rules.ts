import { findSituation, isDeclarable, isSituationCode } from '@vigie/law/situation';
import type { JobPostRefusal } from '../generated/resolvers.ts';

/** Longest title, in characters; a DSN file carries no more. */
export const longestTitle = 120;

/** Everything that is wrong with a title. */
export function titleRefusals(title: string): JobPostRefusal[] {
  if (title === '') return [{ code: 'REQUIRED', field: 'title' }];
  return title.length > longestTitle ? [{ code: 'TOO_LONG', field: 'title' }] : [];
}

/**
 * What a post may carry: situations of the catalogue that an employer declares and that belong to work. Handicap,
 * invalidity or pregnancy belong to a person (L1225-2, L4624-1).
 */
export function situationRefusals(codes: readonly string[]): JobPostRefusal[] {
  const unknown = codes.some((code) => !isSituationCode(code) || !isDeclarable(code));
  if (unknown) return [{ code: 'UNKNOWN_SITUATION', field: 'situations' }];
  const personal = codes.some((code) => findSituation(code)?.confidential);
  return personal ? [{ code: 'CONFIDENTIAL_SITUATION', field: 'situations' }] : [];
}
