import { readFederation } from '../../synthetic/federation.ts';
import type { Contract } from '../../synthetic/contract.ts';
import type { Answer } from './answer.ts';
import type { Observed } from './asked.ts';
import { isOpen, testsOf } from './ordinary-shield.ts';
import type { Role } from './role.ts';

const facts = new WeakMap<Contract, ReturnType<typeof read>>();

const read = ({ supergraph }: Contract) => ({
  tests: testsOf(supergraph),
  keys: readFederation(supergraph).keyFields,
});

/**
 * What a role was given or had done without the right to it, whatever the monolith says: resolvers of denied fields
 * that ran, and values of denied keys in the answer.
 */
export function leaks(contract: Contract, role: Role, { answer, resolved }: Observed): string[] {
  const { tests, keys } = facts.get(contract) ?? read(contract);
  facts.set(contract, { tests, keys });
  // Keys are asked by the planner itself, whoever asks; what counts is that they do not come out.
  const ran = [...resolved].filter(
    (coordinate) => !keys.has(coordinate) && !isOpen(tests, coordinate, role),
  );
  const received = JSON.stringify(answer.data ?? null);
  const shown = [...keys].filter(
    (coordinate) => !isOpen(tests, coordinate, role) && keyPattern(coordinate).test(received),
  );
  const mutated = [...resolved].some((coordinate) => coordinate.startsWith('Mutation.'));
  return [
    ...ran.map((coordinate) => `${coordinate} was resolved`),
    ...shown.map((coordinate) => `${coordinate} was shown`),
    ...(mutated && answer.data === null && isRefused(answer) ? ['a refused mutation ran'] : []),
  ];
}

const isRefused = ({ errors = [] }: Answer): boolean =>
  errors.some(
    ({ path, extensions }) => path?.length === 1 && extensions?.['coordinate'] !== undefined,
  );

/** Keys tell by their form what they are the key of. */
function keyPattern(coordinate: string): RegExp {
  const [type = '', field = ''] = coordinate.split('.');
  return new RegExp(`"${type}-\\d+${field === 'id' ? '' : `~${field}`}"`);
}
