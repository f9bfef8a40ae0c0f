import { isPhone } from '@vigie/chassis/identifiers/phone';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { UserRefusal } from '../generated/resolvers.ts';

/** Longest texts, in characters. */
export const longestName = 100;
export const longestPosition = 100;

/** A removal can be undone for so many days; later the person is invited anew. */
export const undoDays = 30;

/** The access that a user would have after a change. */
export interface Access {
  owner: boolean;
  roles: readonly string[];
  accessUntil: CivilDate | null;
}

const administers = ({ roles, accessUntil }: Access): boolean =>
  roles.includes('administrator') && accessUntil === null;

/**
 * What speaks against a change of access, a removal being one without roles: the owner keeps administrator access, and
 * somebody must keep it without an end.
 * @param others administrators without an end beside this user
 */
export function standingRefusals(before: Access, after: Access, others: number): UserRefusal[] {
  if (administers(after)) return [];
  const field = after.roles.length === 0 ? null : fieldOf(after);
  if (before.owner) return [{ code: 'OWNER_STAYS', field }];
  if (administers(before) && others === 0) return [{ code: 'LAST_ADMINISTRATOR', field }];
  return [];
}

function fieldOf({ roles }: Access): string {
  return roles.includes('administrator') ? 'accessUntil' : 'roles';
}

/**
 * What speaks against giving roles: nobody gives more than they hold. What somebody has already is not given.
 * @param givable codes of the roles that the actor may give on the account
 */
export function roleRefusals(
  asked: readonly string[],
  {
    known,
    givable,
    held = [],
  }: { known: readonly string[]; givable: readonly string[]; held?: readonly string[] },
): UserRefusal[] {
  const field = 'roles';
  if (asked.length === 0) return [{ code: 'REQUIRED', field }];
  if (asked.some((role) => !known.includes(role))) return [{ code: 'UNKNOWN_ROLE', field }];
  const given = asked.filter((role) => !held.includes(role));
  return given.every((role) => givable.includes(role)) ? [] : [{ code: 'ROLE_BEYOND_OWN', field }];
}

/** What speaks against a first or last name. */
export interface NameRefusal {
  code: 'REQUIRED' | 'TOO_LONG' | 'INVALID_NAME';
  field: 'firstName' | 'lastName';
}

/** Names stand in mails to strangers: letters only, so that nobody can send them a link of their own. */
export function nameRefusals(names: Record<'firstName' | 'lastName', string>): NameRefusal[] {
  return (['firstName', 'lastName'] as const).flatMap((field): NameRefusal[] => {
    const name = names[field];
    if (name === '') return [{ code: 'REQUIRED', field }];
    if (name.length > longestName) return [{ code: 'TOO_LONG', field }];
    return /^\p{L}[\p{L}\p{M}'’ -]*$/u.test(name) ? [] : [{ code: 'INVALID_NAME', field }];
  });
}

/** What is known of somebody at work. */
export function workRefusals(
  {
    position,
    phone,
    accessUntil,
  }: { position?: string | null; phone?: string | null; accessUntil?: CivilDate | null },
  today: CivilDate,
): UserRefusal[] {
  const refusals: UserRefusal[] = [];
  if (position && position.length > longestPosition) {
    refusals.push({ code: 'TOO_LONG', field: 'position' });
  }
  if (phone && !isPhone(phone)) refusals.push({ code: 'INVALID_PHONE', field: 'phone' });
  if (accessUntil && accessUntil < today) {
    refusals.push({ code: 'INVALID_DATE', field: 'accessUntil' });
  }
  return refusals;
}
