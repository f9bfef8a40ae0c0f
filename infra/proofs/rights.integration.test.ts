import { readGuards } from '@vigie/gateway/contract/guard';
import { roles } from '@vigie/identity/role/roles';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { root } from '../root.ts';
import { freshDatabase, type TestDatabase } from '../tests/database.ts';

/** Rights that no role of people holds: programs get them one by one. */
const machineOnly = ['deliveries:record', 'incidents:write', 'notifications:deliver'];

let database: TestDatabase;
let contract: Set<string>;
let policies: string;

beforeAll(async () => {
  database = await freshDatabase();
  const supergraph = await readFile(join(root, 'schema/supergraph.graphql'), 'utf8');
  const guards = [...readGuards(supergraph).values()].flat();
  contract = new Set(
    guards.flatMap((guard) => (guard.level === 'scopes' ? guard.scopes.flat() : [])),
  );
  policies = await withConnection(database.adminUrl, async (admin) => {
    const rows = await admin<{ text: string }[]>`
      select coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies`;
    return rows.map(({ text }) => text).join('\n');
  });
});

afterAll(() => database.drop());

const sorted = (scopes: Iterable<string>): string[] => [...scopes].sort();
const held = new Set(roles.flatMap(({ scopes }) => scopes));

describe('the rights matrix', () => {
  it('is the same in the code that shows it and in the database that applies it', async () => {
    const rows = await withConnection(
      database.adminUrl,
      (admin) =>
        admin<{ role: string; scope: string }[]>`select role, scope from access.role_scope`,
    );
    const pairs = roles.flatMap(({ code, scopes }) => scopes.map((scope) => `${code} ${scope}`));
    expect(rows.map(({ role, scope }) => `${role} ${scope}`).sort()).toEqual(pairs.sort());
  });
});

describe('a right', () => {
  it('that the contract asks for is held by a role, or meant for programs only', () => {
    expect(contract.size).toBeGreaterThan(8);
    expect(
      sorted(contract).filter((scope) => !held.has(scope) && !machineOnly.includes(scope)),
    ).toEqual([]);
  });

  it('that the contract asks for is asked for by the database too: the second wall', () => {
    expect(sorted(contract).filter((scope) => !policies.includes(`'${scope}'`))).toEqual([]);
  });

  it('that the database asks for can be held', () => {
    const asked = new Set(
      [...policies.matchAll(/'([a-z]+:[a-z]+)'/g)].map(([, scope]) => scope ?? ''),
    );
    expect(
      sorted(asked).filter((scope) => !held.has(scope) && !machineOnly.includes(scope)),
    ).toEqual([]);
  });

  it('stands in the glossary, and the glossary names no other', async () => {
    const glossary = await readFile(join(root, 'schema/glossary.md'), 'utf8');
    const [, scopes = ''] = glossary.split('## Scopes');
    const named = new Set(
      [...scopes.matchAll(/`([a-z]+:[a-z]+)`/g)].map(([, scope]) => scope ?? ''),
    );
    expect(sorted(named)).toEqual(sorted(new Set([...held, ...machineOnly])));
  });
});
