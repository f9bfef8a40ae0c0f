import { decryptValue, encryptValue } from '@vigie/chassis/secret';
import type { RowRecord } from '../row/table.ts';
import type { EmployeeState } from './state.ts';

/** How an employee stood before a row was applied, encrypted. */
export function sealBefore(dataKey: Buffer, rowId: string, state: EmployeeState): Buffer {
  return encryptValue(dataKey, contextOf(rowId), JSON.stringify(state));
}

/** Null for somebody whom the row made. */
export function openBefore(
  dataKey: Buffer,
  { id, before }: Pick<RowRecord, 'id' | 'before'>,
): EmployeeState | null {
  return before && (JSON.parse(decryptValue(dataKey, contextOf(id), before)) as EmployeeState);
}

function contextOf(rowId: string): string {
  return `${rowId} before`;
}
