import { audit } from '@vigie/chassis/audit';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { LockVisitInput } from '../generated/resolvers.ts';
import { announce } from '../visit/announce.ts';
import { onVisit, staleOr, type VisitOutcome } from '../visit/on-visit.ts';
import { booked, isBooked } from '../visit/state.ts';
import { visit } from '../visit/table.ts';

/** Somebody of the service says whether planning may move an appointment whose summons has not left yet. */
export function lockVisit(context: Context, input: LockVisitInput): Promise<VisitOutcome> {
  const { locked } = input;
  return onVisit(
    context,
    ['lockVisit', 'service'],
    input,
    ({ status }) => (isBooked(status) ? null : { code: 'NOT_PLANNED' }),
    async (tx, current) => {
      const { id, version, accountId } = current;
      const [changed] = await tx
        .update(visit)
        .set({ locked })
        .where(and(eq(visit.id, id), eq(visit.version, version), inArray(visit.status, booked)))
        .returning();
      if (!changed) return staleOr(tx, current, 'NOT_PLANNED');
      const action = locked ? 'visit.locked' : 'visit.unlocked';
      await audit(tx, { action, accountId, targetId: id });
      await announce(tx, changed);
      return null;
    },
  );
}
