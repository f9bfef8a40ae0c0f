import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { privacyScope } from '@vigie/chassis/personal-data/records';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { CommandContext } from '../context.ts';
import { lockEmployee } from '../employee/queries.ts';
import type { ErasePersonalDataInput, ErasureRefusal } from '../generated/resolvers.ts';
import { carryOut } from './carry-out.ts';
import { findStanding } from './queries.ts';

/** Characters of a reason. */
const longest = 500;

/** Erases what is held of an employee, as far as the law allows today. */
export function erasePersonalData(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ErasePersonalDataInput,
): Promise<Outcome<{ employeeId: string }, ErasureRefusal>> {
  const today = clock.today();
  return runCommand<{ employeeId: string }, ErasureRefusal>(
    ...([database, caller, 'erasePersonalData', input] as const),
    async (tx) => {
      const { employeeId } = input;
      const isOpen = isId(employeeId) && (await allowsEverywhere(tx, privacyScope));
      // Whoever looks after rights changes no employment, and may not lock one.
      const employment =
        isOpen &&
        (await asJobWithin(tx, { task: 'erase' }, (job) => lockEmployee(job, employeeId)));
      if (!employment) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
      const reason = input.reason.trim();
      if (reason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (reason.length > longest) return refuse({ code: 'TOO_LONG', field: 'reason' });
      const standing = await findStanding(tx, employeeId, today);
      if (!standing || standing.erasures.some(({ everything }) => everything)) {
        return refuse({ code: 'ALREADY_ERASED', field: 'employeeId' });
      }
      const { everything } = standing;
      const { accountId } = employment;
      await carryOut(tx, { employeeId, accountId, everything, reason, askedBy: caller.subjectId });
      return { done: { employeeId } };
    },
  );
}
