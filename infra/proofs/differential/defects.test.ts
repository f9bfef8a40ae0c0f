import { parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { openArena } from './arena.ts';
import { defects } from './defects.ts';
import { readFixtureContract } from './fixture/contract.ts';
import { fixtureRoles } from './role.ts';
import { run } from './run.ts';
import { smallest } from './shrink.ts';

const patience = 120_000;
const options = { roles: fixtureRoles, operations: 300, seed: 1, enough: 1 };

it.each(Object.entries(defects))(
  'the comparison finds it when %s',
  async (_name, defect) => {
    const contract = await readFixtureContract();
    const arena = await openArena(contract, defect(contract));
    const { findings } = await run(arena, options);
    await arena.close();
    expect(findings).toHaveLength(1);
  },
  patience,
);

it(
  'what is found is made as small as it gets',
  async () => {
    const contract = await readFixtureContract();
    const arena = await openArena(contract, defects['a rule is dropped']?.(contract));
    const { findings } = await run(arena, options);
    const { operation, examination } = await smallest(arena, findings[0]!);
    await arena.close();
    expect(examination.unexplained).toContain('Query.loan was resolved');
    const fields: string[] = [];
    visit(parse(operation.query), { Field: ({ name }) => void fields.push(name.value) });
    expect(fields).toHaveLength(2);
  },
  patience,
);
