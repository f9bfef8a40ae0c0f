import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { AccountRefusal } from '../generated/resolvers.ts';
import { forgetAccounts } from '../loaders.ts';
import type { AccountRow } from './table.ts';

/**
 * The account after a command, read anew; after a stale version as it stands now.
 * @param asked account that the caller named, where the command is about the account itself
 */
export async function accountPayload(
  { loaders }: Pick<Context, 'loaders'>,
  command: Promise<Outcome<{ accountId: string }, AccountRefusal>>,
  asked: string | null = null,
): Promise<{ account: AccountRow | null; refusals: AccountRefusal[] }> {
  const outcome = await command;
  forgetAccounts(loaders);
  if (!isRefused(outcome)) {
    return { account: await loaders.account.load(outcome.done.accountId), refusals: [] };
  }
  const { refusals } = outcome;
  const stale = refusals.every(({ code }) => code === 'STALE_VERSION');
  return { account: stale && asked ? await loaders.account.load(asked) : null, refusals };
}
