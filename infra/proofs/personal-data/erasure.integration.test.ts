import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { followErasures } from '@vigie/chassis/personal-data/follow';
import { register } from '@vigie/documents/personal-data/register';
import { forgetLeavers } from '@vigie/workforce/erasure/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../database/connection.ts';
import { addClient, addService, addStaff } from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';
import { addFullMember, type FullMember } from '../isolation/full-member.ts';

interface Records {
  table: string;
  label: string;
  erasure: string;
  rows: { fields: { name: string; label: string; value: string }[] }[];
}

interface Erased {
  erasePersonalData: {
    standing: {
      everything: boolean;
      erasures: { everything: boolean; by: { id: string } | null }[];
    } | null;
    refusals: { code: string; field: string | null }[];
  };
}

let house: House;
let keeper: string;
let present: FullMember;
let gone: FullMember;
let documents: Database;
let workforce: Database;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  keeper = (await addStaff(house, 'donnees', 'staff-privacy')).token;
  present = await addFullMember(house, 'Present', 2012);
  gone = await addFullMember(house, 'Parti', 2013);
  // The papers of the canaries are nobody's; here they belong to whoever had the visit.
  for (const table of ['visit', 'document']) {
    const visit = table === 'visit' ? 'd.id' : 'd.visit_id';
    await asAdmin(`update documents.${table} d set employee_id = v.employee_id
      from appointments.visit v where v.id = ${visit} and d.employee_id is not null`);
  }
  await asAdmin(`update workforce.employee set left_on = '2021-11-21' where id = '${idOf(gone)}'`);
  // Nobody has erased anything yet.
  await asAdmin('delete from workforce.erasure');
  documents = openDatabase({ url: house.database.urls.documents, subgraph: 'documents' });
  workforce = openDatabase({ url: house.database.urls.workforce, subgraph: 'workforce' });
  await house.startWork();
});

afterAll(async () => {
  await documents.close();
  await workforce.close();
  await house.stop();
});

const asAdmin = (statement: string) =>
  withConnection(house.database.adminUrl, (admin) => admin.unsafe<{ text: string }[]>(statement));

const idOf = ({ ids }: FullMember): string => ids['Employee'] ?? '';

const parts = ['workforceRecords', 'appointmentRecords', 'documentRecords'] as const;

const recordsQuery = `query ($id: ID!) { ${parts
  .map(
    (part) =>
      `${part}(employeeId: $id) { table label erasure rows { fields { name label value } } }`,
  )
  .join(' ')} }`;

const look = (token: string, id: string) =>
  house.ask<Record<(typeof parts)[number], Records[] | null>>(token, recordsQuery, { id });

/** Everything that the keeper is shown of somebody. */
async function recordsOf(member: FullMember): Promise<Records[]> {
  const { data, errors } = await look(keeper, idOf(member));
  expect(errors).toBeUndefined();
  return parts.flatMap((part) => data?.[part] ?? []);
}

