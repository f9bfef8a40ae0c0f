import { memberMutations } from '@vigie/chassis/generated/member-mutations';
import { staffRoles } from '@vigie/identity/role/staff-roles';
import { grantRole } from '@vigie/identity/seed';
import { openDoorstep } from '@vigie/identity/testing/doorstep';
import { openHireDesk } from '@vigie/workforce/testing/announcement';
import { openDesk } from '@vigie/workforce/testing/declaration';
import { buildSchema, getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../root.ts';
import { addMember, addPerson, addService } from '../../tests/cast.ts';
import { openHouse, type Answer } from '../../tests/house.ts';
import { scenarios, type Attempt, type Scenario, type World } from './scenarios.ts';
import { openWatch, type Watch } from './writers.ts';

const contract = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
const mutations = Object.values(contract.getMutationType()?.getFields() ?? {});

/** What the service is refused before anybody asks for whom. */
const refusedAnyway = new Map<string, string>([
  // What nobody accepts or signs, and no calendar follows, in somebody else's name.
  ['acceptOwnership', 'NOT_FOUND'],
  ['makeCalendarAddress', 'MISSING_RIGHT'],
  ['signDebitMandate', 'MISSING_RIGHT'],
  // The scenario says what the service never learns: a confidential situation, the cause of an absence.
  ['createEmployee', 'MISSING_RIGHT'],
  ['updateAbsence', 'MISSING_RIGHT'],
]);

let world: World;
/** Somebody of the service with all of its rights; nobody has called them. */
let servant: string;
let watch: Watch;

beforeAll(async () => {
  const house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  const member = await addMember(house, 'Fournil');
  const administrator = await member.userWith('administrator');
  const [door, desk, hires] = [openDoorstep(house), openDesk(house), openHireDesk(house)];
  world = { house, member, administrator, door, desk, hires };
  const { id } = await addPerson(house, 'toutes-mains', true);
  await house.seed(async (tx) => {
    for (const { code } of staffRoles) await grantRole(tx, id, code, null);
  });
  servant = await house.tokenFor(id, 'staff');
  watch = await openWatch(house);
});

afterAll(async () => {
  await watch.close();
  await world.door.close();
  await world.house.stop();
});

type Field = GraphQLField<unknown, unknown>;
type Said = Answer<Record<string, { refusals?: { code: string }[] } | null>>;

/** Sends a mutation of the contract; asks for its refusals where it can have some. */
function send({ name, args, type }: Field, { token, input }: Attempt): Promise<Said> {
  const payload = getNamedType(type);
  const refusable = isObjectType(payload) && 'refusals' in payload.getFields();
  const selection = refusable ? '{ refusals { code } }' : '{ __typename }';
  const [argument] = args;
  const query = argument
    ? `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) ${selection} }`
    : `mutation { ${name} ${selection} }`;
  return world.house.ask(token, query, argument ? { input } : {});
}

const codesOf = ({ data, errors }: Said, name: string): unknown[] => [
  ...(data?.[name]?.refusals ?? []).map(({ code }) => code),
  ...(errors ?? []).map(({ extensions }) => extensions['code']),
];

it('every mutation of the contract has its scenario here', () => {
  expect(Object.keys(scenarios).sort()).toEqual(mutations.map(({ name }) => name).sort());
});

describe.each(mutations.map((field) => [field.name, field] as const))('%s', (name, field) => {
  let scenario: Scenario;

  beforeAll(async () => {
    const prepare = scenarios[name];
    if (!prepare) throw new Error(`${name} has no scenario`);
    scenario = await prepare(world);
  });

  it('refused, leaves nothing behind', async () => {
    const since = await watch.mark();
    const answer = await send(field, scenario.refused);
    expect(codesOf(answer, name)).toEqual([scenario.refused.code]);
    const { tables, journal } = await watch.writtenSince(since);
    expect([...tables, ...journal]).toEqual([]);
  });

  it('does nothing when the journal cannot be written', async () => {
    await watch.breakJournals(true);
    const since = await watch.mark();
    const answer = await send(field, scenario.accepted);
    await watch.breakJournals(false);
    expect(codesOf(answer, name)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect([...(await watch.writtenSince(since)).tables]).toEqual([]);
  });

  it.runIf(memberMutations.has(name))(
    'done by the service for a member, asks for whom',
    async () => {
      const since = await watch.mark();
      const answer = await send(field, { ...scenario.accepted, token: servant });
      expect(codesOf(answer, name)).toEqual([refusedAnyway.get(name) ?? 'CALL_REQUIRED']);
      expect([...(await watch.writtenSince(since)).tables]).toEqual([]);
    },
  );

  it('accepted, writes the journal in each transaction in which it writes anything', async () => {
    const since = await watch.mark();
    expect(codesOf(await send(field, scenario.accepted), name)).toEqual([]);
    const { tables, journal } = await watch.writtenSince(since);
    expect(tables.size).toBeGreaterThan(0);
    const silent = [...tables].filter(([transaction]) => !journal.has(transaction));
    expect(silent).toEqual([]);
    if (scenario.accepted.token === world.administrator.token) {
      const authors = [...journal.values()].flat().map(({ actor_id }) => actor_id);
      expect(authors).toContain(world.administrator.id);
    }
  });
});
