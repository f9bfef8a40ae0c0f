import { readFederation } from '../../synthetic/federation.ts';
import type { Arena } from './arena.ts';
import { examine, type Examination } from './examine.ts';
import { featuresOf } from './features.ts';
import { randomOperation, type RandomOperation } from './generator/operation.ts';
import { outcomesOf } from './outcomes.ts';
import type { Role } from './role.ts';
import { Tally } from './tally.ts';

/** A difference that nothing explains. */
export interface Finding {
  seed: number;
  role: Role;
  operation: RandomOperation;
  examination: Examination;
}

export interface Report {
  operations: number;
  cases: number;
  /** Cases in which every answer was the same to the letter. */
  equal: number;
  /** Cases in which Apollo's executor ran the plan of the delivered gateway. */
  fellBack: number;
  /** Operations that the gateway refused for their size, and that were left out. */
  tooLarge: number;
  differences: Tally;
  features: Tally;
  outcomes: Tally;
  findings: Finding[];
}

export interface RunOptions {
  roles: readonly Role[];
  operations: number;
  /** First of the seeds; each operation has its own, and can be had again by it. */
  seed: number;
  /** Findings after which the run ends. */
  enough?: number;
}

/** Asks random operations by every role, and reports what came of it. */
export async function run(arena: Arena, options: RunOptions): Promise<Report> {
  const { roles, operations, seed, enough = 3 } = options;
  const facts = readFederation(arena.contract.supergraph);
  const counts = { operations: 0, cases: 0, equal: 0, fellBack: 0, tooLarge: 0 };
  const tallies = { differences: new Tally(), features: new Tally(), outcomes: new Tally() };
  const findings: Finding[] = [];
  for (let next = seed; counts.operations < operations && findings.length < enough; next += 1) {
    const operation = randomOperation(arena.schema, next);
    if (await isTooLarge(arena, operation)) {
      counts.tooLarge += 1;
      continue;
    }
    counts.operations += 1;
    tallies.features.add(featuresOf(arena.schema, facts, operation));
    // Everybody comes first now and then: plans are made for the mighty and kept before the weak ask, and vice versa.
    for (const role of rotated(roles, next)) {
      const examination = await examine(arena, operation, role);
      const { explained, unexplained, fellBack } = examination;
      counts.cases += 1;
      if (fellBack) counts.fellBack += 1;
      if (explained.size + unexplained.length === 0) counts.equal += 1;
      tallies.differences.add(explained);
      tallies.outcomes.add(outcomesOf(arena.schema, examination));
      if (unexplained.length > 0 && findings.length < enough) {
        findings.push({ seed: next, role, operation, examination });
      }
    }
  }
  return { ...counts, ...tallies, findings };
}

const rotated = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, index) => list[(index + by) % list.length]!);

async function isTooLarge(arena: Arena, operation: RandomOperation): Promise<boolean> {
  const nobody: Role = { name: 'nobody', kind: 'user', scopes: null };
  const { answer } = await arena.apollo.ask(operation, nobody);
  return (answer.errors ?? []).some(
    ({ extensions }) => extensions?.['code'] === 'OPERATION_TOO_LARGE',
  );
}
