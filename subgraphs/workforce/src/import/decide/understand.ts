import type { CivilDate } from '@vigie/chassis/civil-date';
import { searchable } from '@vigie/chassis/search';
import { tidy } from '@vigie/chassis/typed-text';
import type { SituationCode } from '@vigie/law/situation';
import type { ContractKind, Sex } from '../../generated/resolvers.ts';
import type { CellError, CellErrorCode } from '../cells/cell-error.ts';
import { readContract } from '../cells/contract.ts';
import { isIncompleteDate, readDate } from '../cells/date.ts';
import { splitFullName } from '../cells/full-name.ts';
import { longNumber } from '../cells/long-number.ts';
import { readNationalNumber, sexOfNumber } from '../cells/national-number.ts';
import { readSex } from '../cells/sex.ts';
import { readSiret } from '../cells/siret.ts';
import { readSituations } from '../cells/situations.ts';
import type { Field } from '../columns/field.ts';
import type { ImportRow } from './row.ts';

/** What a row says; null where it says nothing or nothing that can be understood. */
export interface Understood {
  row: ImportRow;
  employeeNumber: string | null;
  nationalNumber: string | null;
  lastName: string | null;
  usedName: string | null;
  firstName: string | null;
  birthDate: CivilDate | null;
  sex: Sex | null;
  email: string | null;
  contract: ContractKind | null;
  startDate: CivilDate | null;
  endDate: CivilDate | null;
  leftOn: CivilDate | null;
  jobTitle: string | null;
  /** Null when the row has no word on them; several cells of the catalogue otherwise. */
  situations: readonly SituationCode[] | null;
  siret: string | null;
  errors: readonly CellError[];
}

/** Years ahead of today in which a date of two digits may still lie. */
const yearsAhead = 10;

/** Reads all cells of a row, and collects everything that is wrong with them. */
export function understand(row: ImportRow, today: CivilDate): Understood {
  const cells = new Cells(row, today);
  const number = cells.nationalNumber();
  const names = cells.names();
  return {
    row,
    ...names,
    nationalNumber: number,
    employeeNumber: cells.employeeNumber(),
    birthDate: cells.date('birthDate', today),
    sex: cells.sex() ?? (number && !row.cells.sex ? sexOfNumber(number) : null),
    email: cells.text('email'),
    contract: cells.contract(),
    startDate: cells.date('startDate'),
    endDate: cells.date('endDate'),
    leftOn: cells.date('leftOn'),
    jobTitle: cells.text('jobTitle'),
    situations: cells.situations(),
    siret: cells.siret(),
    errors: cells.errors,
  };
}

class Cells {
  readonly errors: CellError[] = [];
  readonly #row: ImportRow;
  readonly #today: CivilDate;

  constructor(row: ImportRow, today: CivilDate) {
    this.#row = row;
    this.#today = today;
    for (const [field, mark] of Object.entries(row.marks)) {
      if (mark !== 'COMPUTED') this.#wrong(field as Field, mark);
    }
  }

  /** A cell as it was typed; null for none, and for one that a program did not write plainly. */
  #typed(field: Field): string | null {
    const mark = this.#row.marks[field];
    return mark === undefined || mark === 'COMPUTED' ? (this.#row.cells[field] ?? null) : null;
  }

  #wrong(field: Field, code: CellErrorCode): null {
    this.errors.push({ code, field });
    return null;
  }

  text(field: Field): string | null {
    return tidy(this.#typed(field) ?? '') || null;
  }

  names(): Pick<Understood, 'lastName' | 'usedName' | 'firstName'> {
    const [lastName, usedName] = [this.text('lastName'), this.text('usedName')];
    const firstName = this.text('firstName');
    const full = this.text('fullName');
    // A column of used names repeats the name of birth for those who have no other.
    const used = usedName && searchable(usedName) === searchable(lastName) ? null : usedName;
    if (!full || (lastName && firstName)) return { lastName, usedName: used, firstName };
    const split = splitFullName(full) ?? this.#wrong('fullName', 'UNCLEAR_NAME');
    return {
      lastName: lastName ?? split?.lastName ?? null,
      usedName: used,
      firstName: firstName ?? split?.firstName ?? null,
    };
  }

  date(field: Field, latest?: CivilDate): CivilDate | null {
    const typed = this.#typed(field);
    if (typed === null) return null;
    const until = latest ?? `${Number(this.#today.slice(0, 4)) + yearsAhead}-12-31`;
    const day = readDate(typed, { epoch: this.#row.epoch, latest: until });
    if (day !== null) return day;
    return this.#wrong(field, isIncompleteDate(typed) ? 'INCOMPLETE_DATE' : 'UNREADABLE_DATE');
  }

  nationalNumber(): string | null {
    const typed = this.#typed('nationalNumber');
    if (typed === null) return null;
    const key = this.#typed('nationalNumberKey') ?? undefined;
    const { number, damaged } = readNationalNumber(typed, key);
    if (damaged) return this.#wrong('nationalNumber', 'DAMAGED_NUMBER');
    return number ?? this.#wrong('nationalNumber', 'INVALID_NATIONAL_NUMBER');
  }

  employeeNumber(): string | null {
    const text = this.text('employeeNumber');
    if (text === null || !longNumber(text).damaged) return text;
    return this.#wrong('employeeNumber', 'DAMAGED_NUMBER');
  }

  siret(): string | null {
    const typed = this.#typed('siret');
    if (typed === null) return null;
    const { siret, damaged } = readSiret(typed);
    if (damaged) return this.#wrong('siret', 'DAMAGED_NUMBER');
    return siret ?? this.#wrong('siret', 'INVALID_SIRET');
  }

  sex(): Sex | null {
    const typed = this.#typed('sex');
    return typed === null ? null : (readSex(typed) ?? this.#wrong('sex', 'UNKNOWN_SEX'));
  }

  contract(): ContractKind | null {
    const typed = this.#typed('contract');
    if (typed === null) return null;
    const read = readContract(typed, this.#typed('endDate') !== null);
    if (read === 'NONE') return this.#wrong('contract', 'NO_EMPLOYMENT');
    return read ?? this.#wrong('contract', 'UNKNOWN_CONTRACT');
  }

  situations(): SituationCode[] | null {
    const typed = this.#typed('situations');
    if (typed === null) return null;
    const { codes, unknown } = readSituations(typed, this.#today);
    if (unknown.length > 0) this.#wrong('situations', 'UNKNOWN_SITUATION');
    return codes;
  }
}
