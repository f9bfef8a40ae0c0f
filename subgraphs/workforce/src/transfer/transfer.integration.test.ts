import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addEstablishment,
  addMember,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { withConnection } from '../../../../infra/database/connection.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { reviewFollowUps } from '../review/jobs.ts';
import { familyName, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';
import { movingParts, movingTables } from './move.ts';

let house: House;
let desk: Desk;
let factory: TestMember;
let office: TestMember;
let foreign: TestMember;
let hr: TestUser;
let workforce: Database;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  factory = await addMember(house, 'Usine');
  office = await addEstablishment(house, factory, 'Siège');
  foreign = await addMember(house, 'Voisin');
  hr = await factory.userWith('hr');
  await giveRole(house, hr, 'hr', office);
  await giveRole(house, hr, 'hr', foreign);
  const { urls } = house.database;
  workforce = openDatabase({ url: urls.workforce, subgraph: 'workforce', connections: 2 });
});

beforeEach(async () => {
  counter += 1;
  await at('2026-11-23T09:00:00Z');
});

afterAll(async () => {
  await workforce.close();
  await house.stop();
});

/** Moves the clock; a session lasts an hour, so the person signs in anew. */
async function at(instant: string): Promise<void> {
  await house.setTime(instant);
  hr = { ...hr, token: await house.tokenFor(hr.id) };
}

const hired = (change: object = {}) =>
  desk.hired(hr.token, factory.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-01-05', jobTitle: `Poste ${counter}` },
    ...change,
  });

const move = (id: string, change: object = {}) => ({
  ...{ id, version: 1, toAccountId: office.accountId, effectiveOn: '2026-11-23' },
  ...change,
});

const accountsOf = async (id: string) => {
  const rows = await desk.rows('workforce.audit', `target_id = '${id}'`);
  return rows.map(({ action, account_id: account }) => `${String(action)} ${String(account)}`);
};

