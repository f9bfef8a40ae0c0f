import { allows, allowsEverywhere, whyClosed } from '@vigie/chassis/access';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { VisitRefusal } from '../generated/resolvers.ts';
import { findVisit } from './queries.ts';
import type { VisitRow } from './table.ts';
import { isCurrent } from './version.ts';

/** What every command on a visit is told. */
interface VisitInput {
  idempotencyKey: string;
  id: string;
  version: number;
}

type Refused = VisitRefusal | null;

export type VisitOutcome = Outcome<{ visitId: string }, VisitRefusal>;

/** The visit that a command has changed in the place of the one that it was told. */
interface Instead {
  visitId: string;
}

/** Whoever manages the visits of the account may do it, or the service alone. */
export type By = 'managers' | 'service';

/**
 * Runs a command on a visit for whoever may: what they cannot see does not exist for them.
 * @param standing refusals that come before a stale version
 */
export async function onVisit(
  { caller, database }: Context,
  [command, by]: [name: string, by: By],
  input: VisitInput,
  standing: (current: VisitRow, tx: ActorTransaction) => Refused | Promise<Refused>,
  change: (tx: ActorTransaction, current: VisitRow) => Promise<VisitRefusal | Instead | null>,
): Promise<VisitOutcome> {
  if (caller.kind === 'sign-in' || !isId(input.id)) return refuse({ code: 'NOT_FOUND' });
  return runCommand(database, caller, command, input, async (tx) => {
    const current = await findVisit(tx, input.id);
    if (!current) return refuse<VisitRefusal>({ code: 'NOT_FOUND' });
    const allowed =
      by === 'service'
        ? await allowsEverywhere(tx, 'visits:manage')
        : await allows(tx, current.accountId, 'visits:manage');
    if (!allowed) {
      // What is the service's alone is no member's on any day.
      const closed = by === 'service' ? 'MISSING_RIGHT' : await whyClosed(tx, current.accountId);
      return refuse<VisitRefusal>({ code: closed });
    }
    const refused = await standing(current, tx);
    if (refused) return refuse(refused);
    if (!isCurrent(current, input.version)) return refuse({ code: 'STALE_VERSION' });
    const said = await change(tx, current);
    if (said && 'code' in said) return refuse(said);
    return { done: said ?? { visitId: current.id } };
  });
}

/** What to say when the database did not change a visit that seemed ready: somebody was faster, or the hour is wrong. */
export async function staleOr(
  tx: ActorTransaction,
  { id, version }: VisitRow,
  code: VisitRefusal['code'],
): Promise<VisitRefusal> {
  const now = await findVisit(tx, id);
  return { code: now?.version === version ? code : 'STALE_VERSION' };
}
