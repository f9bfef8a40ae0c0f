import { insertVisit } from '@vigie/appointments/planning/plan/insert';
import type { Plan } from '@vigie/appointments/planning/plan/plan';
import { quantile } from '../load/statistics.ts';

const times = 500;

/**
 * Takes visits out of a full plan one after the other and puts each in again.
 * @returns milliseconds of the processor for one insertion: those of the clock on the wall tell who else is at work
 */
export function measureInsertions(plan: Plan): { p50: number; p99: number } {
  const { board } = plan;
  const milliseconds: number[] = [];
  const insert = insertVisit(plan);
  for (let index = 0; index < times; index += 1) {
    const visit = Math.floor((index * board.ground.visits) / times);
    board.remove(visit);
    const start = process.cpuUsage();
    insert(visit);
    const { user, system } = process.cpuUsage(start);
    milliseconds.push((user + system) / 1000);
  }
  milliseconds.sort((one, other) => one - other);
  return { p50: quantile(milliseconds, 0.5), p99: quantile(milliseconds, 0.99) };
}
