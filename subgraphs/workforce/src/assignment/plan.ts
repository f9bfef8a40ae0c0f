import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { findNamedPost, type NamedPost, type PostName } from '../job-post/named.ts';
import { longestTitle } from '../job-post/rules.ts';
import { declareSituations, situationRefusals, type SituationInput } from './declare.ts';
import { decisionThen, type Standing } from './force.ts';
import { currentOf } from './periods.ts';
import { mayChangeOn } from './rules.ts';

/** A change of post as somebody asks for it. */
export interface PostChange extends SituationInput, PostName {
  effectiveOn: CivilDate;
}

/** What the change would make of the employment, and what speaks against it. */
export interface Plan {
  standing: Standing;
  named: NamedPost;
  refusals: Refusal[];
}

/** True for a change that is only announced: its day has not come, and something else is in force until then. */
export function isAhead({ record, fromDay }: Standing, today: CivilDate): boolean {
  const since = currentOf(record.assignments)?.fromDay ?? record.employment.startDate;
  return fromDay > today && fromDay > since;
}

/** Reads a change of post against what is on file; writes nothing. Without a post named it keeps the one held. */
export async function planChange(
  tx: ActorTransaction,
  record: EmployeeRecord,
  change: PostChange,
  today: CivilDate,
): Promise<Plan> {
  const isNamed = Boolean(change.jobPostId) || change.jobTitle != null;
  const named = isNamed
    ? await findNamedPost(tx, record.employment.accountId, change)
    : { post: record.post, newTitle: null, unknown: false };
  return planOnPost(record, named, change, today);
}

/** The same once the post is looked up: many of one account go to the same. */
export function planOnPost(
  record: EmployeeRecord,
  named: NamedPost,
  change: SituationInput & { effectiveOn: CivilDate },
  today: CivilDate,
): Plan {
  const { employment, assignments } = record;
  const before = currentOf(assignments)?.ownSituations ?? [];
  const { own, ...declared } = declareSituations(named.post?.situations ?? null, before, change);
  const standing = { record, post: named.post, own, fromDay: change.effectiveOn };
  const refusals = [...declared.refusals, ...situationRefusals(own)];
  if (named.unknown) refusals.push({ code: 'NOT_FOUND', field: 'jobPostId' });
  if ((named.newTitle?.length ?? 0) > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  if (!mayChangeOn(change.effectiveOn, employment, assignments, today)) {
    refusals.push({ code: 'INVALID_DATE', field: 'effectiveOn' });
  }
  if (refusals.length === 0) refusals.push(...lawRefusals(standing, today));
  return { standing, named, refusals };
}

function lawRefusals(standing: Standing, today: CivilDate): Refusal[] {
  return decisionThen(standing, today).law.refusals.map(({ message }) => ({
    ...{ code: 'FORBIDDEN_BY_LAW', field: 'situations', explanation: message },
  }));
}
