import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { FirmRefusal } from '../generated/resolvers.ts';
import { forgetFirms } from '../loaders.ts';
import type { FirmRow } from './table.ts';

/** What a command answers: the firm as it is now, or why nothing was done. */
export async function firmPayload(
  { loaders }: Pick<Context, 'loaders'>,
  command: Promise<Outcome<{ firmId: string }, FirmRefusal>>,
): Promise<{ firm: FirmRow | null; refusals: FirmRefusal[] }> {
  const outcome = await command;
  forgetFirms(loaders);
  if (isRefused(outcome)) return { firm: null, refusals: outcome.refusals };
  return { firm: await loaders.firm.load(outcome.done.firmId), refusals: [] };
}
