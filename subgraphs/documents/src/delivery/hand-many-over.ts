import { groupedBy } from '@vigie/chassis/batch';
import { runCommand } from '@vigie/chassis/command';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { HandSummonsesOverInput, SummonsToHandOverInput } from '../generated/resolvers.ts';
import { send } from './hand-over.ts';
import { findEmployeesDeliveries } from './queries.ts';
import { addressRefusal, mostMessages, reachable } from './rules.ts';
import type { DeliveryRow } from './table.ts';

/** Summonses that are handed over at once: as many as a list shows. */
const mostAtOnce = 200;

/** What became of one summons of many. */
export interface HandedOver {
  documentId: string;
  refusals: DocumentRefused[];
}

/**
 * Sends many summonses, each to its own employee: whoever can be reached is, and the others are named with the reason.
 * One that has left for the same address before does not leave again.
 */
export async function handManyOver(
  { caller, database, sms }: Context,
  input: HandSummonsesOverInput,
): Promise<Outcome<{ results: HandedOver[] }, DocumentRefused>> {
  const owner = signedIn(caller);
  const wanted = [...new Map(input.summonses.map((each) => [each.documentId, each])).values()];
  if (wanted.length === 0) return refuse({ code: 'REQUIRED', field: 'summonses' });
  if (wanted.length > mostAtOnce) return refuse({ code: 'TOO_MANY', field: 'summonses' });
  return runCommand<{ results: HandedOver[] }, DocumentRefused>(
    ...([database, owner, 'handSummonsesOver', input] as const),
    async (tx) => {
      const ids = wanted.map(({ documentId }) => documentId).filter(isId);
      const rows = await findDocuments(tx, ids);
      const before = groupedBy(
        ids,
        await findEmployeesDeliveries(tx, ids),
        ({ documentId }) => documentId,
      );
      const results: HandedOver[] = [];
      for (const each of wanted) {
        const { documentId } = each;
        const place = ids.indexOf(documentId);
        const row = rows[place];
        const refused =
          row?.kind === 'SUMMONS' && !row.withdrawnAt
            ? refusalOf(each, before[place] ?? [], sms !== 'off')
            : { code: 'NOT_FOUND' as const, field: 'documentId' };
        if (row && !refused) await send(tx, row, each, owner.subjectId);
        results.push({ documentId, refusals: refused ? [refused] : [] });
      }
      return { done: { results } };
    },
  );
}

/** Why one of them does not leave; null when it does. */
function refusalOf(
  wanted: SummonsToHandOverInput,
  before: readonly DeliveryRow[],
  texts: boolean,
): DocumentRefused | null {
  const refused = addressRefusal(wanted, texts);
  if (refused) return refused;
  const { channel, address } = wanted;
  const there = reachable(channel, address.trim());
  const isThere = (each: DeliveryRow) => each.channel === channel && each.address === there;
  if (before.some((each) => isThere(each) && !each.refusedAt && !each.revokedAt))
    return { code: 'ALREADY_SENT', field: 'address' };
  if (before.length >= mostMessages) return { code: 'TOO_MANY', field: 'address' };
  return null;
}
