import { z } from 'zod';
import type { SituationOrigin, UpdateEmployeeMutation } from '$lib/graphql/generated/graphql';
import type { EmployeeValues } from '../../form/values';
import type { Opened } from './merge';

const schema = z.object({
  lastName: z.string(),
  usedName: z.string(),
  firstName: z.string(),
  birthDate: z.string(),
  sex: z.enum(['FEMALE', 'MALE', '']),
  email: z.string(),
  employeeNumber: z.string(),
  contract: z.enum(['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL', '']),
  startDate: z.string(),
  endDate: z.string(),
  jobTitle: z.string(),
  situations: z.array(z.string()),
});

/** An employee as the API holds it, whatever query brought it. */
export type Stored = Pick<
  NonNullable<NonNullable<UpdateEmployeeMutation['updateEmployee']>['employee']>,
  | 'lastName'
  | 'usedName'
  | 'firstName'
  | 'birthDate'
  | 'sex'
  | 'email'
  | 'employeeNumber'
  | 'contract'
  | 'startDate'
  | 'endDate'
  | 'version'
  | 'jobPost'
  | 'situations'
  | 'statedSituations'
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
    employeeNumber: stored.employeeNumber ?? '',
    contract: stored.contract ?? '',
    startDate: stored.startDate ?? '',
    endDate: stored.endDate ?? '',
    jobTitle: stored.jobPost?.title ?? '',
    situations: (stored.situations ?? []).map(({ code }) => code),
    ...inheritance(stored),
    search: '',
    idempotencyKey: crypto.randomUUID(),
    version: String(stored.version ?? ''),
  };
}

/** What of the situations comes from the post, what was taken away, and why others were added. */
function inheritance({ statedSituations }: Stored) {
  const stated = statedSituations ?? [];
  const codes = (origin: SituationOrigin) =>
    stated.filter((each) => each.origin === origin).map(({ situation }) => situation.code);
  const removed = stated.filter(({ origin }) => origin === 'REMOVED');
  return {
    inherited: [...codes('INHERITED'), ...codes('REMOVED')],
    withdrawn: Object.fromEntries(
      removed.map(({ situation, reason }) => [situation.code, reason ?? '']),
    ),
    addedReason: '',
  };
}

/** What the form was opened with, carried in a hidden field so that a change made here is told from one made elsewhere. */
export function openedOf(values: EmployeeValues): string {
  return JSON.stringify({ ...values, idempotencyKey: '', version: '' });
}

/** @returns null where the hidden field is missing or damaged: then nobody knows who changed what */
export function openedFrom(text: string): Opened | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
