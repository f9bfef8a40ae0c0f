import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { AccountRow } from '../account/table.ts';
import type { Context } from '../context.ts';
import type { MembershipRefusal } from '../generated/resolvers.ts';
import { forgetAccounts } from '../loaders.ts';

/** The account after the command, read anew; after a stale version as it stands now. */
export async function membershipPayload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, MembershipRefusal>>,
  asked: string | null = null,
): Promise<{ account: AccountRow | null; refusals: MembershipRefusal[] }> {
  const outcome = await command;
  forgetAccounts(loaders);
  if (!isRefused(outcome)) {
    return { account: await loaders.account.load(outcome.done.id), refusals: [] };
  }
  const { refusals } = outcome;
  const stale = refusals.every(({ code }) => code === 'STALE_VERSION');
  return { account: stale && asked ? await loaders.account.load(asked) : null, refusals };
}
