import { auditAll } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { EmployeeRecord } from '../employee/record.ts';
import { decisionFor, settleAll, type Word } from '../employee/settle.ts';
import { employee } from '../employee/table.ts';
import type { Decision } from '../follow-up/decide.ts';
import { writePeriods } from './commands.ts';
import { currentOf } from './periods.ts';
import { correctionDay, samePeriod } from './rules.ts';
import { effectiveSituations } from './situations.ts';
import type { OwnSituation } from './table.ts';

/** The post and the own situations that somebody has from a day on that has come. */
export interface Standing {
  record: EmployeeRecord;
  post: { id: string; situations: readonly string[] } | null;
  own: OwnSituation[];
  fromDay: CivilDate;
  /** A period of its own also where nothing differs: an employment begins. */
  begins?: boolean;
}

/** What the journal says of each employee concerned. */
export interface Note {
  action: string;
  details?: Record<string, string | number | boolean>;
  word?: Word;
}

/** The situations in force then, without the confidential ones. */
export function openSituations({ post, own }: Pick<Standing, 'post' | 'own'>): string[] {
  return effectiveSituations(post?.situations ?? [], own);
}

/** What the law gives then, hidden situations included. */
export function decisionThen(standing: Standing, today: CivilDate): Decision {
  const { employment, identity, confidential } = standing.record;
  const codes = [...openSituations(standing), ...confidential.map(({ code }) => code)];
  return decisionFor({ ...identity, ...employment }, codes, today);
}

/** As somebody stands now, with whatever the post carries by now. */
export function presentStanding(record: EmployeeRecord, today: CivilDate): Standing {
  const current = currentOf(record.assignments);
  const { employment, post } = record;
  return {
    ...{ record, post, own: current?.ownSituations ?? [] },
    fromDay: correctionDay(current, employment.startDate, today),
  };
}

/**
 * Puts posts and situations in force, decides anew and tells the others: in the same few statements for one employee of
 * the account or for hundreds. A period begins where post or situations differ from those in force.
 */
export async function putInForce(
  tx: ActorTransaction,
  accountId: string,
  standings: readonly Standing[],
  today: CivilDate,
  { action, details, word }: Note,
): Promise<void> {
  if (standings.length === 0) return;
  await asJobWithin(tx, { task: 'put-in-force', accountId }, async () => {
    await updateEmployments(tx, standings);
    await writePeriods(tx, standings.map(periodOf).filter(isNew(standings)));
  });
  const settled = standings.map((standing) => ({
    employment: standing.record.employment,
    decision: decisionThen(standing, today),
  }));
  await settleAll(tx, settled, word);
  await auditAll(
    tx,
    settled.map(({ employment, decision }, index) => ({
      ...{ action, accountId, targetId: employment.id },
      details: {
        on: standings[index]?.fromDay ?? today,
        ...details,
        profile: decision.row.profile,
      },
    })),
  );
}

function periodOf(standing: Standing) {
  const { record, post, own, fromDay } = standing;
  const { id: employeeId, accountId } = record.employment;
  const situations = openSituations(standing);
  const jobPostId = post?.id ?? null;
  return { employeeId, accountId, jobPostId, ownSituations: own, situations, fromDay };
}

function isNew(standings: readonly Standing[]) {
  return (period: ReturnType<typeof periodOf>, index: number): boolean => {
    const standing = standings[index];
    const current = currentOf(standing?.record.assignments ?? []);
    return !current || standing?.begins === true || !samePeriod(current, period);
  };
}

async function updateEmployments(
  tx: ActorTransaction,
  standings: readonly Standing[],
): Promise<void> {
  const rows = standings.map(periodOf).map(({ employeeId, jobPostId, situations }) => {
    return { id: employeeId, post: jobPostId, situations };
  });
  await tx.execute(sql`
    update ${employee} e set job_post_id = (c ->> 'post')::uuid,
      situations = array(select jsonb_array_elements_text(c -> 'situations')),
      version = e.version + 1, updated_at = clock.now()
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as changes (c)
    where e.id = (c ->> 'id')::uuid`);
}
