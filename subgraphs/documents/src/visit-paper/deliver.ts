import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DeliverVisitPaperInput } from '../generated/resolvers.ts';
import { kindOf, visitKinds } from '../kind/kinds.ts';
import { issueUpload } from '../sharing/issue.ts';
import { describedRefusals } from '../sharing/rules.ts';
import { aboutRefusals, tidied } from '../unmatched-paper/rules.ts';
import { findVisit } from '../visit/queries.ts';
import { findVisitOfName } from './queries.ts';

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
    const described = { title: kind.label, effectiveOn };
    // Of a paper whose visit is not known its day is all that leads to it.
    const dated = !input.visitId;
    const refusals = describedRefusals(described, { dated, today: clock.today() });
    if (externalId && externalId.length > longestExternalId)
      refusals.push({ code: 'TOO_LONG', field: 'externalId' });
    // Before a return the employee may object; nobody else can say that they did not.
    if (kind.code === 'PRE_REPRISE' && !input.unopposed)
      refusals.push({ code: 'REQUIRED', field: 'unopposed' });
    const whose = await whoseOf(tx, { clock, caller }, input, externalId);
    if ('refusals' in whose) refusals.push(...whose.refusals);
    if ('refusals' in whose || refusals.length > 0) return refuse(...refusals);
    const awaited = {
      ...{ ...described, ...whose, kind: kind.code, origin: 'SERVICE' as const },
      ...{ externalId, fileName: input.fileName },
    };
    const done = await issueUpload(tx, { clock, caller }, awaited);
    return { done };
  };
  return database.as(caller, issue, 'writing');
}

type Whose =
  | { accountIds: string[]; visitId: string; employeeId: string }
  | {
      accountIds: string[];
      memberNumber: string;
      lastName: string;
      firstName: string;
      birthDate: string;
    };

/** The visit of a paper, or the person; of a paper that is known by its name already, the visit that it has. */
async function whoseOf(
  tx: ActorTransaction,
  { clock, caller }: { clock: Clock; caller: CallerActor },
  { visitId, about }: DeliverVisitPaperInput,
  externalId: string | null,
): Promise<Whose | { refusals: DocumentRefused[] }> {
  const of = await asJobWithin(tx, { task: 'deliver-visit-paper' }, () =>
    visitId ? findVisit(tx, visitId) : findVisitOfName(tx, caller.subjectId, externalId),
  );
  if (of) return { accountIds: [of.accountId], visitId: of.id, employeeId: of.employeeId };
  if (!about) return refuse({ code: visitId ? 'NOT_FOUND' : 'REQUIRED', field: 'visitId' });
  const refusals = aboutRefusals(about, clock.today());
  return refusals.length > 0 ? refuse(...refusals) : { accountIds: [], ...tidied(about) };
}
