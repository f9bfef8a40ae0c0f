import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { forget } from '../loaders.ts';
import type { Refusal } from './refusal.ts';
import type { EmployeeRow } from './table.ts';

/**
 * The employee after the command; after a stale version, as it stands now, so that both values can be shown.
 * @param read identifier of whom the command was to change
 */
export async function employeePayload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, Refusal>>,
  read?: string,
): Promise<{ employee: EmployeeRow | null; refusals: Refusal[] }> {
  const outcome = await command;
  forget(loaders);
  if (!isRefused(outcome)) {
    return { employee: await loaders.employee.load(outcome.done.id), refusals: [] };
  }
  const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
  const current = stale && read ? await loaders.employee.load(read) : null;
  return { employee: current, refusals: outcome.refusals };
}
