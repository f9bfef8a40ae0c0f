import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import { dayAt, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readZone } from '@vigie/chassis/today';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import type { DocumentKind } from '../generated/resolvers.ts';
import { noticeKinds, waitsForEmployer } from './rules.ts';
import { noticeAnswer, noticeArrival, type AnswerRow, type ArrivalRow } from './table.ts';

/** What became of one notice. */
export interface Aftermath {
  arrivals: ArrivalRow[];
  answers: AnswerRow[];
}

/** What became of each document, as far as the actor may see it. */
export async function findAftermaths(
  tx: ActorTransaction,
  documentIds: readonly string[],
): Promise<Aftermath[]> {
  const arrivals = await tx
    .select()
    .from(noticeArrival)
    .where(anyOf(noticeArrival.documentId, documentIds))
    .orderBy(asc(noticeArrival.arrivedOn), asc(noticeArrival.notedAt));
  const answers = await tx
    .select()
    .from(noticeAnswer)
    .where(anyOf(noticeAnswer.documentId, documentIds))
    .orderBy(desc(noticeAnswer.answeredAt), desc(noticeAnswer.id));
  const arrivalsOf = groupedBy(documentIds, arrivals, (row) => row.documentId);
  const answersOf = groupedBy(documentIds, answers, (row) => row.documentId);
  return documentIds.map((_, index) => ({
    arrivals: arrivalsOf[index] ?? [],
    answers: answersOf[index] ?? [],
  }));
}

/** Notices told at once at most. */
const most = 100;

/** The notices of some accounts that wait for their employer today, those that came first first. */
export async function findOpenNotices(
  tx: ActorTransaction,
  accountIds: readonly string[],
  today: CivilDate,
): Promise<DocumentRow[]> {
  const rows = await tx
    .select()
    .from(document)
    .where(
      and(
        anyOf(document.accountId, accountIds),
        inArray(document.kind, [...noticeKinds]),
        isNull(document.withdrawnAt),
        // What came earlier waits for nobody, whatever became of it.
        sql`${document.createdAt} > clock.now() - interval '14 months'`,
      ),
    )
    .orderBy(asc(document.createdAt), asc(document.id));
  const [aftermaths, zone] = [
    await findAftermaths(
      tx,
      rows.map(({ id }) => id),
    ),
    await readZone(tx),
  ];
  return rows
    .filter(({ kind, createdAt }, index) => {
      const aftermath = aftermaths[index] ?? { arrivals: [], answers: [] };
      return waitsForEmployer({ kind, ...aftermath }, dayAt(createdAt, zone), today);
    })
    .slice(0, most);
}

/** The latest answers to notices of these kinds; as the house. */
export function listAnswers(
  tx: ActorTransaction,
  kinds: readonly DocumentKind[],
): Promise<AnswerRow[]> {
  return tx
    .select({
      ...{ id: noticeAnswer.id, documentId: noticeAnswer.documentId },
      ...{ accountId: noticeAnswer.accountId, verdict: noticeAnswer.verdict },
      ...{ reasons: noticeAnswer.reasons, answeredBy: noticeAnswer.answeredBy },
      answeredAt: noticeAnswer.answeredAt,
    })
    .from(noticeAnswer)
    .innerJoin(document, eq(document.id, noticeAnswer.documentId))
    .where(inArray(document.kind, [...kinds]))
    .orderBy(desc(noticeAnswer.answeredAt), desc(noticeAnswer.id))
    .limit(most);
}
