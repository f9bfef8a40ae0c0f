import { isId } from '@vigie/chassis/ids';
import type { Context } from '../context.ts';
import type { AbsenceFactsInput } from '../generated/resolvers.ts';
import { assess, type Assessment } from './assess.ts';

/**
 * What these facts would give, without keeping anything. Days that contradict each other while a form is being filled
 * (an end before the beginning) count as missing.
 */
export async function previewAbsence(
  { clock, loaders }: Context,
  { employeeId, cause, firstDay, lastDay }: AbsenceFactsInput,
): Promise<Assessment | null> {
  const employee = isId(employeeId) ? await loaders.employee.load(employeeId) : null;
  if (!employee || !firstDay) return null;
  const followUp = await loaders.followUp.load(employeeId);
  return assess(
    {
      ...{ cause: cause ?? undefined, firstDay },
      lastDay: lastDay && lastDay >= firstDay ? lastDay : null,
      ...{ certificateIssuedOn: null, preReturnOn: null, askedAnyway: false },
    },
    followUp,
    clock.today(),
  );
}
