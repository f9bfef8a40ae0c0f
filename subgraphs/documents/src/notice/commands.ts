import { allows, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { dayAt } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readZone } from '@vigie/chassis/today';
import { tidyLines } from '@vigie/chassis/typed-text';
import { count, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { AnswerNoticeInput, NoteNoticeArrivalInput } from '../generated/resolvers.ts';
import { findPublished } from '../recall/published.ts';
import { answerRefusals, arrivalRefusals, mostAnswers, noticeKinds } from './rules.ts';
import { noticeAnswer, noticeArrival } from './table.ts';

type Done = Promise<Outcome<{ documentId: string }, DocumentRefused>>;

/** Answers the physician in the employer's name; what was answered before stays beside it. */
export function answerNotice(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: AnswerNoticeInput,
): Done {
  return runCommand<{ documentId: string }, DocumentRefused>(
    ...([database, caller, 'answerNotice', input] as const),
    async (tx) => {
      const [row] = isId(input.id) ? await findDocuments(tx, [input.id]) : [];
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const { id: documentId, accountId, kind } = row;
      if (!noticeKinds.includes(kind)) return refuse({ code: 'NOT_A_NOTICE', field: 'id' });
      if (caller.kind !== 'user') return refuse({ code: 'MISSING_RIGHT' });
      if (!(await allows(tx, accountId, 'visits:manage')))
        return refuse({ code: await whyClosed(tx, accountId) });
      const { verdict } = input;
      const reasons = tidyLines(input.reasons ?? '');
      const refusals = answerRefusals(verdict, reasons);
      if (refusals.length > 0) return refuse(...refusals);
      if ((await countAnswers(tx, documentId)) >= mostAnswers) return refuse({ code: 'TOO_MANY' });
      await tx.insert(noticeAnswer).values({
        ...{ id: newId(), documentId, accountId, verdict, reasons: reasons || null },
        ...{ answeredBy: caller.subjectId, answeredAt: sql`clock.now()` },
      });
      await audit(tx, {
        ...{ action: 'notice.answered', accountId, targetId: documentId },
        details: { kind, verdict },
      });
      return { done: { documentId } };
    },
  );
}

async function countAnswers(tx: ActorTransaction, documentId: string): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(noticeAnswer)
    .where(eq(noticeAnswer.documentId, documentId));
  return row?.rows ?? 0;
}

/** Notes by which letter a notice reached the employer: for who hands such papers over. */
export function noteNoticeArrival(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: NoteNoticeArrivalInput,
): Done {
  return runCommand<{ documentId: string }, DocumentRefused>(
    ...([database, caller, 'noteNoticeArrival', input] as const),
    async (tx) => {
      const row = await findPublished(tx, input.id);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const { id: documentId, accountId, kind } = row;
      if (!noticeKinds.includes(kind)) return refuse({ code: 'NOT_A_NOTICE', field: 'id' });
      const { means, arrivedOn } = input;
      const writtenOn = row.effectiveOn ?? dayAt(row.createdAt, await readZone(tx));
      const refusals = arrivalRefusals(input, writtenOn, clock.today());
      if (refusals.length > 0) return refuse(...refusals);
      const noted = { arrivedOn, notedBy: caller.subjectId, notedAt: sql`clock.now()` };
      await asJobWithin(tx, { task: 'note-notice-arrival' }, () =>
        tx
          .insert(noticeArrival)
          .values({ documentId, accountId, means, ...noted })
          .onConflictDoUpdate({
            ...{ target: [noticeArrival.documentId, noticeArrival.means], set: noted },
          }),
      );
      await audit(tx, {
        ...{ action: 'notice.arrival-noted', accountId, targetId: documentId },
        details: { kind, means, arrivedOn },
      });
      return { done: { documentId } };
    },
  );
}
