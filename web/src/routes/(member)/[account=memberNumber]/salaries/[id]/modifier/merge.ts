import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { contracts, sexes } from '../../contract';
import type { EmployeeValues } from '../../form/values';

/** A field that two people changed: what this one typed and what stands there now. */
export interface Conflict {
  field: string;
  label: string;
  typed: string;
  current: string;
}

export interface Merged {
  values: EmployeeValues;
  /** Changed on both sides, differently; the form keeps what was typed. */
  conflicts: Conflict[];
  /** Names of the fields changed only by somebody else; the form takes their value. */
  taken: string[];
}

const labels = {
  lastName: 'Nom de naissance',
  usedName: 'Nom d’usage',
  firstName: 'Prénom',
  birthDate: 'Date de naissance',
  sex: 'Sexe à l’état civil',
  email: 'Adresse e-mail du salarié',
  employeeNumber: 'Matricule',
  contract: 'Type de contrat',
  startDate: 'Premier jour de travail',
  endDate: 'Fin prévue',
  jobTitle: 'Poste occupé',
  situations: 'Situations de travail',
} as const;

type Field = keyof typeof labels;

export type Opened = Pick<EmployeeValues, Field>;

/**
 * The form as opened, as typed and as the file stands now, brought together field by field. Where it is not known what
 * the form was opened with, every difference is a conflict.
 */
export function merge(
  opened: Opened | null,
  typed: EmployeeValues,
  current: EmployeeValues,
  catalogue: readonly { code: string; label: string }[],
): Merged {
  const values = { ...typed, version: current.version };
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const field of Object.keys(labels) as Field[]) {
    const before = opened && comparable(opened[field]);
    const mine = comparable(typed[field]);
    const theirs = comparable(current[field]);
    if (mine === theirs || theirs === before) continue;
    if (mine === before) {
      Object.assign(values, { [field]: current[field] });
      taken.push(labels[field]);
    } else {
      conflicts.push({
        field,
        label: labels[field],
        typed: shown(field, typed, catalogue),
        current: shown(field, current, catalogue),
      });
    }
  }
  return { values, conflicts, taken };
}

function comparable(value: string | string[]): string {
  return typeof value === 'string' ? value : [...value].sort().join();
}

function shown(
  field: Field,
  values: EmployeeValues,
  catalogue: readonly { code: string; label: string }[],
): string {
  if (field === 'situations') {
    const chosen = catalogue.filter(({ code }) => values.situations.includes(code));
    return chosen.map(({ label }) => french(label)).join(', ') || 'Aucune';
  }
  if (field === 'sex') return values.sex ? sexes[values.sex] : 'Vide';
  if (field === 'contract') return values.contract ? contracts[values.contract] : 'Vide';
  const value = values[field];
  if (!value) return 'Vide';
  return field.endsWith('Date') ? mediumDate(value) : value;
}
