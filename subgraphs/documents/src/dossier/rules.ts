import type { DossierState } from '../generated/resolvers.ts';
import type { DossierRow } from './table.ts';

/** Dossiers of one account within a day at most: each asks for everything that there is. */
export const mostPerDay = 10;

/** How often a job tries before it gives up. */
export const mostTries = 3;

/** After so long nothing comes any more (milliseconds): the process has ended, or the queue stands still. */
const patience = 30 * 60 * 1000;

export function stateOf(
  {
    askedAt,
    failedAt,
    readyAt,
    tries,
  }: Pick<DossierRow, 'askedAt' | 'failedAt' | 'readyAt' | 'tries'>,
  now: Date,
): DossierState {
  if (readyAt) return 'READY';
  if (failedAt || now.getTime() - askedAt.getTime() > patience) return 'FAILED';
  return tries > 0 ? 'BEING_MADE' : 'ASKED';
}
