import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DiscloseVisitInput } from '../generated/resolvers.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { announce } from '../visit/announce.ts';
import { onVisit, staleOr, type VisitOutcome } from '../visit/on-visit.ts';
import { visit } from '../visit/table.ts';

/**
 * The employee agrees after all that their employer knows of a visit: from now on it is one like the others, with a
 * summons, and planning looks for its appointment. What was noted before stays with the service.
 */
export function discloseVisit(context: Context, input: DiscloseVisitInput): Promise<VisitOutcome> {
  return onVisit(
    context,
    ['discloseVisit', 'service'],
    input,
    ({ undisclosed }) => (undisclosed ? null : { code: 'ALREADY_DISCLOSED' }),
    async (tx, current) => {
      const { id, version, accountId } = current;
      const [disclosed] = await tx
        .update(visit)
        .set({ undisclosed: false })
        .where(and(eq(visit.id, id), eq(visit.version, version)))
        .returning();
      if (!disclosed) return staleOr(tx, current, 'ALREADY_DISCLOSED');
      await audit(tx, { action: 'visit.disclosed', accountId, targetId: id });
      await announce(tx, disclosed);
      if (disclosed.status === 'TO_PLAN')
        await asJobWithin(tx, { task: 'disclose-visit', accountId }, () => enqueuePlanning(tx, id));
      return null;
    },
  );
}
