import { randomUUID } from 'node:crypto';
import { openDesk } from '../testing/declaration.ts';
import { openImportDesk, csvOf, rowsIn, type ReadImport } from './testing/import-desk.ts';
import type { Work } from '../../../../infra/tests/work.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addMember,
  addService,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';

let house: House;
let work: Work;
let desk: ReturnType<typeof openDesk>;
let imports: ReturnType<typeof openImportDesk>;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  work = await house.startWork();
  desk = openDesk(house);
  imports = openImportDesk(house);
});

afterAll(() => house.stop());

let counter = 0;

/** A company of its own with somebody who may import. */
async function company(role = 'hr'): Promise<{ member: TestMember; user: TestUser; id: string }> {
  const member = await addMember(house, `Atelier${(counter += 1)}`);
  return { member, user: await member.userWith(role), id: member.accountId };
}

const rouvrais = '0042;ROUVRAIS;Bastien;02/04/1990;M;CDI;01/09/2020;Menuisier;';
const lenoir = '0043;Lenoir;Zoé;11/12/1985;F;CDD;01/03/2026;Menuisière;WS_NIGHT';
const tanguy = '0044;Tanguy;Malo;05/06/1999;M;CDI;15/01/2024;Livreur;';

const outcomes = ({ counts }: ReadImport) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('a list', () => {
  it('is read, its columns are proposed, and nothing is on file before somebody applies it', async () => {
    const { user, id } = await company();
    const drop = await imports.send(user.token, id, csvOf(rouvrais, tanguy));
    const seen = await imports.settled(user.token, drop.imports[0]!.id);
    expect(seen.state).toBe('TO_MATCH');
    expect(seen.columns?.list.map(({ field }) => field)).toEqual([
      ...['EMPLOYEE_NUMBER', 'LAST_NAME', 'FIRST_NAME', 'BIRTH_DATE', 'SEX', 'CONTRACT'],
      ...['START_DATE', 'JOB_TITLE', 'SITUATIONS'],
    ]);
    expect(seen.columns?.missing).toEqual([]);
    const ready = await imports.agree(user.token, seen);
    expect(outcomes(ready)).toEqual({ create: 2 });
    expect(ready.effects).toMatchObject({ si: 2, firstVisits: 2, overdue: 2, newPosts: 2 });
    expect(await desk.rows('workforce.employee', `account_id = '${id}'`)).toEqual([]);
  });

  it('is applied with the same rows, follow-up, events and journal as single commands', async () => {
    const { user, id } = await company();
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    expect(await imports.apply(user.token, ready)).toEqual([]);
    const done = await imports.settled(user.token, ready.id);
    expect(done.state).toBe('APPLIED');
    expect(outcomes(done)).toEqual({ create: 2, done: 2 });
    const [row] = rowsIn(done);
    const employee = await desk.read(user.token, row!.employeeId!);
    expect(employee).toMatchObject({
      ...{ lastName: 'ROUVRAIS', startDate: '2020-09-01', status: 'ACTIVE', version: 1 },
      jobPost: { title: 'Menuisier' },
      followUp: { profile: 'SI' },
    });
    const journal = await desk.rows('workforce.audit', `account_id = '${id}'`);
    const created = journal.filter(({ action }) => action === 'employee.created');
    expect(created.map(({ actor_id }) => actor_id)).toEqual([user.id, user.id]);
    const events = await desk.rows(
      'workforce.outbox',
      `account_id = '${id}' and type = 'employee.changed'`,
    );
    expect(events.map(({ payload }) => (payload as { importId: string }).importId)).toEqual([
      ready.id,
      ready.id,
    ]);
  });

  it('tells the follow-up that people inherit from the posts to which it brings them, before it is applied', async () => {
    const { user, id } = await company();
    const post = { accountId: id, title: 'Menuisier', situations: ['WS_NIGHT'] };
    await house.ask(
      user.token,
      'mutation ($input: CreateJobPostInput!) { createJobPost(input: $input) { refusals { code } } }',
      { input: { idempotencyKey: randomUUID(), ...post } },
    );
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    expect(ready.effects).toMatchObject({ si: 1, sia: 1, newPosts: 1 });
    await imports.apply(user.token, ready);
    const [row] = rowsIn(await imports.settled(user.token, ready.id));
    const employee = await desk.read(user.token, row!.employeeId!);
    expect(employee).toMatchObject({ followUp: { profile: 'SIA' } });
  });

  it('tells whoever applied it once that it is done', async () => {
    const { user, id } = await company();
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    await imports.apply(user.token, ready);
    await imports.settled(user.token, ready.id);
    const mail = await vi.waitUntil(() => work.mails.find(({ to }) => to === user.email), {
      timeout: 10_000,
    });
    expect(mail.subject).toBe('Votre import est terminé');
    expect(mail.text).toContain(`/salaries/import/${ready.id}`);
    expect(mail.text).not.toMatch(/rouvrais/i);
  });

  it('sent again changes nothing, and updates what it tells anew', async () => {
    const { user, id } = await company();
    const first = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    await imports.apply(user.token, first);
    await imports.settled(user.token, first.id);
    const again = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    expect(outcomes(again)).toEqual({ same: 2 });
    expect(again.columns?.remembered).toBe(true);
    expect(await imports.apply(user.token, again)).toEqual([
      { code: 'NOTHING_TO_APPLY', field: 'id' },
    ]);
    const newPost = rouvrais.replace('Menuisier', 'Chef d’atelier');
    const changed = await imports.listed(user.token, id, csvOf(newPost, tanguy));
    expect(outcomes(changed)).toEqual({ update: 1, same: 1 });
    expect(rowsIn(changed)[0]?.changes).toEqual([
      { field: 'JOB_TITLE', before: 'Menuisier', after: 'Chef d’atelier' },
    ]);
    await imports.apply(user.token, changed);
    const done = await imports.settled(user.token, changed.id);
    const employee = await desk.read(user.token, rowsIn(done)[0]!.employeeId!);
    expect(employee).toMatchObject({ version: 2, jobPost: { title: 'Chef d’atelier' } });
  });

  it('in error is corrected in place, and rows that say the same person are told apart', async () => {
    const { user, id } = await company();
    const twice = rouvrais.replace('0042', '0050').replace('01/09/2020', '01/09/2021');
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, twice, lenoir));
    expect(outcomes(ready)).toEqual({ error: 3 });
    const [one, , third] = rowsIn(ready);
    expect(one?.errors).toMatchObject([
      { code: 'DUPLICATE_IN_FILE', field: 'LAST_NAME', lines: [3] },
    ]);
    expect(third?.errors).toMatchObject([{ code: 'END_DATE_REQUIRED', field: 'END_DATE' }]);
    const [first, second, last] = rowsIn(ready) as [...ReturnType<typeof rowsIn>];
    await imports.correct(user.token, { ...keyOf(second!), leaveOut: true });
    await imports.correct(user.token, {
      ...keyOf(last!),
      cells: [{ field: 'END_DATE', text: '30/11/2026' }],
    });
    const corrected = await imports.settled(user.token, ready.id);
    expect(outcomes(corrected)).toEqual({ create: 2, same: 1 });
    expect(await imports.correct(user.token, { ...keyOf(last!), leaveOut: true })).toEqual([
      { code: 'STALE_VERSION', field: 'revision' },
    ]);
    expect(rowsIn(corrected).map(({ outcome }) => outcome)).toEqual(['CREATE', 'SAME', 'CREATE']);
    expect(first?.id).toBe(rowsIn(corrected)[0]?.id);
  });

  it('asks whether somebody nearly the same is the same', async () => {
    const { user, id } = await company();
    const hired = await desk.hired(user.token, id, {
      birthDate: '1990-02-04',
      startDate: '2020-09-01',
    });
    const ready = await imports.listed(user.token, id, csvOf(rouvrais));
    const [row] = rowsIn(ready);
    expect(row?.errors).toMatchObject([{ code: 'PROBABLE_DUPLICATE' }]);
    expect(row?.people).toEqual([{ id: hired.id, name: 'Rouvrais Bastien' }]);
    await imports.correct(user.token, { ...keyOf(row!), person: hired.id });
    const answered = await imports.settled(user.token, ready.id);
    expect(rowsIn(answered)[0]).toMatchObject({
      outcome: 'UPDATE',
      employeeId: hired.id,
    });
  });

  it('that is complete proposes leavings, of which some can be left out', async () => {
    const { user, id } = await company();
    const staying = await desk.hired(user.token, id, {
      lastName: 'Alard',
      startDate: '2020-09-01',
    });
    const leaving = await desk.hired(user.token, id, {
      lastName: 'Besson',
      startDate: '2020-09-01',
    });
    const ready = await imports.listed(user.token, id, csvOf(rouvrais));
    expect(outcomes(ready)).toEqual({ create: 1 });
    const { version } = ready;
    await imports.complete(user.token, { id: ready.id, version, leftOn: '2026-11-20' });
    const complete = await imports.settled(user.token, ready.id);
    expect(outcomes(complete)).toEqual({ create: 1, leave: 2 });
    const row = rowsIn(complete).find(({ employeeId }) => employeeId === staying.id);
    await imports.correct(user.token, { ...keyOf(row!), leaveOut: true });
    await imports.settled(user.token, ready.id);
    await imports.apply(user.token, ready);
    expect(outcomes(await imports.settled(user.token, ready.id))).toMatchObject({ done: 2 });
    expect(await desk.read(user.token, leaving.id)).toMatchObject({
      leftOn: '2026-11-20',
      status: 'CLOSED',
    });
    expect(await desk.read(user.token, staying.id)).toMatchObject({ leftOn: null });
  });
});

