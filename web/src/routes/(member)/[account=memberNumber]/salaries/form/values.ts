import type { ContractKind, Sex } from '$lib/graphql/generated/graphql';

/** The employee form as typed: every text as it stands in its field. */
export interface EmployeeValues {
  lastName: string;
  usedName: string;
  firstName: string;
  birthDate: string;
  sex: Sex | '';
  nationalNumber: string;
  email: string;
  employeeNumber: string;
  contract: ContractKind | '';
  startDate: string;
  endDate: string;
  jobTitle: string;
  situations: string[];
  /** Codes that the post named in the form carries. */
  inherited: string[];
  /** Why the person does not have a situation of the post, by code; a situation without reason stays. */
  withdrawn: Record<string, string>;
  /** Why the person has situations beside the post. */
  addedReason: string;
  /** What the catalogue is narrowed to; used without scripts. */
  search: string;
  idempotencyKey: string;
  /** Number of changes that was read; empty for a new employee. */
  version: string;
}

const sexes: readonly string[] = ['FEMALE', 'MALE'] satisfies Sex[];
const contracts: readonly string[] = [
  'CDI',
  'CDD',
  'APPRENTICE',
  'TEMPORARY',
  'SEASONAL',
] satisfies ContractKind[];

export function newEmployeeValues(): EmployeeValues {
  return readValues(new FormData());
}

export function readValues(form: FormData): EmployeeValues {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    lastName: text('lastName'),
    usedName: text('usedName'),
    firstName: text('firstName'),
    birthDate: text('birthDate'),
    sex: sexes.includes(text('sex')) ? (text('sex') as Sex) : '',
    nationalNumber: text('nationalNumber'),
    email: text('email'),
    employeeNumber: text('employeeNumber'),
    contract: contracts.includes(text('contract')) ? (text('contract') as ContractKind) : '',
    startDate: text('startDate'),
    endDate: text('endDate'),
    jobTitle: text('jobTitle'),
    situations: form.getAll('situations').map(String),
    inherited: form.getAll('inherited').map(String),
    withdrawn: reasonsIn(form),
    addedReason: text('addedReason'),
    search: text('search'),
    idempotencyKey: text('idempotencyKey') || crypto.randomUUID(),
    version: text('version'),
  };
}

/** Name of the field that says why a situation of the post does not concern the person. */
export const withdrawalOf = (code: string): string => `withdrawn.${code}`;

function reasonsIn(form: FormData): Record<string, string> {
  const prefix = withdrawalOf('');
  const fields = [...form].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(
    fields
      .map(([name, value]) => [name.slice(prefix.length), String(value).trim()] as const)
      .filter(([, reason]) => reason !== ''),
  );
}

/**
 * The same values under a new key: a refused attempt changed nothing, and its key must not be used with another content.
 */
export function withFreshKey(values: EmployeeValues): EmployeeValues {
  return { ...values, idempotencyKey: crypto.randomUUID() };
}
