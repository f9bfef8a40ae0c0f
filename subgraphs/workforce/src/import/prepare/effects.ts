import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { decisionFor } from '../../employee/settle.ts';
import type { Decision } from '../../follow-up/decide.ts';
import { jobPost } from '../../job-post/table.ts';
import { booked } from '../../visit/standing.ts';
import { visit } from '../../visit/table.ts';
import { noEffects, type Effects } from '../batch/figures.ts';
import { titleCameTo, type RowDecision } from '../decide/decision.ts';
import type { PeopleOfAccount } from './people.ts';

/** The follow-up that a row gives, with everything on file and what a new post brings; null where it writes no facts. */
export function followUpOf(
  decision: RowDecision,
  { hidden, inherited }: PeopleOfAccount,
  today: CivilDate,
): Decision | null {
  const { facts, person } = decision;
  if (!facts) return null;
  const unseen = (person && hidden.get(person.id)) ?? [];
  const ofPost = inherited.get(titleCameTo(decision)?.toLowerCase() ?? '') ?? [];
  const situations = new Set([...facts.situations, ...unseen, ...ofPost]);
  return decisionFor(facts, [...situations], today);
}

/** Adds up what rows mean for the follow-up, one after the other. */
export class EffectCount {
  readonly #effects: Effects = { ...noEffects };
  readonly #titles = new Set<string>();
  readonly #leaving: { id: string; leftOn: CivilDate }[] = [];

  constructor(
    readonly people: PeopleOfAccount,
    readonly today: CivilDate,
  ) {}

  add(decision: RowDecision, followUp: Decision | null): void {
    const { outcome, person, facts, leftOn, reopens } = decision;
    if (outcome === 'ERROR' || outcome === 'SAME') return;
    if (facts?.jobTitle) this.#titles.add(facts.jobTitle);
    if (person && leftOn !== null) this.#leaving.push({ id: person.id, leftOn });
    if (!followUp) return;
    const { profile } = followUp.row;
    if (outcome === 'CREATE') this.#addHire(followUp);
    else if (person && !reopens && this.people.profiles.get(person.id) !== profile) {
      this.#effects.profileChanges += 1;
    }
  }

  /** Somebody whom the source does not name leaves. */
  leave(id: string, leftOn: CivilDate): void {
    this.#leaving.push({ id, leftOn });
  }

  /** With what only the database knows: appointments of those who leave, posts that there are. */
  async sum(tx: ActorTransaction, accountId: string): Promise<Effects> {
    const leaving = JSON.stringify(this.#leaving);
    const titles = sql.param([...this.#titles]);
    const [row] = await tx.execute<{ appointments: number; posts: number }>(sql`
      select (select count(*)::int from ${visit} v
          join jsonb_to_recordset(${leaving}::jsonb) as l (id uuid, "leftOn" date) on l.id = v.employee_id
          where v.account_id = ${accountId} and v.status = any(string_to_array(${booked.join()}, ',')) and v.day > l."leftOn") as appointments,
        (select count(distinct lower(title))::int from unnest(${titles}::text[]) as named (title)
          where not exists (select from ${jobPost} p
            where p.account_id = ${accountId} and lower(p.title) = lower(named.title))) as posts`);
    return {
      ...this.#effects,
      cancelledAppointments: row?.appointments ?? 0,
      newPosts: row?.posts ?? 0,
    };
  }

  #addHire({ law, row }: Decision): void {
    const name = row.profile.toLowerCase() as 'si' | 'sia' | 'sir';
    this.#effects[name] += 1;
    const { required, latestDate } = law.firstVisit;
    if (!required) return;
    this.#effects.firstVisits += 1;
    if (latestDate !== null && latestDate < this.today) this.#effects.overdue += 1;
  }
}
