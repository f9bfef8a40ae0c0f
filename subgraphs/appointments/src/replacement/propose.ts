import { allows, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, or } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ChangeReplacementInput, ProposeReplacementInput } from '../generated/resolvers.ts';
import { findVisit } from '../visit/queries.ts';
import type { VisitRow } from '../visit/table.ts';
import { isCurrent } from '../visit/version.ts';
import { end, openReplacement } from './open.ts';
import { findReplacements } from './queries.ts';
import type { ReplacementRefusal } from './refusal.ts';
import { appointmentProblem } from './rules.ts';
import { isSuited } from './suited.ts';
import { replacement } from './table.ts';

type Reach = Pick<Context, 'database' | 'clock'>;
type Done = Promise<Outcome<{ id: string }, ReplacementRefusal>>;

/** Proposes another employee for an appointment, which stays as it is until the service has answered. */
export function proposeReplacement(
  { database, clock }: Reach,
  caller: CallerActor,
  input: ProposeReplacementInput,
): Done {
  return runCommand<{ id: string }, ReplacementRefusal>(
    database,
    caller,
    'proposeReplacement',
    input,
    async (tx) => {
      const current = isId(input.visitId) ? await findVisit(tx, input.visitId) : null;
      if (!current) return refuse({ code: 'NOT_FOUND', field: 'visitId' });
      const { accountId, slotId } = current;
      if (!(await allows(tx, accountId, 'visits:manage')))
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const problem = appointmentProblem(current, clock.now());
      if (problem) return refuse(problem);
      if (!isCurrent(current, input.version) || slotId === null)
        return refuse({ code: 'STALE_VERSION', field: 'version' });
      const other = isId(input.otherVisitId) ? await findVisit(tx, input.otherVisitId) : null;
      if (other?.accountId !== accountId)
        return refuse({ code: 'NOT_FOUND', field: 'otherVisitId' });
      if (!(await suitsFor(tx, current, other)))
        return refuse({ code: 'NOT_SUITED', field: 'otherVisitId' });
      await lapse(tx, [current.id, other.id]);
      const [row] = await tx
        .insert(replacement)
        .values({
          ...{ id: newId(), accountId, visitId: current.id, slotId, otherVisitId: other.id },
          proposedBy: caller.subjectId,
        })
        .onConflictDoNothing()
        .returning({ id: replacement.id });
      if (!row) return refuse({ code: 'ALREADY_PROPOSED', field: 'otherVisitId' });
      await audit(tx, { action: 'replacement.proposed', accountId, targetId: current.id });
      return { done: { id: row.id } };
    },
  );
}

/** Takes a proposal back that nobody has answered. */
export function withdrawReplacement(
  { database, clock }: Reach,
  caller: CallerActor,
  input: ChangeReplacementInput,
): Done {
  return runCommand<{ id: string }, ReplacementRefusal>(
    database,
    caller,
    'withdrawReplacement',
    input,
    async (tx) => {
      const row = await openReplacement(tx, input);
      if ('refusals' in row) return refuse(...row.refusals);
      await end(tx, row, 'WITHDRAW', { settledBy: caller.subjectId, settledAt: clock.now() });
      return { done: { id: row.id } };
    },
  );
}

function suitsFor(tx: ActorTransaction, current: VisitRow, other: VisitRow): Promise<boolean> {
  const job = { task: 'suited-replacements', accountId: current.accountId };
  return asJobWithin(tx, job, () => isSuited(tx, current, other));
}

/** Writes down that proposals have lapsed which stand in the way: their appointments are no more what they were. */
async function lapse(tx: ActorTransaction, visitIds: readonly string[]): Promise<void> {
  const [one = '', other = ''] = visitIds;
  const standing = await tx
    .select({ id: replacement.id })
    .from(replacement)
    .where(
      and(
        eq(replacement.state, 'PROPOSED'),
        or(eq(replacement.visitId, one), eq(replacement.otherVisitId, other)),
      ),
    );
  const rows = await findReplacements(
    tx,
    standing.map(({ id }) => id),
  );
  for (const row of rows) if (row && !row.holds) await end(tx, row, 'LAPSE');
}
