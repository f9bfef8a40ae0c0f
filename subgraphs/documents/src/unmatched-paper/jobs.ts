import type { JobActor } from '@vigie/chassis/actor';
import type { JobContext } from '../job-context.ts';
import { findVisit } from '../visit/queries.ts';
import { findCandidate } from './candidate.ts';
import { findOneUnmatched } from './queries.ts';
import { settle } from './settle.ts';

const matcher: JobActor = { kind: 'job', task: 'match-paper' };

export interface MatchJob {
  paperId: string;
}

/** Looks for the one visit of a paper that came without; otherwise it goes on waiting for somebody. */
export async function matchAlone(
  { database, query }: Pick<JobContext, 'database' | 'query'>,
  { paperId }: MatchJob,
): Promise<void> {
  const row = await database.as(matcher, (tx) => findOneUnmatched(tx, paperId));
  if (!row) return;
  const visitId = await findCandidate(query, row);
  if (visitId === null) return;
  await database.as(matcher, async (tx) => {
    const of = await findVisit(tx, visitId);
    if (of) await settle(tx, row, of);
  });
}
