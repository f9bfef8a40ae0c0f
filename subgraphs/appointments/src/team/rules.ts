import type { Refusal } from '@vigie/chassis/refusal';
import type { TeamRefusalCode } from '../generated/resolvers.ts';
import { teamRoles, type TeamMemberRow } from './table.ts';

export type TeamRefusal = Refusal<TeamRefusalCode>;

/** Somebody of a team as they were typed. */
export type Described = Pick<TeamMemberRow, 'role' | 'name' | 'phone' | 'hours' | 'centreId'>;

/** Longest texts, in characters. */
const longest = { name: 120, phone: 30, hours: 200 } as const;

/** What is wrong with what was typed, all of it at once. */
export function describedRefusals(described: Described): TeamRefusal[] {
  const refusals: TeamRefusal[] =
    described.name === '' ? [{ code: 'REQUIRED', field: 'name' }] : [];
  for (const field of ['name', 'phone', 'hours'] as const) {
    if ((described[field] ?? '').length > longest[field])
      refusals.push({ code: 'TOO_LONG', field });
  }
  return refusals;
}

/** The team in the order of its roles, then by name. */
export function inOrder(team: readonly TeamMemberRow[]): TeamMemberRow[] {
  return team.toSorted(
    (one, other) =>
      teamRoles.indexOf(one.role) - teamRoles.indexOf(other.role) ||
      one.name.localeCompare(other.name, 'fr'),
  );
}
