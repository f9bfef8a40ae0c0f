import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { findAccounts } from '../account/queries.ts';
import { managingRefusals } from '../account-user/open.ts';
import { givableRoles, knownRoles } from '../account-user/roles.ts';
import { nameRefusals, roleRefusals, workRefusals } from '../account-user/rules.ts';
import type { Context } from '../context.ts';
import type { InviteUserInput, UserRefusal } from '../generated/resolvers.ts';
import { knownRefusals, sendInvitation, type Offer } from './send.ts';

/** Invites somebody to accounts of one company: one letter with one link. */
export function inviteUser(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: InviteUserInput,
): Promise<Outcome<{ ids: string[] }, UserRefusal>> {
  return runCommand<{ ids: string[] }, UserRefusal>(
    database,
    caller,
    'inviteUser',
    input,
    async (tx) => {
      const accountIds = [...new Set(input.accountIds)];
      const email = parseEmailAddress(input.email);
      const offer = tidied(input);
      const closed = await accountRefusals(tx, accountIds);
      if (closed.length > 0) return refuse(...closed);
      const refusals = [
        ...nameRefusals(offer),
        ...(email === null ? [{ code: 'INVALID_EMAIL', field: 'email' } as const] : []),
        ...roleRefusals(offer.roles, {
          known: knownRoles,
          givable: await givableOnAll(tx, accountIds),
        }),
        ...workRefusals(offer, clock.today()),
      ];
      if (email === null || refusals.length > 0) return refuse(...refusals);
      const known = await knownRefusals(tx, accountIds, email);
      if (known.length > 0) return refuse(...known);
      const ids = await sendInvitation(tx, caller, accountIds, { ...offer, email });
      return { done: { ids } };
    },
  );
}

function tidied(input: InviteUserInput): Omit<Offer, 'email'> {
  return {
    firstName: tidy(input.firstName),
    lastName: tidy(input.lastName),
    position: tidy(input.position ?? '') || null,
    phone: tidy(input.phone ?? '') || null,
    roles: [...new Set(input.roles)],
    accessUntil: input.accessUntil ?? null,
  };
}

async function accountRefusals(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<UserRefusal[]> {
  const field = 'accountIds';
  if (accountIds.length === 0) return [{ code: 'REQUIRED', field }];
  for (const id of accountIds) {
    const refusals = await managingRefusals(tx, id, field);
    if (refusals.length > 0) return refusals;
  }
  const accounts = await findAccounts(tx, accountIds);
  const companies = new Set(accounts.map((account) => account?.companyId));
  return companies.size === 1 ? [] : [{ code: 'OTHER_COMPANY', field }];
}

async function givableOnAll(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[]> {
  let givable = knownRoles;
  for (const id of accountIds) {
    const here = await givableRoles(tx, id);
    givable = givable.filter((role) => here.includes(role));
  }
  return givable;
}
