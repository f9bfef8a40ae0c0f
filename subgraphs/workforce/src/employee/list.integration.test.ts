import { addDays } from '@vigie/chassis/civil-date';
import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addClient,
  addMember,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type Answer, type House } from '../../../../infra/tests/house.ts';
import { writeEmployee, type SeededEmployee } from '../seed.ts';
import { statusOn } from './status.ts';

/** Every statement that any subgraph sends. */
const statements = vi.hoisted(() => [] as string[]);

vi.mock('@vigie/chassis/prepared-statements', async (original) => {
  const actual = await original<typeof import('@vigie/chassis/prepared-statements')>();
  const recording = <Client extends object>(client: Client): Client =>
    new Proxy(client, {
      get: (target, property, receiver): unknown => {
        const member: unknown = Reflect.get(target, property, receiver);
        if (property !== 'unsafe') return member;
        return (text: string, ...more: unknown[]): unknown => {
          statements.push(text);
          return (member as (...sent: unknown[]) => unknown)(text, ...more);
        };
      },
    });
  return { preparing: (client: never) => actual.preparing(recording(client)) };
});

const today = '2026-11-23';

const lastNames = [
  ...[
    'Zola',
    'Éluard',
    'Elbaz',
    'Ézéchiel',
    'Étienne',
    'Eude',
    'Le Goff',
    'le Goff',
    'Legoff',
    'Łukasik',
  ],
  ...[
    'L’Hôte',
    "D'Arc",
    'Œillet',
    'Ostrowski',
    'Abel',
    'Àbel',
    'Çelik',
    'Caron',
    'Dupont-Durand',
    'Dupont',
  ],
  ...[
    'Müller',
    'Muller',
    'Ñuñez',
    'Nunez',
    'N’Diaye',
    'Ndiaye',
    'Saint-Éloi',
    'Saint Eloi',
    '100%',
    'O_Brien',
  ],
];
const firstNames = ['Zoé', 'Anaïs', 'Léo', 'Jean-Pierre', 'Éva'];
const profiles = [[], ['WS_NIGHT'], ['WS_WOOD'], ['WS_RQTH', 'WS_SCREEN']];

/** Three hundred people, each name twice; some left, some are still to come. */
const people: SeededEmployee[] = [...lastNames, ...lastNames].flatMap((lastName, row) =>
  firstNames.map((firstName, column) => {
    const index = row * firstNames.length + column;
    const startDate = addDays(today, index % 7 === 0 ? 30 + (index % 3) : -400 - (index % 50));
    return {
      ...{
        id: newId(),
        accountId: '',
        lastName,
        firstName,
        usedName: index % 11 === 0 ? 'Usage-Près' : null,
      },
      ...{
        birthDate: '1985-06-01',
        sex: 'MALE',
        email: null,
        employeeNumber: null,
        contract: 'CDI',
        startDate,
        endDate: null,
      },
      ...{ jobTitle: `Poste ${index % 12}`, situations: profiles[index % 4] ?? [] },
      leftOn: index % 5 === 0 && startDate < today ? addDays(today, -(index % 2)) : null,
    } satisfies SeededEmployee;
  }),
);

let house: House;
let member: TestMember;
let hr: TestUser;
const profileOf = new Map<string, string>();

beforeAll(async () => {
  house = await openHouse();
  await house.setTime(`${today}T08:00:00Z`);
  member = await addMember(house, 'Usine');
  hr = await member.userWith('hr');
  const database = openDatabase({ url: house.database.urls.workforce, subgraph: 'workforce' });
  await database.as({ kind: 'seed' }, async (tx) => {
    for (const person of people) {
      const { row } = await writeEmployee(tx, { ...person, accountId: member.accountId }, today);
      profileOf.set(person.id, row.profile);
    }
  });
  await database.close();
});

afterAll(() => house.stop());

