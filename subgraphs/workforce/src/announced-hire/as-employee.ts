import type { EmployeeRow } from '../employee/table.ts';
import type { HireRow } from './table.ts';

/**
 * A hire as the employee as whom it is followed until it is settled: visits are planned under its id, and a summons
 * needs a name. Nothing else of an employee is known; one whose hire came to nothing counts as gone.
 */
export function asEmployee({ hire, identity }: HireRow): EmployeeRow {
  const { id, accountId, contract, startDate, endDate, hasNationalNumber, followUp } = hire;
  const { version, updatedAt, state } = hire;
  return {
    employment: {
      ...{ id, accountId, contract, startDate, endDate, hasNationalNumber, version, updatedAt },
      ...{ leftOn: null, jobPostId: null, situations: [], profile: followUp.profile },
      withdrawnAt: null,
    },
    identity: identity && {
      employeeId: id,
      accountId,
      lastName: identity.lastName,
      usedName: identity.usedName,
      firstName: identity.firstName,
      birthDate: identity.birthDate,
      sex: identity.sex,
      email: null,
      employeeNumber: null,
      searchable: '',
    },
    announced: { status: state === 'TO_CONFIRM' ? 'ANNOUNCED' : 'CLOSED', followUp },
  };
}
