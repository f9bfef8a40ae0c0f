import type { MandatePart } from '../generated/resolvers.ts';
import { mandateRoles } from '../role/mandate-roles.ts';

/** Parts of a mandate in plain words, in the order in which they are shown. */
export function partsOf(codes: readonly string[]): MandatePart[] {
  return mandateRoles
    .filter(({ code }) => codes.includes(code))
    .map(({ code, label, description }) => ({ code, label, description }));
}
