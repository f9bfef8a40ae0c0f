import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { StaffRefusal } from '../generated/resolvers.ts';
import { listStaff, type ListedStaff } from './queries.ts';

/** What a command answers: the team as it is now, or why nothing was done. */
export async function staffPayload(
  { read }: Pick<Context, 'read'>,
  command: Promise<Outcome<{ id: string }, StaffRefusal>>,
): Promise<{ staff: ListedStaff[] | null; refusals: StaffRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { staff: null, refusals: outcome.refusals };
  return { staff: await read(listStaff), refusals: [] };
}
