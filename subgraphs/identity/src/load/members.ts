import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseActivityCode } from '@vigie/chassis/identifiers/activity-code';
import { newId } from '@vigie/chassis/ids';
import { searchable } from '@vigie/chassis/search';
import { readToday } from '@vigie/chassis/today';
import { inArray, or } from 'drizzle-orm';
import { announceAccounts } from '../account/announce.ts';
import { memberAccount } from '../account/table.ts';
import { company } from '../company/table.ts';
import { describedRefusals, type DescribedMember } from '../membership/rules.ts';

/** A member of another register, under the number that it has there. */
export interface LoadedMember extends DescribedMember {
  memberNumber: string;
}

/** What became of one row: taken, there already, or refused for a code and the field that it is about. */
export interface Verdict {
  known: boolean;
  refusals: { code: string; field?: string | null }[];
}

/**
 * Registers members of another register, judged as one that somebody types in. Who is there already under the same number
 * and establishment is left alone, so that the same rows may come again. Nobody is invited.
 */
export async function loadMembers(
  tx: ActorTransaction,
  members: readonly LoadedMember[],
): Promise<Verdict[]> {
  const today = await readToday(tx);
  const numbers = members.map(({ memberNumber }) => memberNumber);
  const sirets = members.map(({ siret }) => siret);
  const present = await tx
    .select({ memberNumber: memberAccount.memberNumber, siret: memberAccount.siret })
    .from(memberAccount)
    .where(
      or(inArray(memberAccount.memberNumber, [...numbers]), inArray(memberAccount.siret, sirets)),
    );
  const siretOf = new Map(present.map((row) => [row.memberNumber, row.siret]));
  const taken = new Set(present.map(({ siret }) => siret));
  const fresh: LoadedMember[] = [];
  const verdicts = members.map((member): Verdict => {
    const { memberNumber, siret } = member;
    if (siretOf.get(memberNumber) === siret) return { known: true, refusals: [] };
    const refusals: Verdict['refusals'] = describedRefusals(member, today);
    if (!/^\d{7}$/.test(memberNumber)) {
      refusals.push({ code: 'INVALID_MEMBER_NUMBER', field: 'memberNumber' });
    }
    if (siretOf.has(memberNumber)) refusals.push({ code: 'NUMBER_TAKEN', field: 'memberNumber' });
    else if (taken.has(siret)) refusals.push({ code: 'SIRET_TAKEN', field: 'siret' });
    if (refusals.length === 0) {
      siretOf.set(memberNumber, siret);
      taken.add(siret);
      fresh.push(member);
    }
    return { known: false, refusals };
  });
  await register(tx, fresh);
  return verdicts;
}

async function register(tx: ActorTransaction, members: readonly LoadedMember[]): Promise<void> {
  if (members.length === 0) return;
  const companies = await enterCompanies(tx, members);
  const rows = members.map(({ companyName: _, ...member }) => ({
    ...{ ...member, id: newId(), companyId: companies.get(member.siret.slice(0, 9)) ?? '' },
    activityCode: parseActivityCode(member.activityCode, member.activityNomenclature),
    searchable: searchable(member.name, member.city, member.memberNumber, member.siret),
  }));
  await tx.insert(memberAccount).values(rows);
  const ids = rows.map(({ id }) => id);
  await announceAccounts(tx, ids);
  await auditAll(
    tx,
    ids.map((id) => ({ action: 'member.created', accountId: id, targetId: id })),
  );
}

/** Companies by their number; those that are new take the name that comes first. */
async function enterCompanies(
  tx: ActorTransaction,
  members: readonly LoadedMember[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { siret, companyName } of members) {
    const siren = siret.slice(0, 9);
    if (!names.has(siren)) names.set(siren, companyName);
  }
  const rows = [...names].map(([siren, name]) => ({ id: newId(), siren, name }));
  await tx.insert(company).values(rows).onConflictDoNothing();
  const known = await tx
    .select({ id: company.id, siren: company.siren })
    .from(company)
    .where(inArray(company.siren, [...names.keys()]));
  return new Map(known.map(({ siren, id }) => [siren, id]));
}

/** Accounts by member number. */
export async function findAccountIds(
  tx: ActorTransaction,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: memberAccount.id, memberNumber: memberAccount.memberNumber })
    .from(memberAccount)
    .where(inArray(memberAccount.memberNumber, [...numbers]));
  return new Map(rows.map((row) => [row.memberNumber, row.id]));
}
