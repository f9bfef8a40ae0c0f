import type { CivilDate } from '@vigie/chassis/civil-date';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { readContract } from '../cells/contract.ts';
import { readDate } from '../cells/date.ts';
import { readNationalNumber } from '../cells/national-number.ts';
import { readSex } from '../cells/sex.ts';
import { readSiret } from '../cells/siret.ts';
import type { Field } from './field.ts';

/** What the values of a column say to a field. */
export type Evidence = 'CONFIRMED' | 'CONTRADICTED' | 'SILENT';

/** What the values are read with. */
export interface EvidenceContext {
  epoch: 1900 | 1904;
  today: CivilDate;
}

type Test = (value: string, context: EvidenceContext) => boolean;

const isDate: Test = (value, { epoch, today }) =>
  readDate(value, { epoch, latest: today }) !== null;
const isName: Test = (value) => /\p{L}/u.test(value) && !/\d/.test(value);

/** Fields whose values can be told from others; damaged ones still say what they were. */
const tests: Partial<Record<Field, Test>> = {
  ...{ birthDate: isDate, startDate: isDate, endDate: isDate, leftOn: isDate },
  ...{ lastName: isName, usedName: isName, firstName: isName, fullName: isName },
  jobTitle: (value) => /\p{L}{2}/u.test(value) && !value.includes('@'),
  sex: (value) => readSex(value) !== null,
  contract: (value) => readContract(value, false) !== null,
  email: (value) => parseEmailAddress(value) !== null,
  nationalNumber: isNationalNumber,
  nationalNumberKey: (value) => /^\d{1,2}$/.test(value),
  siret: (value) => readSiret(value).siret !== null,
  pcs: (value) => /^\d{3}[a-z]$|^\d{2}[A-Z]\d$/i.test(value),
};

/** Fields whose values tell them even without a heading. */
const telling: readonly Field[] = ['nationalNumber', 'email', 'siret'];

/** Values of a column that are looked at. */
const sampled = 60;
/** Fewer say nothing. */
const fewest = 2;

/** Whether the values of a column are what a field holds: nearly all of them, or hardly one. */
export function evidenceFor(
  field: Field,
  values: readonly string[],
  context: EvidenceContext,
): Evidence {
  const test = tests[field];
  const sample = values.filter((value) => value.trim() !== '').slice(0, sampled);
  if (!test || sample.length < fewest) return 'SILENT';
  const share = sample.filter((value) => test(value.trim(), context)).length / sample.length;
  if (share >= 0.8) return 'CONFIRMED';
  return share <= 0.3 ? 'CONTRADICTED' : 'SILENT';
}

/** The field that the values of a column tell on their own; null when they could be several. */
export function fieldOfValues(values: readonly string[], context: EvidenceContext): Field | null {
  return telling.find((field) => evidenceFor(field, values, context) === 'CONFIRMED') ?? null;
}

function isNationalNumber(value: string): boolean {
  const { number, damaged } = readNationalNumber(value, undefined);
  return number !== null || (damaged && /^[12]/.test(value));
}
