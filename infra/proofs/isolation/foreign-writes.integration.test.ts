import { newId } from '@vigie/chassis/ids';
import { getNamedType, isObjectType } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../../database/connection.ts';
import { openHouse, type Answer, type House } from '../../tests/house.ts';
import { addFullMember, type FullMember } from './full-member.ts';
import { clientSchema } from './hunt.ts';
import { literalFor } from './literal.ts';

// Every mutation of the contract is tried, and all rows are compared after each.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let mine: FullMember;
let theirs: FullMember;
let admin: Sql;
let question: string;

beforeAll(async () => {
  house = await openHouse();
  mine = await addFullMember(house, 'Hibou', 2011);
  theirs = await addFullMember(house, 'Corbeau', 2017);
  admin = postgres(house.database.adminUrl, { max: 1, onnotice: () => {} });
  question = await questionOfAll(admin);
});

afterAll(async () => {
  await admin.end({ timeout: 5 });
  await house.stop();
});

/**
 * Digest of all rows of a company, table by table: one question for all of them, over a connection that knows them, since
 * it is asked after each mutation of the contract.
 */
async function rowsOf({ member }: FullMember): Promise<Record<string, string>> {
  const digests = await admin.unsafe<{ name: string; digest: string }[]>(
    question,
    [member.accountId],
    { prepare: true },
  );
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]));
}

