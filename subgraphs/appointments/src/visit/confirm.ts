import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ConfirmVisitInput } from '../generated/resolvers.ts';
import { holdSlot } from '../slot/commands.ts';
import { announce } from './announce.ts';
import { onVisit, staleOr, type VisitOutcome } from './on-visit.ts';
import { canBecome, statesBefore } from './state.ts';
import { visit } from './table.ts';

/** The employer says that the person will come: the appointment stays where it is, and a summons that waited leaves. */
export function confirmVisit(context: Context, input: ConfirmVisitInput): Promise<VisitOutcome> {
  return onVisit(
    context,
    ['confirmVisit', 'managers'],
    input,
    ({ status }) => (canBecome(status, 'CONFIRMED') ? null : { code: 'NOT_PLANNED' }),
    async (tx, current) => {
      const { id, version, accountId } = current;
      const [confirmed] = await tx
        .update(visit)
        .set({ status: 'CONFIRMED', summonsOn: sql`least(${visit.summonsOn}, clock.today())` })
        .where(
          and(
            eq(visit.id, id),
            eq(visit.version, version),
            inArray(visit.status, statesBefore('CONFIRMED')),
          ),
        )
        .returning();
      if (!confirmed) return staleOr(tx, current, 'NOT_PLANNED');
      await audit(tx, { action: 'visit.confirmed', accountId, targetId: id });
      await announce(tx, confirmed);
      await asJobWithin(tx, { task: 'confirm-visit', accountId }, () => holdSlot(tx, id));
      return null;
    },
  );
}
