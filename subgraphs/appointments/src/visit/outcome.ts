import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { addMonths } from '@vigie/law/civil-date';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { RecordOutcomeInput, VisitRefusal } from '../generated/resolvers.ts';
import { announce } from './announce.ts';
import { noteDocument } from './document/commands.ts';
import { onVisit, staleOr, type VisitOutcome } from './on-visit.ts';
import { reconcileFollowing } from './reconcile.ts';
import { visit, type VisitRow } from './table.ts';

/** Months after a visit beyond which no law lets the next one come. */
const longest = 60;

/** Notes what the professional said of a visit held: the next date counts where it comes before the law's. */
export function recordOutcome(context: Context, input: RecordOutcomeInput): Promise<VisitOutcome> {
  const nextBy = input.nextBy ?? null;
  const { measures, document = null } = input;
  return onVisit(
    context,
    ['recordOutcome', 'service'],
    input,
    (current) => problemOf(current, nextBy),
    async (tx, current) => {
      const { id, version, accountId, employeeId } = current;
      const [noted] = await tx
        .update(visit)
        .set({ nextBy, measures })
        .where(and(eq(visit.id, id), eq(visit.version, version), eq(visit.status, 'HELD')))
        .returning();
      if (!noted) return staleOr(tx, current, 'NOT_HELD');
      await audit(tx, { action: 'visit.outcome-noted', accountId, targetId: id });
      await announce(tx, noted);
      await asJobWithin(tx, { task: 'follow-visit', accountId }, async () => {
        await noteDocument(tx, current, document);
        await reconcileFollowing(tx, employeeId);
      });
      return null;
    },
  );
}

function problemOf({ status, day }: VisitRow, nextBy: string | null): VisitRefusal | null {
  if (status !== 'HELD' || day === null) return { code: 'NOT_HELD' };
  if (nextBy === null) return null;
  const possible = nextBy > day && nextBy <= addMonths(day, longest);
  return possible ? null : { code: 'OUT_OF_RANGE', field: 'nextBy' };
}
