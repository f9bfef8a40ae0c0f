import type { EmployeeRow } from '../../employee/table.ts';
import type { ImportPerson } from '../../generated/resolvers.ts';
import { inContract } from '../batch/field-names.ts';
import { fields, type Field } from '../columns/field.ts';
import type { OpenRow } from './content.ts';

/** Cells that are typed in and never read back. */
const writeOnly: readonly Field[] = ['nationalNumber', 'nationalNumberKey'];

/** The cells of a row in the order of the fields; what may not be told has no text. */
export function shownCells({ row, isHidden }: OpenRow) {
  const cells = fields.flatMap((field) => {
    const text = row?.cells[field];
    if (text === undefined) return [];
    return [{ field: inContract(field), text: writeOnly.includes(field) ? null : text }];
  });
  return isHidden ? [...cells, { field: inContract('situations'), text: null }] : cells;
}

/** Whom a row is about, as it says. */
export function nameOf({ row, name, decision }: OpenRow): string | null {
  if (name !== null) return name;
  const { facts } = decision ?? {};
  const { lastName, usedName, firstName } = { ...row?.cells, ...facts };
  const said = [usedName ?? lastName, firstName].filter(Boolean).join(' ');
  return said || (row?.cells.fullName ?? null);
}

/** Somebody on file as a question names them; null where the reader may not know who it is. */
export function personOf(row: EmployeeRow | null): ImportPerson | null {
  if (!row?.identity) return null;
  const { lastName, usedName, firstName, birthDate } = row.identity;
  const { id, startDate, leftOn } = row.employment;
  return { id, name: `${usedName ?? lastName} ${firstName}`, birthDate, startDate, leftOn };
}
