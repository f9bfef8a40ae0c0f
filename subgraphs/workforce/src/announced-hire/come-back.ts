import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { lockEmployee } from '../employee/queries.ts';
import type { Refusal } from '../employee/refusal.ts';
import { bringBack } from '../employee/reopen.ts';
import type { EmploymentRow } from '../employee/table.ts';
import { changeEmployee } from '../employee/update.ts';
import type { CreateEmployeeInput } from '../generated/resolvers.ts';
import type { Pen } from './write.ts';

/** Somebody of the account by identifier. */
interface Named {
  accountId: string;
  id: string;
}

/** Brings a closed employee back with the facts of a hire: as by hand, reopened and then brought up to date. */
export async function comeBack(
  tx: ActorTransaction,
  pen: Pen,
  named: Named,
  facts: CreateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const employment = await employeeOf(tx, named);
  if (!employment) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
  const back = await bringBack(tx, employment, facts.startDate, pen.today);
  if (isRefused(back)) return back;
  const reopened = await lockEmployee(tx, employment.id);
  if (!reopened) throw new Error('An employee who was brought back was not found');
  const { id, version } = reopened;
  return changeEmployee(tx, pen, reopened, { ...toldOf(facts), id, version });
}

/** What a hire tells of somebody on file: of what it does not tell, situations above all, everything stays. */
function toldOf(facts: CreateEmployeeInput) {
  const { accountId: _, allowDuplicate: __, ...told } = facts;
  const { situations, usedName, email, employeeNumber, jobTitle, ...rest } = told;
  return {
    ...rest,
    ...(situations.length > 0 ? { situations } : {}),
    ...(usedName ? { usedName } : {}),
    ...(email ? { email } : {}),
    ...(employeeNumber ? { employeeNumber } : {}),
    ...(jobTitle ? { jobTitle } : {}),
  };
}

/** An employee of the account, locked; null for any other. */
export async function employeeOf(
  tx: ActorTransaction,
  { accountId, id }: Named,
): Promise<EmploymentRow | null> {
  const employment = isId(id) ? await lockEmployee(tx, id) : null;
  return employment?.accountId === accountId ? employment : null;
}
