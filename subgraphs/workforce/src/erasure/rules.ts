import { addYears, type CivilDate } from '@vigie/chassis/civil-date';

/** What decides how long an employment is kept. */
export interface Kept {
  /** Last day of work; null while employed. */
  leftOn: CivilDate | null;
  /** Declared by mistake and taken back: nobody was ever followed. */
  isWithdrawn: boolean;
}

/**
 * Last day on which what the law asks for is kept (Code du travail L4622-6, D4622-22; Code civil 2224); null while the
 * person is employed.
 * @param years that the service keeps leavers, 1 to 10
 */
export function keptUntil({ leftOn }: Pick<Kept, 'leftOn'>, years: number): CivilDate | null {
  return leftOn && addYears(leftOn, years);
}

/** Whether everything may go: nobody was followed, or the time is over. */
export function isOver({ leftOn, isWithdrawn }: Kept, years: number, today: CivilDate): boolean {
  if (isWithdrawn) return true;
  const last = keptUntil({ leftOn }, years);
  return last !== null && last < today;
}