interface Page {
  edges: {
    cursor: string;
    node: { id: string; lastName: string | null; firstName: string | null; startDate: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const query = `query ($id: ID!, $first: Int, $after: String, $search: String, $status: EmployeeStatus,
    $profile: FollowUpProfile, $orderBy: EmployeeOrder) { memberAccount(id: $id) {
  page: employees(first: $first, after: $after, search: $search, status: $status, profile: $profile, orderBy: $orderBy) {
    edges { cursor node { id lastName firstName startDate } } pageInfo { hasNextPage endCursor } totalCount } } }`;

async function page(variables: object): Promise<Page> {
  const id = member.accountId;
  const answer = await house.ask<{ memberAccount: { page: Page } }>(hr.token, query, {
    id,
    ...variables,
  });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data!.memberAccount.page;
}

async function everything(
  variables: object,
  first: number,
): Promise<Page['edges'][number]['node'][]> {
  const seen: Page['edges'][number]['node'][] = [];
  let after: string | null = null;
  do {
    const next: Page = await page({ ...variables, first, after });
    seen.push(...next.edges.map(({ node }) => node));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after);
  return seen;
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const sortedIds = (rows: readonly { id: string }[]): string[] => ids(rows).sort();

const status = (person: SeededEmployee) => statusOn(today, person);
const present = people.filter((person) => status(person) !== 'CLOSED');

const french = new Intl.Collator('fr');
const bytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
/** As the database: by French rules, then by bytes, so that no two different texts are equal. */
const compare = (one: string, other: string): number =>
  french.compare(one, other) || bytes(one, other);

const byName = (one: SeededEmployee, other: SeededEmployee): number =>
  compare(one.lastName, other.lastName) ||
  compare(one.firstName, other.firstName) ||
  bytes(one.id, other.id);

describe('the list of employees', () => {
  it.each([7, 50, 200])('shows everybody once in French order, %i at a time', async (first) => {
    expect(ids(await everything({}, first))).toEqual(ids(present.toSorted(byName)));
  });

  it.each([33, 200])(
    'shows everybody once by start, the latest first, %i at a time',
    async (first) => {
      const expected = present.toSorted(
        (one, other) => bytes(other.startDate, one.startDate) || bytes(other.id, one.id),
      );
      expect(ids(await everything({ orderBy: 'START_DATE' }, first))).toEqual(ids(expected));
    },
  );

  it.each(['ACTIVE', 'UPCOMING', 'CLOSED'] as const)('shows those who are %s', async (wanted) => {
    const expected = people.filter((person) => status(person) === wanted);
    expect(expected.length).toBeGreaterThan(10);
    expect(sortedIds(await everything({ status: wanted }, 200))).toEqual(sortedIds(expected));
    expect((await page({ status: wanted, first: 1 })).totalCount).toBe(expected.length);
  });

  it.each(['SI', 'SIA', 'SIR'])('shows those followed as %s', async (profile) => {
    const expected = present.filter(({ id }) => profileOf.get(id) === profile);
    expect(sortedIds(await everything({ profile }, 200))).toEqual(sortedIds(expected));
  });

  it('combines what it is asked', async () => {
    const asked = { profile: 'SIA', status: 'ACTIVE', search: 'dupont' };
    const expected = people.filter(
      (person) =>
        profileOf.get(person.id) === 'SIA' &&
        status(person) === 'ACTIVE' &&
        person.lastName.startsWith('Dupont'),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(sortedIds(await everything(asked, 3))).toEqual(sortedIds(expected));
  });

  it('counts, by status and profile, what it shows', async () => {
    const answer = await house.ask<{ memberAccount: { headcount: object } }>(
      hr.token,
      `{ memberAccount(id: "${member.accountId}") { headcount { active upcoming closed si sia sir } } }`,
    );
    const count = (fits: (person: SeededEmployee) => boolean) => people.filter(fits).length;
    const followed = (profile: string) =>
      present.filter(({ id }) => profileOf.get(id) === profile).length;
    expect(answer.data?.memberAccount.headcount).toEqual({
      active: count((person) => status(person) === 'ACTIVE'),
      upcoming: count((person) => status(person) === 'UPCOMING'),
      closed: count((person) => status(person) === 'CLOSED'),
      ...{ si: followed('SI'), sia: followed('SIA'), sir: followed('SIR') },
    });
  });

  it.each([
    'nonsense',
    Buffer.from('["a","b","c"]').toString('base64url'),
    Buffer.from(`["2026-11-23","${newId()}"]`).toString('base64url'),
  ])('refuses a cursor that it did not make: %s', async (after) => {
    await expect(page({ after })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('refuses the cursor of its other order', async () => {
    const { pageInfo } = await page({ first: 1 });
    await expect(page({ after: pageInfo.endCursor, orderBy: 'START_DATE' })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});

describe('searching for', () => {
  const named =
    (...names: string[]) =>
    (person: SeededEmployee) =>
      names.includes(person.lastName);

  it.each<[string, (person: SeededEmployee) => boolean]>([
    ['eluard', named('Éluard')],
    ['ÉLUARD', named('Éluard')],
    ['le goff', named('Le Goff', 'le Goff')],
    ['lukasik', named('Łukasik')],
    ["l'hote", named('L’Hôte')],
    ['d’arc', named("D'Arc")],
    ['oeillet', named('Œillet')],
    ['saint eloi', named('Saint-Éloi', 'Saint Eloi')],
    ['nunez', named('Ñuñez', 'Nunez')],
    ['%', named('100%')],
    ['_', named('O_Brien')],
    ['zola leo', ({ lastName, firstName }) => lastName === 'Zola' && firstName === 'Léo'],
    ['léo zola', ({ lastName, firstName }) => lastName === 'Zola' && firstName === 'Léo'],
    [
      'jean pierre caron',
      ({ lastName, firstName }) => lastName === 'Caron' && firstName === 'Jean-Pierre',
    ],
    ['usage pres', ({ usedName }) => usedName !== null],
    ['eva usage', ({ usedName, firstName }) => usedName !== null && firstName === 'Éva'],
    ['usage-pres éva', ({ usedName, firstName }) => usedName !== null && firstName === 'Éva'],
    ['nobody', () => false],
    ['\0', () => true],
  ])('%j finds the right people', async (search, fits) => {
    const expected = present.filter(fits);
    const found = await page({ search, first: 200 });
    expect(found.totalCount).toBe(expected.length);
    if (expected.length <= 200)
      expect(sortedIds(found.edges.map(({ node }) => node))).toEqual(sortedIds(expected));
  });
});

describe('somebody of any account', () => {
  const named = async (token: string, search: string, first = 20) => {
    const query = `query ($search: String!, $first: Int) { employeesNamed(search: $search, first: $first) {
      lastName status } }`;
    const { data } = await house.ask<{
      employeesNamed: { lastName: string; status: string }[] | null;
    }>(token, query, { search, first });
    return data?.employeesNamed?.map(({ lastName }) => lastName) ?? null;
  };

  it('is found by three letters of the name, and no more people than asked for', async () => {
    expect(new Set(await named(hr.token, 'eluard'))).toEqual(new Set(['Éluard']));
    expect(await named(hr.token, 'el')).toEqual([]);
    expect(await named(hr.token, 'eluard', 1)).toHaveLength(1);
  });

  it('is found by nobody to whom the account is not open', async () => {
    const stranger = await (await addMember(house, 'Ailleurs')).userWith('administrator');
    expect(await named(stranger.token, 'eluard')).toEqual([]);
  });
});

describe('following changes', () => {
  it('gives everybody once, those who left included, though all changed at the same instant', async () => {
    const token = await addClient(house, 'employees:read');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<{ employees: Page }> = await house.ask(
        token,
        `query ($after: String) { employees(first: 64, after: $after, updatedSince: "2026-01-01T00:00:00Z") {
          edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      const { edges, pageInfo, totalCount } = answer.data!.employees;
      expect(totalCount).toBe(people.length);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen.toSorted()).toEqual(sortedIds(people));
  });
});

describe('a page', () => {
  /** Reads the tables of a page of employees; the statements by the table that each begins with. */
  async function statementsFor(first: number): Promise<Record<string, number>> {
    statements.length = 0;
    const answer = await house.ask<{ memberAccount: { employees: Page } }>(
      hr.token,
      `{ memberAccount(id: "${member.accountId}") { employees(first: ${first}) { totalCount edges { node {
        lastName status account { name } jobPost { title } situations { code }
        followUp { profile grounds { label } firstVisit { latestDate } } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.memberAccount.employees.edges).toHaveLength(first);
    const counted: Record<string, number> = {};
    for (const statement of statements) {
      const [, table] = /from "(\w+"\."\w+)"/.exec(statement) ?? [];
      if (table) counted[table.replace('"."', '.')] = (counted[table.replace('"."', '.')] ?? 0) + 1;
    }
    return counted;
  }

  it('takes one statement per table, whether it has five rows or fifty', async () => {
    const expected = {
      // Asked for twice, as the account itself and as the employer of the rows, and read once.
      'identity.member_account': 1,
      // The rows, along the index of names, and how many there are in all.
      'workforce.employee_identity': 1,
      'workforce.employee': 1,
      'workforce.job_post': 1,
      'workforce.confidential_situation': 1,
      'workforce.follow_up': 1,
      'workforce.confidential_ground': 1,
    };
    expect(await statementsFor(5)).toEqual(expected);
    expect(await statementsFor(50)).toEqual(expected);
  });
});
