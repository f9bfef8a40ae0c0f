/** What a cell of an import can tell of somebody. */
export const fields = [
  'employeeNumber',
  'nationalNumber',
  'nationalNumberKey',
  'lastName',
  'usedName',
  'firstName',
  'fullName',
  'birthDate',
  'sex',
  'email',
  'contract',
  'startDate',
  'endDate',
  'leftOn',
  'jobTitle',
  'pcs',
  'situations',
  'siret',
] as const;

export type Field = (typeof fields)[number];

export function isField(text: string): text is Field {
  return (fields as readonly string[]).includes(text);
}
