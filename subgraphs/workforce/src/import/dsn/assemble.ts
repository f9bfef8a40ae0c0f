import type { DsnContract, DsnDeclaration, DsnNature, DsnPerson, DsnType } from './dsn-file.ts';
import { birthDateOf, dayOf, fractionOf, monthOf, timeOf, workingTimeOf } from './values.ts';

/** Values of one instance of a block, by number of the rubrique. */
export type BlockValues = ReadonlyMap<number, string>;

const natures: Readonly<Record<string, DsnNature>> = {
  ...{ '01': 'MONTHLY', '02': 'LEAVING', '07': 'LEAVING', '08': 'OPENING' },
  ...{ '09': 'SUBSTITUTE', '10': 'HIRE_ANNOUNCEMENT' },
};

const types: Readonly<Record<string, DsnType>> = {
  ...{ '01': 'NORMAL', '02': 'NOBODY', '03': 'REPLACES', '04': 'CANCELS' },
  '05': 'REPLACES_WITH_NOBODY',
};

/** A declaration from its block `S20.G00.05`; establishment and people come with later blocks. */
export function declarationOf(line: number, values: BlockValues): DsnDeclaration {
  const natureCode = values.get(1) ?? '';
  return {
    line,
    natureCode,
    nature: natures[natureCode] ?? 'OTHER',
    type: types[values.get(2) ?? ''] ?? 'NORMAL',
    fraction: fractionOf(values.get(3)),
    order: Number(values.get(4) ?? 0) || 0,
    month: monthOf(values.get(5)),
    replaces: values.get(6) ?? null,
    madeOn: dayOf(values.get(7)),
    siret: null,
    healthService: null,
    people: [],
  };
}

/** Somebody from block `S21.G00.30`. */
export function personOf(line: number, values: BlockValues): DsnPerson {
  const sex = values.get(5);
  return {
    line,
    nationalNumber: values.get(1) ?? null,
    lastName: values.get(2) ?? '',
    usedName: values.get(3) ?? null,
    firstNames: values.get(4) ?? '',
    sex: sex === '01' ? 'MALE' : sex === '02' ? 'FEMALE' : null,
    birthDate: birthDateOf(values.get(6)),
    email: values.get(18) ?? null,
    employeeNumber: values.get(19) ?? null,
    provisionalNumber: values.get(20) ?? null,
    healthService: values.get(30) ?? null,
    formerly: {},
    contracts: [],
  };
}

/** What block `S21.G00.31` says that somebody was called before. */
export function formerlyOf(values: BlockValues): DsnPerson['formerly'] {
  const former: [keyof DsnPerson['formerly'], string | null | undefined][] = [
    ['nationalNumber', values.get(8)],
    ['lastName', values.get(9)],
    ['firstNames', values.get(10)],
    ['birthDate', birthDateOf(values.get(11))],
  ];
  return Object.fromEntries(former.filter(([, value]) => value));
}

/** A contract from block `S21.G00.40`. */
export function contractOf(line: number, values: BlockValues): DsnContract {
  return {
    line,
    startDate: dayOf(values.get(1)),
    startTime: timeOf(values.get(83)),
    pcs: values.get(4) ?? null,
    jobTitle: values.get(6) ?? null,
    nature: values.get(7) ?? '',
    scheme: values.get(8) ?? '99',
    number: values.get(9) ?? null,
    plannedEnd: dayOf(values.get(10)),
    workingTime: workingTimeOf(values.get(11), values.get(12), values.get(13)),
    agricultural: values.get(18) === '300',
    grounds: values.get(21) ?? null,
    severalEmployers: values.get(37) === '02',
    usedBy: values.get(46) ?? null,
    end: null,
  };
}
