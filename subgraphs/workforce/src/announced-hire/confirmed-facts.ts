import type { ConfirmHireInput, CreateEmployeeInput } from '../generated/resolvers.ts';
import { factsOnFile } from './facts.ts';
import type { HireRow } from './table.ts';

/** The declaration that a confirmation makes: what was sent, and what was announced for the rest. */
export function confirmedFacts(
  row: HireRow,
  input: ConfirmHireInput,
  nationalNumber: string | null,
): CreateEmployeeInput {
  const announced = factsOnFile(row);
  const contract = input.contract ?? announced.contract;
  return {
    idempotencyKey: input.idempotencyKey,
    accountId: row.hire.accountId,
    lastName: input.lastName ?? announced.lastName,
    usedName: after(input.usedName, announced.usedName),
    firstName: input.firstName ?? announced.firstName,
    birthDate: input.birthDate ?? announced.birthDate,
    sex: input.sex ?? announced.sex,
    ...(nationalNumber === null ? {} : { nationalNumber }),
    email: input.email ?? null,
    employeeNumber: input.employeeNumber ?? null,
    contract,
    startDate: input.startDate ?? announced.startDate,
    // A contract that turns out to be open-ended has no end.
    endDate: after(input.endDate, contract === 'CDI' ? null : announced.endDate),
    jobTitle: after(input.jobTitle, announced.jobTitle),
    situations: input.situations ?? [],
    ...(input.removedSituations && { removedSituations: input.removedSituations }),
    ...(input.situationReasons && { situationReasons: input.situationReasons }),
    allowDuplicate: input.allowDuplicate ?? false,
  };
}

/** Facts that announcements tell, and that may turn out otherwise. */
const announcedFields = [
  'lastName',
  'usedName',
  'firstName',
  'birthDate',
  'sex',
  'contract',
  'startDate',
  'endDate',
] as const;

/** Whether a confirmation says something else than the announcement. A post or situations add to it. */
export function isCorrection(row: HireRow, input: ConfirmHireInput): boolean {
  const announced = factsOnFile(row);
  return announcedFields.some((field) => {
    const sent = input[field];
    return sent !== undefined && (sent ?? null) !== announced[field];
  });
}

/** An absent field keeps what was announced; null clears it. */
function after(sent: string | null | undefined, announced: string | null): string | null {
  return sent === undefined ? announced : sent;
}
