import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole, writeClient } from '../../../identity/src/seed.ts';
import { openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
/** One caller with unequal rights in two companies, each with somebody who has a confidential situation. */
let [bakery, garage]: TestMember[] = [];
let caller: { id: string; token: string };
const employees = { bakery: '', garage: '' };

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  [bakery, garage] = [await addMember(house, 'Fournil'), await addMember(house, 'Garage')];
  for (const [name, member] of [
    ['bakery', bakery],
    ['garage', garage],
  ] as const) {
    const { token } = await member.userWith('hr');
    const situations = ['WS_RQTH', 'WS_HEIGHT'];
    const { id } = await desk.hired(token, member.accountId, {
      lastName: `Nom-${name}`,
      situations,
    });
    employees[name] = id;
  }
  const person = await addPerson(house, 'double');
  await house.seed(async (tx) => {
    await grantRole(tx, person.id, 'hr', bakery!.accountId);
    await grantRole(tx, person.id, 'declaration', garage!.accountId);
  });
  caller = { id: person.id, token: await house.tokenFor(person.id) };
});

afterAll(() => house.stop());

const both = `{ memberAccounts(first: 5) { edges { node { name employees(first: 5) { edges { node {
  lastName situations { code } followUp { profile grounds { situation label profile articles confidential } } } } } } } } }`;

describe('somebody who is RH in one company and Déclaration in another', () => {
  it('reads the confidential reason in the first, « Motif confidentiel » in the second, in one question', async () => {
    const { data } = await house.ask<{
      memberAccounts: { edges: { node: Record<string, unknown> }[] };
    }>(caller.token, both);
    const [first, second] = data!.memberAccounts.edges.map(({ node }) => node);
    expect(first).toMatchObject({
      name: 'Fournil',
      employees: {
        edges: [
          {
            node: {
              situations: [{ code: 'WS_HEIGHT' }, { code: 'WS_RQTH' }],
              followUp: {
                profile: 'SIA',
                grounds: [{ situation: 'WS_RQTH', confidential: true }, { situation: 'WS_HEIGHT' }],
              },
            },
          },
        ],
      },
    });
    expect(second).toMatchObject({
      name: 'Garage',
      employees: {
        edges: [
          {
            node: {
              situations: [{ code: 'WS_HEIGHT' }],
              followUp: {
                profile: 'SIA',
                grounds: [
                  { situation: 'WS_HEIGHT', confidential: false },
                  {
                    situation: null,
                    label: 'Motif confidentiel',
                    profile: null,
                    articles: [],
                    confidential: true,
                  },
                ],
              },
            },
          },
        ],
      },
    });
    expect(JSON.stringify(second)).not.toContain('RQTH');
  });

  it('declares confidential situations in the first only', async () => {
    const situations = ['WS_PREG'];
    const [one, other] = [bakery!, garage!].map(({ accountId }) =>
      desk.create(caller.token, {
        ...{
          accountId,
          lastName: 'Neuve',
          firstName: 'Ève',
          birthDate: '1994-02-03',
          sex: 'FEMALE',
        },
        ...{ contract: 'CDI', startDate: '2026-12-01', situations },
      }),
    );
    expect((await one)?.employee?.situations).toEqual([{ code: 'WS_PREG' }]);
    expect(refusedFor((await other)!)).toEqual(['MISSING_RIGHT situations']);
  });

  it('changes the second without touching what is hidden there', async () => {
    const changed = await desk.update(caller.token, {
      id: employees.garage,
      version: 1,
      situations: [],
    });
    expect(changed.employee).toMatchObject({
      situations: [],
      followUp: { profile: 'SIA', grounds: [{ situation: null, label: 'Motif confidentiel' }] },
    });
    const { token } = await garage!.userWith('hr');
    expect((await desk.read(token, employees.garage))?.situations).toEqual([{ code: 'WS_RQTH' }]);
  });
});

describe('a program', () => {
  /** Scopes per account; null for the whole service. */
  async function program(...held: [string, string | null][]): Promise<string> {
    const id = newId();
    await house.seed(async (tx) => {
      await writeClient(tx, { id, name: 'Essai', secret: newId(), scopes: [] });
      for (const [scope, account] of held) {
        await tx.execute(sql`insert into access.grants (subject_id, account_id, scope)
          values (${id}, ${account}, ${scope})`);
      }
    });
    return house.tokenFor(id, 'machine');
  }

  const names = async (token: string): Promise<unknown> => {
    const { data } = await house.ask<{
      employees: { edges: { node: { lastName: string | null } }[] };
    }>(token, '{ employees { edges { node { id lastName firstName birthDate sex email } } } }');
    return data?.employees.edges.map(({ node }) => node.lastName).sort();
  };

  it('that may identify people in one company only learns no name in the other', async () => {
    const token = await program(
      ['employees:read', bakery!.accountId],
      ['employees:read', garage!.accountId],
      ['employees:identity', garage!.accountId],
    );
    const { data } = await house.ask<{ employees: { edges: { node: Record<string, unknown> }[] } }>(
      token,
      '{ employees { edges { node { id lastName firstName birthDate sex email followUp { profile } } } } }',
    );
    const nodes = data!.employees.edges.map(({ node }) => node);
    const hidden = { lastName: null, firstName: null, birthDate: null, sex: null, email: null };
    expect(nodes.find(({ id }) => id === employees.bakery)).toMatchObject({
      ...hidden,
      followUp: { profile: 'SIA' },
    });
    expect(nodes.find(({ id }) => id === employees.garage)).toMatchObject({
      lastName: 'Nom-garage',
    });
  });

  it('without that right anywhere counts people and names none, nor finds them by name', async () => {
    const token = await program(['employees:read', null], ['account:read', null]);
    const { data, errors } = await house.ask<{ memberAccount: object }>(
      token,
      `{ memberAccount(id: "${bakery!.accountId}") { headcount { active upcoming sia }
        employees(search: "nom") { totalCount } everybody: employees { totalCount edges { node { lastName } } } } }`,
    );
    expect(data?.memberAccount).toMatchObject({
      ...{ headcount: { active: 0 }, employees: { totalCount: 0 } },
      everybody: { edges: expect.arrayContaining([{ node: { lastName: null } }]) as unknown },
    });
    expect(errors?.map(({ extensions }) => extensions['coordinate'])).toEqual([
      'Employee.lastName',
    ]);
  });

  it('with a right on one account sees that account alone', async () => {
    const token = await program(
      ['employees:read', garage!.accountId],
      ['employees:identity', garage!.accountId],
    );
    expect(await names(token)).toEqual(['Nom-garage']);
  });

  it('with a right on one account counts nobody of another one: null is not « none »', async () => {
    const token = await program(['employees:read', garage!.accountId], ['account:read', null]);
    const { data } = await house.ask(
      token,
      `{ garage: memberAccount(id: "${garage!.accountId}") { headcount { active upcoming } }
        bakery: memberAccount(id: "${bakery!.accountId}") { headcount { active } } }`,
    );
    expect(data).toMatchObject({
      garage: { headcount: { active: 0, upcoming: 1 } },
      bakery: { headcount: null },
    });
  });

  it('of the whole service reads everybody, and no confidential reason without that right', async () => {
    const token = await program(['employees:read', null], ['employees:identity', null]);
    expect(await names(token)).toEqual(expect.arrayContaining(['Nom-bakery', 'Nom-garage']));
    const seen = await desk.read(token, employees.bakery);
    expect(seen?.followUp.grounds).toContainEqual({ situation: null, label: 'Motif confidentiel' });
    expect(JSON.stringify(seen)).not.toContain('RQTH');
  });
});