describe('a transfer', () => {
  it('takes follow-up, post and everything on file along, hidden facts included', async () => {
    const { id } = await hired({
      situations: ['WS_NIGHT', 'WS_RQTH'],
      nationalNumber: '190047511100145',
      birthDate: '1990-04-02',
    });
    const { employee, refusals } = await desk.transfer(hr.token, move(id));
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ account: { id: office.accountId }, jobPost: { title: `Poste ${counter}` } },
      ...{ followUp: { profile: 'SIA' }, version: 2 },
    });
    expect(employee?.situations.map(({ code }) => code)).toEqual(['WS_NIGHT', 'WS_RQTH']);
    for (const table of movingTables) {
      const left = await desk.rows(
        `workforce.${table}`,
        `employee_id = '${id}' and account_id <> '${office.accountId}'`,
      );
      expect(left, table).toEqual([]);
    }
    const grounds = await desk.rows(
      'workforce.confidential_ground',
      `follow_up_id in (select id from workforce.follow_up where employee_id = '${id}')
        and account_id <> '${office.accountId}'`,
    );
    expect(grounds).toEqual([]);
    const [event] = (await desk.rows('workforce.outbox', `key = '${id}'`)).slice(-1);
    expect(event?.['payload']).toMatchObject({ accountId: office.accountId, version: 2 });
    expect(await accountsOf(id)).toEqual(
      expect.arrayContaining([
        `employee.transferred ${factory.accountId}`,
        `employee.arrived ${office.accountId}`,
      ]),
    );
  });

  it('leaves a trace where the person was, and says where they come from', async () => {
    const lastName = familyName(counter);
    const { id } = await hired({ lastName });
    const there = await office.userWith('reader');
    const here = await factory.userWith('reader');
    await desk.transfer(hr.token, move(id));
    const moves = 'fromName toName on firstName lastName movedAt';
    const left = await house.ask<{ memberAccount: { departures: object[] } }>(
      here.token,
      `{ memberAccount(memberNumber: "${factory.memberNumber}") { departures { employeeId ${moves} } } }`,
    );
    expect(left.data?.memberAccount.departures[0]).toMatchObject({
      ...{ employeeId: id, toName: 'Siège', firstName: 'Bastien', lastName, on: '2026-11-23' },
    });
    expect(await desk.read(here.token, id)).toBeNull();
    const come = await house.ask<{ employee: { transfers: object[] } }>(
      there.token,
      `{ employee(id: "${id}") { transfers { from { memberNumber } ${moves} } } }`,
    );
    expect(come.data?.employee.transfers).toMatchObject([
      // The reader of the one account learns no more of the other than its name; nor whose name stood there.
      { from: { memberNumber: null }, fromName: 'Usine', toName: 'Siège', firstName: null },
    ]);
  });

  it('of a day ahead is carried out on its day', async () => {
    const { id } = await hired();
    const { employee } = await desk.transfer(hr.token, move(id, { effectiveOn: '2026-12-01' }));
    expect(employee).toMatchObject({ account: { id: factory.accountId }, version: 2 });
    await at('2026-12-01T05:00:00Z');
    await reviewFollowUps({ database: workforce });
    const after = await desk.read(hr.token, id);
    expect(after?.account.id).toBe(office.accountId);
    expect(after?.assignments.map(({ from, until }) => [from, until])).toEqual([
      ['2026-12-01', null],
      ['2026-01-05', '2026-11-30'],
    ]);
  });

  it('may give another post, whose situations are inherited', async () => {
    const { id } = await hired({ situations: ['WS_NIGHT'] });
    const { employee } = await desk.transfer(
      hr.token,
      move(id, { jobTitle: `Accueil ${counter}` }),
    );
    expect(employee?.jobPost?.title).toBe(`Accueil ${counter}`);
    expect(employee?.situations.map(({ code }) => code)).toEqual(['WS_NIGHT']);
  });

  it('is undone for some days: account, post and situations as before', async () => {
    const { id, jobPost } = await hired({ situations: ['WS_NIGHT'] });
    await desk.transfer(hr.token, move(id));
    await at('2026-11-29T08:00:00Z');
    const { employee, refusals } = await desk.undoTransfer(hr.token, { id, version: 2 });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ account: { id: factory.accountId }, jobPost: { id: jobPost?.id } },
      followUp: { profile: 'SIA' },
    });
    expect(employee?.assignments.map(({ from }) => from)).toEqual(['2026-01-05']);
    expect(refusedFor(await desk.undoTransfer(hr.token, { id, version: 3 }))).toEqual([
      'NOTHING_TO_UNDO id',
    ]);
  });

  it('is not undone after its days, nor once the post has changed', async () => {
    const late = await hired({ firstName: 'Tardif' });
    const changed = await hired({ firstName: 'Mobile' });
    await desk.transfer(hr.token, move(late.id));
    await desk.transfer(hr.token, move(changed.id));
    await at('2026-11-25T08:00:00Z');
    await desk.changePost(hr.token, {
      ...{ id: changed.id, version: 2, effectiveOn: '2026-11-25', situations: ['WS_SCREEN'] },
    });
    const refused = await desk.undoTransfer(hr.token, { id: changed.id, version: 3 });
    expect(refusedFor(refused)).toEqual(['CHANGED_SINCE id']);
    await at('2026-12-01T12:00:00Z');
    const expired = await desk.undoTransfer(hr.token, { id: late.id, version: 2 });
    expect(refusedFor(expired)).toEqual(['NOTHING_TO_UNDO id']);
  });

  it('stays within a company, and needs the right on both accounts', async () => {
    const { id } = await hired();
    const other = await desk.transfer(hr.token, move(id, { toAccountId: foreign.accountId }));
    expect(refusedFor(other)).toEqual(['OTHER_COMPANY toAccountId']);
    const own = await desk.transfer(hr.token, move(id, { toAccountId: factory.accountId }));
    expect(refusedFor(own)).toEqual(['OTHER_COMPANY toAccountId']);
    const here = await factory.userWith('administrator');
    expect(refusedFor(await desk.transfer(here.token, move(id)))).toEqual([
      'NOT_FOUND toAccountId',
    ]);
    await giveRole(house, here, 'reader', office);
    const token = await house.tokenFor(here.id);
    expect(refusedFor(await desk.transfer(token, move(id)))).toEqual(['MISSING_RIGHT toAccountId']);
    const there = await office.userWith('administrator');
    expect(refusedFor(await desk.transfer(there.token, move(id)))).toEqual(['NOT_FOUND id']);
  });
});

describe('the tables that a transfer takes along', () => {
  it('are all that hold rows of an employee', async () => {
    const tables = await withConnection(house.database.adminUrl, async (admin) => [
      ...(await admin<{ name: string }[]>`
        select table_name as name from information_schema.columns
        where table_schema = 'workforce' and column_name in ('employee_id', 'account_id')
        group by table_name having count(*) = 2 order by 1`),
    ]);
    // What an account did with somebody stays its own: announcements, imports, declarations, the move itself.
    const staying = /^(transfer|announced_hire|hire_|import|bulk_change|declared_)/;
    expect(tables.map(({ name }) => name).filter((name) => !staying.test(name))).toEqual(
      [...movingTables].sort(),
    );
    expect(movingParts.map(({ parent }) => parent)).toEqual(
      expect.arrayContaining(['follow_up', 'absence']),
    );
  });
});
