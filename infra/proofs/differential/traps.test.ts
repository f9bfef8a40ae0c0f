import { deny } from 'graphql-shield';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArena, type Arena } from './arena.ts';
import { complaintsOf } from './complaint.ts';
import { examine } from './examine.ts';
import { readFixtureContract } from './fixture/contract.ts';
import { randomOperation } from './generator/operation.ts';
import { fixtureRoles, type Role } from './role.ts';

const [nobody, guest, reader, curator, machine] = fixtureRoles as [Role, Role, Role, Role, Role];

/** Two gateways are composed and planned for. */
const patience = 60_000;

let arena: Arena;
beforeAll(async () => {
  arena = await openArena(await readFixtureContract());
}, patience);
afterAll(() => arena.close());

const ask = (query: string, role: Role) => arena.gateway.ask({ query, variables: {} }, role);

const codes = (answer: Awaited<ReturnType<typeof ask>>['answer']): string[] =>
  [...complaintsOf(answer).values()].map(({ code }) => code);

/** The same question to the monolith, and again to the gateway. */
async function differences(query: string, role: Role): Promise<string[]> {
  return (await examine(arena, { query, variables: {} }, role)).unexplained;
}

describe('fragments that double at every level', () => {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level < 29
      ? `fragment F${level} on Person { friends { id } ...F${level + 1} ...F${level + 1} }`
      : `fragment F29 on Person { id }`,
  );
  const query = `query Asked { reader(id: "1") { ...F0 } }\n${levels.join('\n')}`;

  it.each(fixtureRoles.map((role) => [role.name, role] as const))(
    'are refused before anything runs: %s',
    async (_name, role) => {
      const { answer, resolved } = await ask(query, role);
      expect(answer.data).toBeUndefined();
      expect(codes(answer)).toContain('OPERATION_TOO_LARGE');
      expect(resolved.size).toBe(0);
    },
  );
});

describe('an alias', () => {
  it('cannot pass a value off as the identity of an object: the rules see no data', async () => {
    const query = `mutation Asked { rename(id: "Book-1", title: "Book-2") {
      id: title kind: id ... on Book { notes } } }`;
    const { answer, resolved } = await ask(query, curator);
    expect(await differences(query, curator)).toEqual([]);
    expect(resolved).not.toContain('Book.notes');
    expect(codes(answer).every((code) => code === 'FORBIDDEN')).toBe(true);
  });

  it.each([
    'query Asked { book { isbn: title reviews { text } } }',
    'query Asked { book { isbn: title id: kind loans: lendable reviews { book { isbn: title } } } }',
    'query Asked { reviews { author { id: nickname name: id works { title } } } }',
  ])('named as a key shows what was asked for, not the key: %s', async (query) => {
    for (const role of fixtureRoles) expect(await differences(query, role)).toEqual([]);
    const { answer } = await ask(query, guest);
    expect(JSON.stringify(answer.data)).not.toContain('~isbn');
  });

  it.each(['__typename', '__proto__', '__a_id', '__'])('may not be %s', async (alias) => {
    const query = `query Asked { named { ${alias}: name } }`;
    const { answer, resolved } = await ask(query, machine);
    expect(answer.data).toBeUndefined();
    expect(codes(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(resolved.size).toBe(0);
  });
});

describe('a plan', () => {
  const query = (mark: string): string =>
    `query Asked { ${mark}: book { title pages weight notes isbn loans { borrower { name } } } }`;

  it('made for the mighty is not run for the weak', async () => {
    for (const role of [machine, curator, reader, guest, nobody]) {
      expect(await differences(query('falling'), role)).toEqual([]);
    }
  });

  it('made for the weak is not run for the mighty', async () => {
    for (const role of [nobody, guest, reader, curator, machine]) {
      expect(await differences(query('rising'), role)).toEqual([]);
    }
  });
});

describe('a mutation', () => {
  it('with one denied root field runs nothing and names it', async () => {
    const query = 'mutation Asked { giveBack(id: "Loan-1") { id } rename(id: "Book-1") { id } }';
    const { answer, resolved } = await ask(query, reader);
    expect(answer.data).toBeNull();
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(answer.errors?.[0]?.path).toEqual(['rename']);
    expect(resolved.size).toBe(0);
  });

  it('is done even when nothing of its result is asked for certain', async () => {
    const query = `mutation Asked($no: Boolean = false) {
      giveBack(id: "Loan-1") { state @include(if: $no) } }`;
    const { answer, resolved } = await ask(query, reader);
    expect(answer.data).toEqual({ giveBack: {} });
    expect(resolved).toContain('Mutation.giveBack');
  });
});

describe('with every rule replaced by deny', () => {
  const noOperation = async (): Promise<void> => {
    const closed = await openArena(await readFixtureContract(), { override: deny });
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const role of fixtureRoles) {
        const { resolved } = await closed.gateway.ask(randomOperation(closed.schema, seed), role);
        expect(resolved.size).toBe(0);
      }
    }
    await closed.close();
  };

  it('no operation reaches a subgraph', noOperation, patience);
});
