import type { ActorTransaction } from '@vigie/chassis/database';
import type { ReadyAnswer } from '../generated/resolvers.ts';
import type { RequestKind } from '../request/kinds.ts';
import { answerDefinitions } from './answers.ts';
import { readyAnswer } from './table.ts';

/** What the service has ready, for requests of one kind or of all; null for whoever neither answers requests nor sets the texts. */
export async function listReadyAnswers(
  tx: ActorTransaction,
  asked: RequestKind | null,
): Promise<ReadyAnswer[] | null> {
  const [row] = await tx.select().from(readyAnswer);
  if (!row) return null;
  return answerDefinitions
    .filter((each) => asked === null || each.kind === null || each.kind === asked)
    .map(({ code, use, kind, label, field }) => ({ code, use, kind, label, text: row[field] }));
}
