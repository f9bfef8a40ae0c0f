import type {
  ContractKind,
  CreateEmployeeInput,
  EmployeeDraftInput,
  FollowUpFactsInput,
  Sex,
  UpdateEmployeeInput,
} from '$lib/graphql/generated/graphql';
import type { EmployeeValues } from './values';

/** Facts for the preview; what is not typed yet, or not a date yet, is left out. */
export function factsOf(values: EmployeeValues): FollowUpFactsInput {
  return {
    situations: situationsIn(values),
    birthDate: isDate(values.birthDate) ? values.birthDate : null,
    sex: values.sex || null,
    contract: values.contract || null,
    startDate: isDate(values.startDate) ? values.startDate : null,
    endDate: isDate(values.endDate) ? values.endDate : null,
  };
}

/** What the API can read of the facts. */
export function draftOf(values: EmployeeValues): EmployeeDraftInput {
  const { birthDate, contract, startDate, endDate } = factsOf(values);
  return {
    ...{ birthDate, contract, startDate, endDate },
    lastName: values.lastName || null,
    usedName: values.usedName || null,
    firstName: values.firstName || null,
    email: values.email || null,
    employeeNumber: values.employeeNumber || null,
    jobTitle: values.jobTitle || null,
  };
}

/** Values that `checkValues` has found complete. */
export function createInput(
  values: EmployeeValues,
  accountId: string,
  allowDuplicate: boolean,
): CreateEmployeeInput {
  return { ...common(values), accountId, allowDuplicate };
}

export function updateInput(values: EmployeeValues, id: string): UpdateEmployeeInput {
  const { idempotencyKey, ...fields } = common(values);
  return { ...fields, idempotencyKey, id, version: Number(values.version) };
}

function common(values: EmployeeValues) {
  return {
    idempotencyKey: values.idempotencyKey,
    lastName: values.lastName,
    usedName: values.usedName || null,
    firstName: values.firstName,
    birthDate: values.birthDate,
    sex: values.sex as Sex,
    // Left out, and not emptied: the number on file is never shown, so an empty field says nothing.
    ...(values.nationalNumber && {
      nationalNumber: values.nationalNumber.replace(/[\s.-]/g, '').toUpperCase(),
    }),
    email: values.email || null,
    employeeNumber: values.employeeNumber || null,
    contract: values.contract as ContractKind,
    startDate: values.startDate,
    endDate: values.endDate || null,
    jobTitle: values.jobTitle || null,
    ...declaredSituations(values),
  };
}

/** What is in force with these values: ticked or inherited, and not taken away. */
export function situationsIn({ situations, inherited, withdrawn }: EmployeeValues): string[] {
  const kept = inherited.filter((code) => !(code in withdrawn));
  return [...new Set([...situations.filter((code) => !(code in withdrawn)), ...kept])];
}

/** The situations as a command takes them: those of the post are inherited by themselves. */
export function declaredSituations(values: EmployeeValues) {
  const { situations, inherited, withdrawn, addedReason } = values;
  const own = situations.filter((code) => !inherited.includes(code));
  return {
    situations,
    removedSituations: Object.entries(withdrawn).map(([code, reason]) => ({ code, reason })),
    situationReasons: addedReason ? own.map((code) => ({ code, reason: addedReason })) : [],
  };
}

/** A day that exists, as ISO: `2026-02-30` does not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
