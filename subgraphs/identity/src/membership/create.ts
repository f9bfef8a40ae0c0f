import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseActivityCode } from '@vigie/chassis/identifiers/activity-code';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { searchable } from '@vigie/chassis/search';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { sql } from 'drizzle-orm';
import { announceAccount } from '../account/announce.ts';
import { isSiretTaken } from '../account/queries.ts';
import { memberAccount } from '../account/table.ts';
import { findOrEnter } from '../company/enter.ts';
import type { Context } from '../context.ts';
import type { CreateMemberInput, MembershipRefusal } from '../generated/resolvers.ts';
import { sendInvitation } from '../invitation/send.ts';
import { registerRefusals } from './open.ts';
import { memberRefusals, type DescribedMember, type NewMember } from './rules.ts';

/** Registers a member account and invites its first administrator, who becomes the owner. */
export function createMember(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: CreateMemberInput,
): Promise<Outcome<{ id: string }, MembershipRefusal>> {
  return runCommand<{ id: string }, MembershipRefusal>(
    database,
    caller,
    'createMember',
    input,
    async (tx) => {
      const closed = await registerRefusals(tx);
      if (closed.length > 0) return refuse(...closed);
      const administrator = tidiedAdministrator(input.administrator);
      const described = tidiedDescription(input);
      const refusals = memberRefusals({ ...described, administrator }, await readToday(tx));
      if (refusals.length > 0) return refuse(...refusals);
      const registered = await register(tx, described);
      if ('refusals' in registered) return registered;
      const { id } = registered;
      await announceAccount(tx, id);
      await audit(tx, { action: 'member.created', accountId: id, targetId: id });
      await inviteFirst(tx, caller, id, administrator);
      return { done: { id } };
    },
  );
}

/** Enters an account into the register under the next number; whoever calls announces it and notes it. */
export async function register(
  tx: ActorTransaction,
  member: DescribedMember,
): Promise<{ id: string } | { refusals: MembershipRefusal[] }> {
  await lockRegister(tx);
  if (await isSiretTaken(tx, member.siret)) return refuse({ code: 'SIRET_TAKEN', field: 'siret' });
  const memberNumber = await nextNumber(tx);
  if (!memberNumber) return refuse({ code: 'NO_NUMBER_LEFT', field: null });
  const { companyName, ...described } = member;
  const id = newId();
  await tx.insert(memberAccount).values({
    ...{ ...described, id, memberNumber },
    activityCode: parseActivityCode(member.activityCode, member.activityNomenclature),
    companyId: await findOrEnter(tx, { siret: member.siret, name: companyName }),
    searchable: searchable(member.name, member.city, memberNumber, member.siret),
  });
  return { id };
}

/** Invites whoever administers a new account first, and becomes its owner. */
export async function inviteFirst(
  tx: ActorTransaction,
  caller: CallerActor,
  accountId: string,
  administrator: NewMember['administrator'],
): Promise<void> {
  await sendInvitation(tx, caller, [accountId], {
    ...{ ...administrator, position: null, phone: null },
    ...{ roles: ['administrator'], accessUntil: null },
  });
}

/** What is said of a member, each text tidied. */
export function tidiedDescription(
  input: Omit<CreateMemberInput, 'administrator' | 'idempotencyKey'>,
): DescribedMember {
  return {
    ...{ siret: input.siret.replace(/\s/g, ''), companyName: tidy(input.companyName) },
    ...{ name: tidy(input.name), street: tidy(input.street), city: tidy(input.city) },
    ...{ postCode: input.postCode.replace(/\s/g, ''), activityCode: tidy(input.activityCode) },
    ...{ activityNomenclature: input.activityNomenclature ?? 'NAF_REV2', joinedOn: input.joinedOn },
  };
}

/** Whoever is invited first, each text tidied. */
export function tidiedAdministrator(
  administrator: CreateMemberInput['administrator'],
): NewMember['administrator'] {
  return {
    ...{ firstName: tidy(administrator.firstName), lastName: tidy(administrator.lastName) },
    email: tidy(administrator.email).toLowerCase(),
  };
}

/** One registration after the other: two of them at once would take the same number. */
async function lockRegister(tx: ActorTransaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity.register'))`);
}

/** The number after the highest; null when there are no seven digits left. */
async function nextNumber(tx: ActorTransaction): Promise<string | null> {
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(member_number)::int, 0) + 1 as next from ${memberAccount}`,
  );
  const next = row?.next ?? 1;
  return next > 9_999_999 ? null : String(next).padStart(7, '0');
}
