import type { DsnContract } from './dsn-file.ts';

/** What the end of a contract means for the employment. */
export type LeavingEffect =
  /** The employment is over after that day. */
  | 'LEFT'
  | 'DECEASED'
  /** The contract goes on elsewhere without a break: nobody leaves by this alone. */
  | 'NO_BREAK'
  /** An end that was declared before is withdrawn. */
  | 'WITHDRAWN';

/** Reasons of `S21.G00.62.002` that are no ordinary leaving. */
const special: Readonly<Record<string, LeavingEffect>> = {
  '066': 'DECEASED',
  '099': 'WITHDRAWN',
  '100': 'NO_BREAK',
  '998': 'NO_BREAK',
};

/** Null for a contract without an end. */
export function leavingEffect({ end }: DsnContract): LeavingEffect | null {
  return end ? (special[end.reason] ?? 'LEFT') : null;
}