async function questionOfAll(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'account_id' and table_schema in
      ('identity', 'workforce', 'appointments', 'documents', 'billing', 'access') order by 1`;
  const own = [
    ...tables.map(({ name }) => [name, 'account_id']),
    ['identity.member_account', 'id'],
  ];
  const parts = own.map(
    ([name, column]) => `select '${name}' as name,
      (select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t
        where ${column} = $1::uuid) as digest`,
  );
  return parts.join(' union all ');
}

/** Changes of the employee so far: an attempt with an older number would be refused for that alone. */
async function versionOf({ ids }: FullMember): Promise<number> {
  const [row] = await admin<{ version: number }[]>`
    select version from workforce.employee where id = ${ids['Employee'] ?? ''}`;
  return row?.version ?? 0;
}

/** One mutation with something in every place of its input. */
interface Attempt {
  name: string;
  query(target: Readonly<Record<string, string>>, version?: number): string;
}

async function attempts(): Promise<Attempt[]> {
  const mutation = (await clientSchema()).getMutationType();
  return Object.values(mutation?.getFields() ?? {})
    .filter((field) => field.args.some(({ name }) => name === 'input'))
    .map((field) => ({
      name: field.name,
      query: (ids, version = 1) => {
        const payload = getNamedType(field.type);
        const [input] = field.args;
        const own = { idempotencyKey: `"${newId()}"`, version: String(version) };
        const values = { ...plausible, ...own, ...namesOf(field.name, ids) };
        const shown =
          isObjectType(payload) && payload.getFields()['refusals']
            ? '{ refusals { code } }'
            : '{ __typename }';
        return `mutation { ${field.name}(input: ${literalFor(input!.type, 'input', values)}) ${shown} }`;
      },
    }));
}

/** Content that every command would accept from the right caller. */
const plausible: Record<string, string> = {
  ...{
    lastName: '"Intrus"',
    firstName: '"Intrus"',
    title: '"Intrus"',
    reason: '"Intrus"',
    jobTitle: '"Poste"',
  },
  ...{
    birthDate: '"1990-01-01"',
    startDate: '"2026-06-01"',
    endDate: '"2027-06-01"',
    leftOn: '"2026-11-01"',
    effectiveOn: '"2026-11-01"',
  },
  ...{ situations: '"WS_NIGHT"', contract: 'CDD' },
  ...{ email: '"intrus@vigie.example"', roles: '"reader"' },
  ...{ purposes: 'BILLING', purpose: 'BILLING', postCode: '"49990"', name: '"Intrus"' },
  ...{ street: '"1 quai"', city: '"Port"' },
  ...{ cause: 'SICKNESS', firstDay: '"2026-07-06"', expectedLastDay: '"2026-07-10"' },
};

/** What a mutation is about, by its name; employees where nothing fits. */
const targets: [RegExp, string][] = [
  [/Invitation/, 'Invitation'],
  [/Ownership/, 'OwnershipOffer'],
  [/AccessRequest/, 'AccessRequest'],
  [/^(update|remove|restore)User/, 'AccountUser'],
  [/Absence|ReturnVisit/, 'Absence'],
  [/Registration/, 'RegistrationChange'],
  [/Contact/, 'AccountContact'],
  [/updateAccount/, 'MemberAccount'],
  [/Visit/, 'Visit'],
  [/ImportRow/, 'ImportRow'],
  [/Import/, 'Import'],
  [/Hire/, 'AnnouncedHire'],
  [/Document/, 'Document'],
  [/Dispute/, 'ChargeDispute'],
  [/DebitMandate/, 'DebitMandate'],
  [/^(update|archive|merge)JobPost/, 'JobPost'],
];

function namesOf(mutation: string, ids: Readonly<Record<string, string>>): Record<string, string> {
  const type = targets.find(([pattern]) => pattern.test(mutation))?.[1] ?? 'Employee';
  return {
    id: `"${ids[type]}"`,
    employeeId: `"${ids['Employee']}"`,
    accountId: `"${ids['MemberAccount']}"`,
    accountIds: `"${ids['MemberAccount']}"`,
    userId: `"${ids['AccountUser']}"`,
    jobPostId: `"${ids['JobPost']}"`,
    intoId: `"${ids['JobPost']}"`,
    changeId: `"${ids['RegistrationChange']}"`,
    toAccountId: `"${ids['MemberAccount']}"`,
    chargeId: `"${ids['Charge']}"`,
  };
}

const unknown = Object.fromEntries(
  [
    'MemberAccount',
    'AccountUser',
    'Invitation',
    'OwnershipOffer',
    'AccessRequest',
    'AccountContact',
    'RegistrationChange',
    'Employee',
    'Absence',
    'Visit',
    'Document',
    'JobPost',
    'AnnouncedHire',
    'Import',
    'ImportRow',
    'Charge',
    'ChargeDispute',
    'DebitMandate',
  ].map((type) => [type, newId()]),
);

/** Whether an attempt names anything of theirs; the rest is about one's own access. */
const namesTheirs = ({ query }: Attempt): boolean => {
  const text = query(theirs.ids);
  return Object.values(theirs.ids).some((id) => text.includes(id));
};

const said = (answer: Answer<unknown>): string =>
  JSON.stringify([
    answer.data,
    answer.errors?.map(({ message, extensions }) => [message, extensions['code']]),
  ]);

describe('a mutation that names another company’s things', () => {
  it('changes nothing there and says what it says of things that do not exist', async () => {
    const before = await rowsOf(theirs);
    for (const { name, query } of (await attempts()).filter(namesTheirs)) {
      const foreign = await house.ask(mine.administrator.token, query(theirs.ids));
      const nothing = await house.ask(mine.administrator.token, query(unknown));
      expect(said(foreign), name).toBe(said(nothing));
      expect(said(foreign), name).not.toContain('INTERNAL_SERVER_ERROR');
    }
    expect(await rowsOf(theirs)).toEqual(before);
  });

  it('by itself, from the right hands, does change something: the attempts are no empty ones', async () => {
    const before = await rowsOf(theirs);
    const effective: string[] = [];
    let last = JSON.stringify(before);
    for (const { name, query } of await attempts()) {
      await house.ask(theirs.administrator.token, query(theirs.ids, await versionOf(theirs)));
      const now = JSON.stringify(await rowsOf(theirs));
      if (now !== last) effective.push(name);
      last = now;
    }
    expect(last).not.toBe(JSON.stringify(before));
    expect(effective).toEqual(
      expect.arrayContaining([
        'createEmployee',
        'updateEmployee',
        'closeEmployee',
        'createJobPost',
        'declareAbsence',
        'inviteUser',
        'resendInvitation',
        'revokeInvitation',
        'addContact',
      ]),
    );
  });

  it('does not take one of their job posts for an employee of one’s own', async () => {
    const create = (await attempts()).find(({ name }) => name === 'createEmployee');
    const query = create!.query({ ...theirs.ids, MemberAccount: mine.ids['MemberAccount']! });
    const answer = await house.ask<{ createEmployee: unknown }>(mine.administrator.token, query);
    expect(answer.data?.createEmployee).toEqual({ refusals: [{ code: 'NOT_FOUND' }] });
  });
});
