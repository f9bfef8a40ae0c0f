import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { findAssignments } from '../assignment/queries.ts';
import type { AssignmentRow } from '../assignment/table.ts';
import { findCertificatesOf } from '../certificate/queries.ts';
import type { CertificateRow } from '../certificate/table.ts';
import { findExemptions } from '../exemption/queries.ts';
import type { ExemptionRow } from '../exemption/table.ts';
import { findJobPosts } from '../job-post/queries.ts';
import type { JobPostRow } from '../job-post/table.ts';
import { findLeavings } from '../leaving/queries.ts';
import type { LeavingRow } from '../leaving/table.ts';
import { findVisitsOf } from '../visit/queries.ts';
import type { VisitRow } from '../visit/table.ts';
import { findConfidentialSituations, findEmployees } from './queries.ts';
import type { ConfidentialSituationRow, EmploymentRow, IdentityRow } from './table.ts';

/** Everything on file of an employment that decides its follow-up and its visits. */
export interface EmployeeRecord {
  employment: EmploymentRow;
  identity: IdentityRow;
  post: JobPostRow | null;
  assignments: AssignmentRow[];
  confidential: ConfidentialSituationRow[];
  /** As appointments last told them. */
  visits: VisitRow[];
  /** Brought along, whoever issued them. */
  certificates: CertificateRow[];
  /** The visit before the hire that spares the first one. */
  exemption: ExemptionRow | null;
  leaving: LeavingRow | null;
}

/**
 * Reads employments whole, whatever their number in one query each. As a job: hidden facts decide too.
 * @throws for an employment without identity, which nobody writes
 */
export async function readRecords(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<EmployeeRecord[]> {
  const rows = (await findEmployees(tx, ids)).filter((row) => row !== null);
  const known = rows.map(({ employment }) => employment.id);
  const postIds = rows.map(({ employment }) => employment.jobPostId).filter((id) => id !== null);
  // Sent one after the other without waiting in between: a command holds its locks for less time.
  const [posts, assignments, confidential, visits, certificates, exemptions, leavings] =
    await Promise.all([
      findJobPosts(tx, [...new Set(postIds)]),
      findAssignments(tx, known),
      findConfidentialSituations(tx, known),
      findVisitsOf(tx, known),
      findCertificatesOf(tx, known),
      findExemptions(tx, known),
      findLeavings(tx, known),
    ]);
  const postOf = new Map(posts.map((post) => [post?.id, post]));
  return rows.map(({ employment, identity }, index) => {
    if (!identity) throw new Error('An employment without identity');
    return {
      employment,
      identity,
      post: postOf.get(employment.jobPostId ?? undefined) ?? null,
      assignments: assignments[index] ?? [],
      confidential: confidential[index] ?? [],
      visits: visits[index] ?? [],
      certificates: certificates[index] ?? [],
      exemption: exemptions[index] ?? null,
      leaving: leavings[index] ?? null,
    };
  });
}

/** Codes of all situations in force, hidden ones included. */
export function situationsOf({
  employment,
  confidential,
}: Pick<EmployeeRecord, 'employment' | 'confidential'>): string[] {
  return [...employment.situations, ...confidential.map(({ code }) => code)];
}

/** Everything on file, what is hidden from the actor included: the law decides on all of it. */
export function recordOf(
  tx: ActorTransaction,
  { id, accountId }: Pick<EmploymentRow, 'id' | 'accountId'>,
): Promise<EmployeeRecord> {
  return asJobWithin(tx, { task: 'decide-follow-up', accountId }, async () => {
    const [record] = await readRecords(tx, [id]);
    if (!record) throw new Error('An employee that is on file was not found');
    return record;
  });
}
