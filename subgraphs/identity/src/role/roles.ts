import { mandateRoles } from './mandate-roles.ts';
import { memberRoles } from './member-roles.ts';
import type { Role } from './role.ts';
import { staffRoles } from './staff-roles.ts';

/**
 * Every role, in the order of the matrix. The database holds the same list (`access.role_scope`), from which rows are
 * opened; a test keeps the two equal.
 */
export const roles: readonly Role[] = [...memberRoles, ...mandateRoles, ...staffRoles];

/** French label of a role code. */
export function roleLabel(code: string): string {
  return roles.find((role) => role.code === code)?.label ?? code;
}
