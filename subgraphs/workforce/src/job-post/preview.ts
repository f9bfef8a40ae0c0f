import { standingOn } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import type { VisitKind } from '@vigie/law/visits';
import { visitEffects, type Effect } from '../assignment/effects.ts';
import { decisionThen, type Standing } from '../assignment/force.ts';
import { lifeOf } from '../assignment/life.ts';
import { recordThen, withoutAhead } from '../assignment/preview.ts';
import type { FollowUpProfile } from '../generated/resolvers.ts';
import { batchSize, findHolders, standingsOn } from './holders.ts';
import { findJobPosts } from './queries.ts';

/** Employees whose profile would change in the same way. */
export interface ProfileChange {
  from: FollowUpProfile;
  to: FollowUpProfile;
  employees: number;
}

/** Employees for whom the same becomes of the same visit. */
export interface VisitCount {
  effect: Effect;
  kind: VisitKind;
  label: string;
  employees: number;
}

/** What other situations of a post would bring to those who hold it. Counts only: nobody is named. */
export interface JobPostPreview {
  holders: number;
  changing: number;
  profiles: ProfileChange[];
  visits: VisitCount[];
  /** French sentences of the law that rules the situations out for some holder. */
  forbidden: string[];
}

/** Null for a post that the actor may not change. */
export async function previewJobPost(
  tx: ActorTransaction,
  {
    id,
    situations,
    intoId,
  }: { id: string; situations?: readonly string[] | null; intoId?: string | null },
  today: CivilDate,
): Promise<JobPostPreview | null> {
  const [post] = isId(id) ? await findJobPosts(tx, [id]) : [];
  if (!post) return null;
  const standing = await standingOn(tx, post.accountId, 'posts:read', 'posts:write');
  if (standing !== 'allowed') return null;
  const [into = null] = intoId && isId(intoId) ? await findJobPosts(tx, [intoId]) : [];
  if (intoId && into?.accountId !== post.accountId) return null;
  const job = { task: 'preview-job-post', accountId: post.accountId };
  const then = into ?? { id, situations: [...(situations ?? post.situations)] };
  return asJobWithin(tx, job, () => effectsOnHolders(tx, id, then, today));
}

/**
 * What those who hold a post would owe with what it carries then, or on another post. Goes through them in parts, so that a
 * post of thousands lets other requests pass in between.
 */
export async function effectsOnHolders(
  tx: ActorTransaction,
  postId: string,
  then: { id: string; situations: string[] },
  today: CivilDate,
): Promise<JobPostPreview> {
  const ids = await findHolders(tx, postId, today);
  const tally = new Tally();
  for (let start = 0; start < ids.length; start += batchSize) {
    const part = ids.slice(start, start + batchSize);
    for (const standing of await standingsOn(tx, part, then, today)) tally.add(standing, today);
    await new Promise(setImmediate);
  }
  return tally.result(ids.length);
}

/** Counts what happens to whom. */
class Tally {
  readonly #profiles = new Map<string, ProfileChange>();
  readonly #visits = new Map<string, VisitCount>();
  readonly #forbidden = new Set<string>();
  #changing = 0;

  add(standing: Standing, today: CivilDate): void {
    const { record, fromDay } = standing;
    const { law } = decisionThen(standing, today);
    for (const { message } of law.refusals) this.#forbidden.add(message);
    const { profile: from } = record.employment;
    const before = lifeOf(withoutAhead(record));
    const effects = visitEffects(before, lifeOf(recordThen(standing)), fromDay, today);
    if (from !== law.profile || effects.length > 0) this.#changing += 1;
    if (from !== law.profile) {
      count(this.#profiles, `${from} ${law.profile}`, { from, to: law.profile });
    }
    for (const { effect, kind, label } of effects) {
      count(this.#visits, `${effect} ${kind}`, { effect, kind, label });
    }
  }

  result(holders: number): JobPostPreview {
    return {
      ...{ holders, changing: this.#changing },
      profiles: mostFirst(this.#profiles),
      visits: mostFirst(this.#visits),
      forbidden: [...this.#forbidden],
    };
  }
}

function count<Row extends { employees: number }>(
  counts: Map<string, Row>,
  key: string,
  what: Omit<Row, 'employees'>,
): void {
  const employees = (counts.get(key)?.employees ?? 0) + 1;
  counts.set(key, { ...what, employees } as Row);
}

function mostFirst<Row extends { employees: number }>(counts: Map<string, Row>): Row[] {
  return [...counts.values()].sort((one, other) => other.employees - one.employees);
}
