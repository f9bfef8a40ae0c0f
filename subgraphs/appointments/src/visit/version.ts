import type { VisitRow } from './table.ts';

/**
 * Whether somebody who read a version has seen the visit as it is. That the summons has left since is no change with which
 * anybody competes: the appointment is the same.
 */
export function isCurrent({ version, status }: VisitRow, read: number): boolean {
  return read === version || (status === 'SUMMONED' && read === version - 1);
}
