import type { CivilDate } from '@vigie/chassis/civil-date';
import type { StaffRefusal } from '../generated/resolvers.ts';
import { staffRoles } from '../role/staff-roles.ts';

/** What somebody of the service may do, and until when. */
export interface StaffAccess {
  roles: readonly string[];
  accessUntil: CivilDate | null;
}

/** Keeps the team without an end. */
export function keepsTheTeam({ roles, accessUntil }: StaffAccess): boolean {
  const keeping = staffRoles.filter(({ scopes }) => scopes.includes('staff:manage'));
  return accessUntil === null && keeping.some(({ code }) => roles.includes(code));
}

/**
 * What speaks against a change of access, a removal being one without roles: somebody must keep the team without an end.
 */
export function remainingRefusals(
  before: { lastSupervisor: boolean },
  after: StaffAccess,
): StaffRefusal[] {
  if (!before.lastSupervisor || keepsTheTeam(after)) return [];
  const field = after.roles.length === 0 ? null : after.accessUntil ? 'accessUntil' : 'roles';
  return [{ code: 'LAST_SUPERVISOR', field }];
}

/**
 * What speaks against giving access: nobody gives more than they hold. A role that somebody has already is not given, but
 * another end of it is.
 * @param givable codes of the roles that the actor may give
 */
export function givingRefusals(
  asked: StaffAccess,
  {
    known,
    givable,
    held = { roles: [], accessUntil: null },
  }: { known: readonly string[]; givable: readonly string[]; held?: StaffAccess },
  today: CivilDate,
): StaffRefusal[] {
  const { roles, accessUntil } = asked;
  if (roles.length === 0) return [{ code: 'REQUIRED', field: 'roles' }];
  if (roles.some((role) => !known.includes(role)))
    return [{ code: 'UNKNOWN_ROLE', field: 'roles' }];
  const refusals: StaffRefusal[] = [];
  const beyond = (role: string): boolean => !givable.includes(role);
  if (roles.some((role) => !held.roles.includes(role) && beyond(role))) {
    refusals.push({ code: 'ROLE_BEYOND_OWN', field: 'roles' });
  } else if (accessUntil !== held.accessUntil && roles.some(beyond)) {
    refusals.push({ code: 'ROLE_BEYOND_OWN', field: 'accessUntil' });
  }
  if (accessUntil && accessUntil !== held.accessUntil && accessUntil < today) {
    refusals.push({ code: 'INVALID_DATE', field: 'accessUntil' });
  }
  return refusals;
}
