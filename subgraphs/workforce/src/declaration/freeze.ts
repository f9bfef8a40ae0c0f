import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, sql } from 'drizzle-orm';
import { account } from '../account/table.ts';
import { liveEntries, livePeople, type Counting } from './people.ts';
import { receiptNumber } from './rules.ts';
import {
  declarationPrevention,
  declarationReceipt,
  declaredPerson,
  declaredPost,
  listedPostReason,
  type DeclarationRow,
  type ReceiptRow,
} from './table.ts';

export interface Signed {
  validatedBy: string | null;
  preparedBy: string | null;
  /** Who asked somebody of the service for it. */
  askedBy?: string | null;
  /** Number of the member; of an account that is known here when absent. */
  memberNumber?: string;
  /** Instant of the validation; now when absent. */
  at?: Date;
}

/**
 * Writes down what is declared, as a job of the account: whoever may validate need not be able to read the employees. One
 * statement, so that figures, people and fingerprint tell of the same moment.
 */
export function freeze(
  tx: ActorTransaction,
  row: DeclarationRow,
  counting: Counting,
  { validatedBy, preparedBy, askedBy = null, at, memberNumber }: Signed,
): Promise<ReceiptRow> {
  const { id, accountId, year } = row;
  const version = row.receipts + 1;
  return asJobWithin(tx, { task: 'freeze-declaration', accountId }, async () => {
    const number = receiptNumber(year, memberNumber ?? (await numberOf(tx, accountId)), version);
    await tx.execute(sql`
      with people as materialized (${livePeople([accountId], counting)}),
        posts as (
          select row_number() over (order by p.title nulls last, p.profile, p.situations) as position,
            p.title, p.profile, p.situations, count(*)::int as holders, min(r.reason) as reason,
            count(*) filter (where p.several_employers)::int as several_employers
          from people p left join ${listedPostReason} r on r.job_post_id = p.job_post_id
          group by p.title, p.profile, p.situations),
        said as (select risk_assessment_on, council, has_prevention_officer
          from ${declarationPrevention} where declaration_id = ${id}),
        entries as (select count(*)::int as entries from (${liveEntries([accountId], counting)}) as e),
        receipt as (
          insert into ${declarationReceipt} (declaration_id, version, account_id, number, validated_at, validated_by, prepared_by,
            asked_by, headcount, entries, si, sia, sir, risk_assessment_on, council, has_prevention_officer, fingerprint)
          select ${id}, ${version}, ${accountId}, ${number}, coalesce(${at?.toISOString() ?? null}::timestamptz, clock.now()),
            ${validatedBy}::uuid, ${preparedBy}::uuid, ${askedBy}::text, count(*) filter (where counted), (select entries from entries),
            count(*) filter (where profile = 'SI'), count(*) filter (where profile = 'SIA'),
            count(*) filter (where profile = 'SIR'), (select risk_assessment_on from said), (select council from said),
            (select has_prevention_officer from said),
            encode(sha256(convert_to(concat_ws(E'\n', ${number}::text, (select entries from entries), (select said::text from said),
              (select string_agg(posts::text, E'\n' order by position) from posts),
              string_agg(row(employee_id, counted, contract, title, profile, situations, several_employers)::text, E'\n'
                order by employee_id)), 'UTF8')), 'hex')
          from people),
        persons as (
          insert into ${declaredPerson} (declaration_id, version, employee_id, account_id, counted, contract, title, profile,
            situations, several_employers)
          select ${id}, ${version}, employee_id, account_id, counted, contract, title, profile, situations, several_employers
          from people)
      insert into ${declaredPost} (declaration_id, version, position, account_id, title, profile, situations, holders, reason,
        several_employers)
      select ${id}, ${version}, position, ${accountId}, title, profile, situations, holders, reason, several_employers
      from posts`);
    const [receipt] = await tx
      .select()
      .from(declarationReceipt)
      .where(
        and(eq(declarationReceipt.declarationId, id), eq(declarationReceipt.version, version)),
      );
    if (!receipt) throw new Error('A declaration that was not written down');
    return receipt;
  });
}

async function numberOf(tx: ActorTransaction, accountId: string): Promise<string> {
  const [known] = await tx.select().from(account).where(eq(account.id, accountId));
  if (!known) throw new Error('A declaration of an account that is not known here');
  return known.memberNumber;
}
