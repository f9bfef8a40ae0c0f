import { Tally, type Tallied } from '../assignment/tally.ts';
import type { EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { Judge } from './judge.ts';
import type { KeptRefusal } from './table.ts';

/** Employees whom the same thing stands against. */
export interface RefusedAlike extends KeptRefusal {
  employees: number;
}

/** A change of many in figures. */
export interface BulkFigures extends Tallied {
  /** Employees judged. */
  counted: number;
  /** The most frequent reason first. */
  refused: RefusedAlike[];
  withdrawnPostChanges: number;
  /** Those for whom it counts from their own first day only. */
  onFirstDay: number;
}

/** Adds up what becomes of one person after the other. */
export class Figures {
  /** Those against whom nothing stands. */
  readonly willing: string[] = [];
  readonly #tally = new Tally();
  readonly #refused = new Map<string, RefusedAlike>();
  #counted = 0;
  #withdrawn = 0;
  #onFirstDay = 0;

  judge(judge: Judge, record: EmployeeRecord): void {
    const { refusals, withdraws, onFirstDay } = judge(record, this.#tally);
    const [first] = refusals;
    if (first) {
      this.refuse(first);
      return;
    }
    this.#counted += 1;
    this.willing.push(record.employment.id);
    if (withdraws) this.#withdrawn += 1;
    if (onFirstDay) this.#onFirstDay += 1;
  }

  /** Each person counts once, by the first thing that stands against them. */
  refuse({ code, field = null, explanation = null }: Refusal): void {
    this.#counted += 1;
    const key = `${code} ${field} ${explanation}`;
    const employees = (this.#refused.get(key)?.employees ?? 0) + 1;
    this.#refused.set(key, { code, field, explanation, employees });
  }

  result(): BulkFigures {
    return {
      ...this.#tally.result(),
      counted: this.#counted,
      refused: [...this.#refused.values()].sort((one, other) => other.employees - one.employees),
      withdrawnPostChanges: this.#withdrawn,
      onFirstDay: this.#onFirstDay,
    };
  }
}
