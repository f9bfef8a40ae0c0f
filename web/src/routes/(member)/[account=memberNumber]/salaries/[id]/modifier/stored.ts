import type { UpdateEmployeeMutation } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { contracts, sexes } from '../../contract';
import type { EmployeeValues } from '../../form/values';

/** An employee as the API holds it, whatever query brought it. */
export type Stored = Pick<
  NonNullable<NonNullable<UpdateEmployeeMutation['updateEmployee']>['employee']>,
  | 'lastName'
  | 'usedName'
  | 'firstName'
  | 'birthDate'
  | 'sex'
  | 'email'
  | 'contract'
  | 'startDate'
  | 'endDate'
  | 'version'
  | 'jobPost'
  | 'situations'
>;

/** The form as it opens. */
export function valuesOf(stored: Stored): EmployeeValues {
  return {
    lastName: stored.lastName ?? '',
    usedName: stored.usedName ?? '',
    firstName: stored.firstName ?? '',
    birthDate: stored.birthDate ?? '',
    sex: stored.sex ?? '',
    nationalNumber: '',
    email: stored.email ?? '',
    contract: stored.contract ?? '',
    startDate: stored.startDate ?? '',
    endDate: stored.endDate ?? '',
    jobTitle: stored.jobPost?.title ?? '',
    situations: (stored.situations ?? []).map(({ code }) => code),
    search: '',
    idempotencyKey: crypto.randomUUID(),
    version: String(stored.version ?? ''),
  };
}

/** A field that two people changed: what this one typed and what stands there now. */
export interface Conflict {
  field: string;
  label: string;
  typed: string;
  current: string;
}

const labels = {
  lastName: 'Nom de naissance',
  usedName: 'Nom d’usage',
  firstName: 'Prénom',
  birthDate: 'Date de naissance',
  sex: 'Sexe à l’état civil',
  email: 'Adresse e-mail du salarié',
  contract: 'Type de contrat',
  startDate: 'Premier jour de travail',
  endDate: 'Fin prévue',
  jobTitle: 'Poste occupé',
} as const;

type Field = keyof typeof labels;

/** Where the typed form differs from the employee as it stands now. */
export function conflictsOf(
  typed: EmployeeValues,
  stored: Stored,
  catalogue: readonly { code: string; label: string }[],
): Conflict[] {
  const current = valuesOf(stored);
  const conflicts: Conflict[] = (Object.keys(labels) as Field[])
    .filter((field) => typed[field] !== current[field])
    .map((field) => ({
      field,
      label: labels[field],
      typed: shown(field, typed[field]),
      current: shown(field, current[field]),
    }));
  const names = (codes: readonly string[]) =>
    catalogue
      .filter(({ code }) => codes.includes(code))
      .map(({ label }) => french(label))
      .join(', ') || 'Aucune';
  if ([...typed.situations].sort().join() !== [...current.situations].sort().join()) {
    conflicts.push({
      field: 'situations',
      label: 'Situations de travail',
      typed: names(typed.situations),
      current: names(current.situations),
    });
  }
  return conflicts;
}

function shown(field: Field, value: string): string {
  if (!value) return 'Vide';
  if (field === 'sex') return sexes[value as keyof typeof sexes];
  if (field === 'contract') return contracts[value as keyof typeof contracts].label;
  return /Date$/.test(field) ? mediumDate(value) : value;
}
