import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DeliverVisitPaperInput } from '../generated/resolvers.ts';
import { kindOf, visitKinds } from '../kind/kinds.ts';
import { issueUpload } from '../sharing/issue.ts';
import { announcedRefusals } from '../sharing/rules.ts';
import { visit, type VisitCopy } from '../visit/table.ts';

/** Characters of an external name at most. */
const longestExternalId = 100;

/**
 * Gives an address to which a paper of a visit is sent, as its professional has written it: by the service's people, or
 * by the program of the medical side under a name of its own.
 */
export function deliverVisitPaper(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: DeliverVisitPaperInput,
): Promise<Outcome<{ path: string }, DocumentRefused>> {
  const kind = kindOf(input.kind);
  const externalId = tidy(input.externalId ?? '') || null;
  const effectiveOn = input.effectiveOn ?? null;
  const issue = async (tx: ActorTransaction) => {
    const publishing = visitKinds.includes(kind.code) ? kind.publishing : null;
    if (publishing === null || !(await allowsEverywhere(tx, publishing)))
      return refuse<DocumentRefused>({ code: 'MISSING_RIGHT' });
    const of = await visitOf(tx, input.visitId);
    if (!of) return refuse<DocumentRefused>({ code: 'NOT_FOUND', field: 'visitId' });
    const accountIds = [of.accountId];
    const announced = { accountIds, title: kind.label, effectiveOn };
    const refusals = announcedRefusals(announced, { dated: false, today: clock.today() });
    if (externalId && externalId.length > longestExternalId)
      refusals.push({ code: 'TOO_LONG', field: 'externalId' });
    if (refusals.length > 0) return refuse(...refusals);
    const done = await issueUpload(
      tx,
      { clock, caller },
      {
        ...{ kind: kind.code, origin: 'SERVICE', accountIds, title: kind.label, effectiveOn },
        ...{ visitId: of.id, employeeId: of.employeeId, externalId, fileName: input.fileName },
      },
    );
    return { done };
  };
  return database.as(caller, issue, 'writing');
}

async function visitOf(tx: ActorTransaction, id: string): Promise<VisitCopy | null> {
  if (!isId(id)) return null;
  const [row] = await asJobWithin(tx, { task: 'deliver-visit-paper' }, () =>
    tx.select().from(visit).where(eq(visit.id, id)),
  );
  return row ?? null;
}