const erase = async (token: string, employeeId: string, reason: string) => {
  const { data, errors } = await house.ask<Erased>(
    token,
    `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) {
      standing { everything erasures { everything by { id } } } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), employeeId, reason } },
  );
  return {
    outcome: data?.erasePersonalData,
    codes: (errors ?? []).map(({ extensions }) => extensions['code']),
  };
};

/** Rows of the tables of members, as text: what travels and what was noted is left out. */
async function heldOf(subgraph: string): Promise<string> {
  const tables = await asAdmin(`select table_name as text from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema = '${subgraph}'
      and table_name not in ('outbox', 'inbox', 'audit', 'idempotency')`);
  const texts = await Promise.all(
    tables.map(({ text }) => asAdmin(`select t::text as text from ${subgraph}.${text} t`)),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

const names = (label: string) => [
  ...['Nom', 'Usage', 'Prenom', 'Matricule', 'Confidence', 'Muté'].map((word) => `${label}${word}`),
  `${label.toLowerCase()}@salarie.example`,
];

const employeeTable = (text: string) => `select ${text} as text from workforce.employee_identity`;

describe('what is held of an employee', () => {
  it('is shown by table, in French, to whoever looks after the rights of people', async () => {
    const records = await recordsOf(present);
    const tables = records.map(({ table }) => table);
    expect(tables).toEqual(
      expect.arrayContaining([
        'workforce.employee_identity',
        'workforce.confidential_situation',
        'workforce.absence_cause',
        'appointments.visit',
        'appointments.request_message',
        'documents.document',
      ]),
    );
    const identity = records.find(({ table }) => table === 'workforce.employee_identity');
    expect(identity).toMatchObject({ label: 'Identité', erasure: 'OUTDATED' });
    expect(identity?.rows[0]?.fields).toContainEqual({
      ...{ name: 'last_name', label: 'Nom de naissance', value: 'PresentNom' },
    });
    const told = JSON.stringify(records);
    for (const word of names('Present')) expect(told).toContain(word);
  });

  it('holds nothing of anybody else, no seal and no key', async () => {
    const told = JSON.stringify(await recordsOf(present));
    expect(told).not.toContain('Parti');
    for (const name of ['encrypted', 'fingerprint', 'token_hash', 'storage_key', 'birth_proof']) {
      expect(told).not.toContain(`"${name}"`);
    }
  });

  it('is in the journal once it was looked at', async () => {
    await recordsOf(present);
    const noted = await asAdmin(`select target_id::text as text from workforce.audit
      where action = 'personal-data.opened'`);
    expect(noted.map(({ text }) => text)).toContain(idOf(present));
  });

  it.each([
    ['an administrator of the account', () => present.administrator.token],
    [
      'an assistant of the service',
      async () => (await addStaff(house, 'accueil', 'staff-assistant')).token,
    ],
    [
      'a supervisor of the service',
      async () => (await addStaff(house, 'chef', 'staff-supervisor')).token,
    ],
    [
      'a program that reads employees',
      () => addClient(house, 'employees:read', 'employees:identity'),
    ],
  ])('is not for %s, nor may they erase it', async (_, tokenOf) => {
    const token = await tokenOf();
    const { data, errors } = await look(token, idOf(present));
    expect(errors?.map(({ extensions }) => extensions['code'])).toContain('FORBIDDEN');
    expect(JSON.stringify(data ?? {})).not.toContain('PresentNom');
    const { outcome, codes } = await erase(token, idOf(present), 'Parce que.');
    expect(outcome ?? null).toBeNull();
    expect(codes).toContain('FORBIDDEN');
  });

  it('is nothing for an identifier that nobody has', async () => {
    const { data } = await look(keeper, newId());
    expect(data).toEqual({ workforceRecords: [], appointmentRecords: [], documentRecords: [] });
    expect((await look(keeper, 'nobody')).data?.workforceRecords).toBeNull();
  });
});

describe('an erasure', () => {
  it('says what it lacks, and erases nothing then', async () => {
    const refused = async (id: string, reason: string) =>
      (await erase(keeper, id, reason)).outcome?.refusals;
    expect(await refused(idOf(present), '  ')).toEqual([{ code: 'REQUIRED', field: 'reason' }]);
    expect(await refused(idOf(present), 'x'.repeat(501))).toEqual([
      { code: 'TOO_LONG', field: 'reason' },
    ]);
    expect(await refused(newId(), 'Oui.')).toEqual([{ code: 'NOT_FOUND', field: 'employeeId' }]);
    expect(await heldOf('workforce')).toContain('PresentNom');
  });

  it('of somebody who is employed takes what nothing obliges to keep, here and where copies are', async () => {
    const { outcome } = await erase(keeper, idOf(present), 'Demande écrite du 20 novembre.');
    expect(outcome?.refusals).toEqual([]);
    expect(outcome?.standing).toMatchObject({
      everything: false,
      erasures: [{ everything: false }],
    });
    expect(await heldOf('workforce')).toContain('PresentNom');
    const away = `select count(*)::text as text from appointments.away_span where employee_id = '${idOf(present)}'`;
    await expect.poll(async () => (await asAdmin(away))[0]?.text).toBe('0');
    const erasedThere = { employeeId: idOf(present), accountId: present.member.accountId };
    await documents.as({ kind: 'job', task: 'test' }, (tx) =>
      followErasures(register)(tx, { ...erasedThere, everything: false }),
    );
    const forwards = `select count(*)::text as text from documents.forward f join documents.document d
      on d.id = f.document_id where d.account_id = '${present.member.accountId}'`;
    expect((await asAdmin(forwards))[0]?.text).toBe('0');
  });

  it('of somebody whose time is over leaves no name anywhere, and is done once', async () => {
    const before = await heldOf('workforce');
    for (const word of names('Parti')) expect(before).toContain(word);
    const { outcome } = await erase(keeper, idOf(gone), 'Demande écrite du 20 novembre.');
    expect(outcome?.standing).toMatchObject({ everything: true, erasures: [{ everything: true }] });
    const after = await heldOf('workforce');
    for (const word of names('Parti')) expect(after).not.toContain(word);
    const left = await asAdmin(
      `${employeeTable('last_name || first_name || birth_date')} where employee_id = '${idOf(gone)}'`,
    );
    expect(left[0]?.text).toBe('Personne effacée1983-01-01');
    await expect.poll(() => heldOf('appointments'), { timeout: 20_000 }).not.toContain('PartiNom');
    const visits = await heldOf('appointments');
    for (const word of ['Explication', 'Empechement', 'Imprevu', 'Fiche.pdf']) {
      expect(visits).not.toContain(`Parti${word}`);
    }
    expect((await erase(keeper, idOf(gone), 'Encore.')).outcome?.refusals).toEqual([
      { code: 'ALREADY_ERASED', field: 'employeeId' },
    ]);
  });

  it('comes by itself once somebody has left long ago, and not before', async () => {
    const late = await addFullMember(house, 'Ancien', 2014);
    const recent = await addFullMember(house, 'Recent', 2015);
    await asAdmin(
      `update workforce.employee set left_on = '2021-11-22' where id = '${idOf(late)}'`,
    );
    await asAdmin(
      `update workforce.employee set left_on = '2021-11-23' where id = '${idOf(recent)}'`,
    );
    await forgetLeavers({ database: workforce });
    const held = await heldOf('workforce');
    expect(held).not.toContain('AncienNom');
    expect(held).toContain('RecentNom');
    expect(held).toContain('PresentNom');
    // The canary of the newcomer's own erasure is not one of these.
    const noted = await asAdmin(`select everything || ' ' || coalesce(reason, 'by itself') as text
      from workforce.erasure where employee_id = '${idOf(late)}' and everything`);
    expect(noted.map(({ text }) => text)).toEqual(['true by itself']);
  });
});