describe('an applied import', () => {
  it('is undone: creations withdrawn, changes reverted, leavings withdrawn', async () => {
    const { user, id } = await company();
    const known = await desk.hired(user.token, id, { startDate: '2020-09-01', jobTitle: 'Ancien' });
    const gone = await desk.hired(user.token, id, { lastName: 'Besson', startDate: '2020-09-01' });
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    expect(outcomes(ready)).toEqual({ update: 1, create: 1 });
    const { version } = ready;
    await imports.complete(user.token, { id: ready.id, version, leftOn: '2026-11-20' });
    await imports.settled(user.token, ready.id);
    await imports.apply(user.token, ready);
    const applied = await imports.settled(user.token, ready.id);
    expect(applied.undoableUntil).not.toBeNull();
    await imports.undo(user.token, applied);
    const undone = await imports.settled(user.token, ready.id);
    expect(undone.state).toBe('UNDONE');
    expect(outcomes(undone)).toMatchObject({ undone: 3 });
    expect(await desk.read(user.token, known.id)).toMatchObject({
      ...{ version: 3, jobPost: { title: 'Ancien' } },
    });
    expect(await desk.read(user.token, gone.id)).toMatchObject({ leftOn: null, version: 3 });
    const told = await house.ask<{
      employee: { timeline: { edges: { node: { event: string; day: string | null } }[] } };
    }>(
      user.token,
      `query ($id: ID!) { employee(id: $id) {
        timeline(first: 2, topic: FILE) { edges { node { event day } } } } }`,
      { id: gone.id },
    );
    expect(told.data?.employee.timeline.edges.map(({ node }) => node)).toEqual([
      { event: 'IMPORT_UNDONE', day: null },
      { event: 'CLOSED', day: '2026-11-20' },
    ]);
    const { data } = await house.ask<{
      memberAccount: { headcount: Record<string, number>; closed: { totalCount: number } };
    }>(
      user.token,
      `query ($id: ID!) { memberAccount(id: $id) { headcount { active closed }
        closed: employees(status: CLOSED) { totalCount } } }`,
      { id },
    );
    expect(data?.memberAccount).toEqual({
      ...{ headcount: { active: 2, closed: 0 }, closed: { totalCount: 0 } },
    });
  });

  it('keeps whoever was changed since, and says why', async () => {
    const { user, id } = await company();
    const ready = await imports.listed(user.token, id, csvOf(rouvrais, tanguy));
    await imports.apply(user.token, ready);
    const applied = await imports.settled(user.token, ready.id);
    const [first] = rowsIn(applied);
    await desk.update(user.token, { id: first!.employeeId!, version: 1, jobTitle: 'Autre' });
    await imports.undo(user.token, applied);
    const undone = await imports.settled(user.token, ready.id);
    expect(outcomes(undone)).toMatchObject({ undone: 1, kept: 1 });
    expect(rowsIn(undone)[0]).toMatchObject({ state: 'KEPT', reason: 'CHANGED_MEANWHILE' });
  });

  it('that was undone can be sent again, and finds its people in their places', async () => {
    const { user, id } = await company();
    const ready = await imports.listed(user.token, id, csvOf(rouvrais));
    await imports.apply(user.token, ready);
    const applied = await imports.settled(user.token, ready.id);
    await imports.undo(user.token, applied);
    await imports.settled(user.token, ready.id);
    const again = await imports.listed(user.token, id, csvOf(rouvrais));
    expect(outcomes(again)).toEqual({ create: 1 });
    await imports.apply(user.token, again);
    const done = await imports.settled(user.token, again.id);
    expect(rowsIn(done)[0]?.employeeId).toBe(rowsIn(applied)[0]?.employeeId);
    expect(await desk.read(user.token, rowsIn(done)[0]!.employeeId!)).toMatchObject({
      status: 'ACTIVE',
    });
  });
});

const keyOf = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });
