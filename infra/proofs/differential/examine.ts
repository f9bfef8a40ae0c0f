import type { Answer } from './answer.ts';
import type { Arena } from './arena.ts';
import { compare, differ, type Verdict } from './compare.ts';
import type { Difference } from './differences.ts';
import type { RandomOperation } from './generator/operation.ts';
import { leaks } from './leaks.ts';
import type { Role } from './role.ts';

/** One operation asked by one role, with all that came of it. */
export interface Examination extends Verdict {
  gateway: Answer;
  monolith: Answer;
  /** Whether Apollo's executor ran it although ours is there. */
  fellBack: boolean;
}

/** How often the gateway is asked: it plans at first, uses what it has kept then, and compiles in the end. */
const times = 4;

/** Asks the gateway several times, the gateway on Apollo's executor and the monolith once, and compares. */
export async function examine(
  arena: Arena,
  operation: RandomOperation,
  role: Role,
): Promise<Examination> {
  const explained = new Set<Difference>();
  const unexplained = new Set<string>();
  const note = (who: string, verdict: Verdict): void => {
    for (const each of verdict.explained) explained.add(each);
    for (const each of verdict.unexplained) unexplained.add(`${who}: ${each}`);
  };
  const monolith = await arena.monolith(operation, role);
  const first = await arena.gateway.ask(operation, role);
  let last = first;
  for (let time = 2; time <= times; time += 1) {
    last = await arena.gateway.ask(operation, role);
    note(`time ${time}`, differ(first.answer, last.answer));
    for (const leak of leaks(arena.contract, role, last)) unexplained.add(leak);
  }
  const fellBack = last.prepared > 0;
  const apollo = await arena.apollo.ask(operation, role);
  for (const leak of leaks(arena.contract, role, first)) unexplained.add(leak);
  const answers = { gateway: first.answer, monolith };
  note('monolith', compare(operation.query, role, answers));
  const executors = differ(first.answer, apollo.answer);
  // Where the executors disagree the monolith decides; what it found against ours is noted already.
  if (executors.unexplained.length > 0) explained.add('fields lost by Apollo');
  else note('Apollo’s executor', executors);
  return { ...answers, fellBack, explained, unexplained: [...unexplained] };
}
