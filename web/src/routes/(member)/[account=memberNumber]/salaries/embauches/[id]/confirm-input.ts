import type { ConfirmHireInput } from '$lib/graphql/generated/graphql';
import { createInput } from '../../form/inputs';
import { newEmployeeValues, type EmployeeValues } from '../../form/values';
import type { AnnouncedHire } from './hire.server';

/** The employee form with what was announced; the number is on file and never shown. */
export function announcedValues(hire: AnnouncedHire): EmployeeValues {
  return {
    ...newEmployeeValues(),
    lastName: hire.lastName ?? '',
    usedName: hire.usedName ?? '',
    firstName: hire.firstName ?? '',
    birthDate: hire.birthDate ?? '',
    sex: hire.sex ?? '',
    contract: hire.contract ?? '',
    startDate: hire.startDate ?? '',
    endDate: hire.endDate ?? '',
    jobTitle: hire.jobTitle ?? '',
    version: String(hire.version ?? ''),
  };
}

/** What the person on file has to do with the hire: the same, or somebody else. */
export interface Answer {
  /** Closed employee who comes back. */
  employeeId: string | undefined;
  allowDuplicate: boolean;
}

/** Values that `checkValues` has found complete. */
export function confirmInput(
  values: EmployeeValues,
  id: string,
  { employeeId, allowDuplicate }: Answer,
): ConfirmHireInput {
  const { accountId: _, ...facts } = createInput(values, '', allowDuplicate);
  return { ...facts, id, version: Number(values.version), ...(employeeId && { employeeId }) };
}
