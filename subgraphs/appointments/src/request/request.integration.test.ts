import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addClient,
  addMember,
  addService,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openRequestDesk, type RequestDesk } from '../testing/request-desk.ts';

let house: House;
let desk: RequestDesk;
let staff: TestUser;
let colleague: TestUser;
let member: TestMember;
let hr: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openRequestDesk(house);
  staff = await addStaff(house, 'accueil', 'staff-assistant');
  colleague = await addStaff(house, 'planning', 'staff-planner');
});

beforeEach(async () => {
  member = await addMember(house, `Atelier${++counter}`);
  hr = await member.userWith('hr');
});

afterAll(() => house.stop());

const asked = (input: object = {}) => desk.asked(hr.token, member.accountId, input);

describe('a request for a visit', () => {
  it('is sent with a promise, taken, granted, and its employee owes the visit', async () => {
    const sent = await asked();
    expect(sent).toMatchObject({ state: 'SENT', waitsFor: 'SERVICE', promisedOn: '2026-11-26' });
    const { request: taken } = await desk.send(staff.token, 'takeVisitRequest', { id: sent.id });
    expect(taken).toMatchObject({ state: 'IN_PROGRESS', assignee: { id: staff.id } });
    const input = { id: sent.id, version: taken?.version };
    const { request: granted } = await desk.send(staff.token, 'acceptVisitRequest', input);
    expect(granted).toMatchObject({
      ...{ state: 'ACCEPTED', waitsFor: null },
      employees: [{ visit: { kind: 'DEM_EMP', latestDate: '2026-12-23' } }],
    });
    expect(granted?.timeline.map(({ kind }) => kind)).toEqual(['SENT', 'TAKEN', 'ACCEPTED']);
  });

  it('covers a selection, each with a visit of their own', async () => {
    const employeeIds = await Promise.all(
      ['Adam', 'Berger', 'Colin'].map((name) => desk.employ(member.accountId, name)),
    );
    const { id } = await asked({ employeeIds, kind: 'ANCI_EXAM', wantedBy: '2026-12-11' });
    const { request } = await desk.send(staff.token, 'acceptVisitRequest', { id, version: 1 });
    const visits = request?.employees.map(({ visit }) => visit);
    expect(new Set(visits?.map((visit) => visit?.id)).size).toBe(3);
    const promised = { latestDate: '2026-12-11', latestIsLegal: false };
    expect(visits).toMatchObject(Array(3).fill(promised));
  });

  it.each([
    ['by the day of the law, in its year', '2026-01-01', '2026-12-31', true],
    ['by the promised day, years ahead', '2033-01-01', '2033-12-31', false],
  ])('of mid-career is held %s', async (_, earliestDate, latestDate, legal) => {
    const employeeId = await desk.employ(member.accountId);
    await desk.owe({ accountId: member.accountId, employeeId, earliestDate, latestDate });
    const wish = { kind: 'MI_CARRIERE', wantedBy: '2026-12-11', employeeIds: [employeeId] };
    const { id } = await asked(wish);
    const { request } = await desk.send(staff.token, 'acceptVisitRequest', { id, version: 1 });
    const day = legal ? latestDate : '2026-12-11';
    expect(request?.employees).toMatchObject([
      { visit: { latestDate: day, latestIsLegal: legal } },
    ]);
  });

  it('is refused while the same is asked for somebody already, and names the first', async () => {
    const id = await desk.employ(member.accountId);
    const employeeIds = [id];
    const first = await asked({ employeeIds });
    const again = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Encore', employeeIds };
    const said = await desk.send(hr.token, 'sendVisitRequest', again);
    expect(said.refusals).toEqual([
      { code: 'ALREADY_ASKED', employee: { id }, first: { id: first.id }, visit: null },
    ]);
    const withdrawn = { id: first.id, version: 1 };
    expect((await desk.send(hr.token, 'withdrawVisitRequest', withdrawn)).codes).toEqual([]);
    expect((await desk.send(hr.token, 'sendVisitRequest', again)).codes).toEqual([]);
  });

  it('is refused while the visit that it led to is still to take place, and names it', async () => {
    const employeeIds = [await desk.employ(member.accountId)];
    const { id } = await asked({ employeeIds });
    const { request } = await desk.send(staff.token, 'acceptVisitRequest', { id, version: 1 });
    const visitId = request?.employees[0]?.visit?.id;
    const again = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Encore', employeeIds };
    const said = await desk.send(hr.token, 'sendVisitRequest', again);
    const employee = { id: employeeIds[0] };
    expect(said.refusals).toEqual([
      { code: 'VISIT_AHEAD', employee, first: null, visit: { id: visitId } },
    ]);
    const other = { ...again, kind: 'ANCI_EXAM' };
    expect((await desk.send(hr.token, 'sendVisitRequest', other)).codes).toEqual([]);
  });

  it('names everybody of many who has it already, and goes for the others', async () => {
    const [waiting = '', granted = '', other = ''] = await Promise.all(
      Array.from({ length: 3 }, () => desk.employ(member.accountId)),
    );
    await asked({ employeeIds: [waiting] });
    const { id } = await asked({ employeeIds: [granted] });
    await desk.send(staff.token, 'acceptVisitRequest', { id, version: 1 });
    const input = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Bruit' };
    const all = { ...input, employeeIds: [granted, other, waiting] };
    const said = await desk.send(hr.token, 'sendVisitRequest', all);
    expect(said.refusals).toMatchObject([
      { code: 'VISIT_AHEAD', employee: { id: granted } },
      { code: 'ALREADY_ASKED', employee: { id: waiting } },
    ]);
    const rest = { ...input, employeeIds: [other] };
    expect((await desk.send(hr.token, 'sendVisitRequest', rest)).codes).toEqual([]);
  });

  it('for mid-career is refused before the second year ahead of it, and names the day', async () => {
    const [younger = '', older = '', unknown = ''] = await Promise.all(
      Array.from({ length: 3 }, () => desk.employ(member.accountId)),
    );
    await withConnection(house.database.adminUrl, async (admin) => {
      for (const [id, from] of [
        [younger, '2029-01-01'],
        [older, '2028-01-01'],
      ]) {
        await admin`insert into appointments.rhythm (employee_id, account_id, maximum_gap_months, mid_career_from,
            mid_career_by) values (${id!}, ${member.accountId}, 60, ${from!}, ${from!.replace('01-01', '12-31')})`;
      }
    });
    const input = { accountId: member.accountId, kind: 'MI_CARRIERE', motive: 'Bilan' };
    const send = (...employeeIds: string[]) =>
      desk.send(hr.token, 'sendVisitRequest', { ...input, employeeIds });
    expect((await send(younger, older, unknown)).refusals).toMatchObject([
      { code: 'NOT_YET', employee: { id: younger } },
    ]);
    expect((await send(older, unknown)).codes).toEqual([]);
  });

  it('of two at the same instant for one person, one is refused', async () => {
    const employeeIds = [await desk.employ(member.accountId)];
    const input = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Poste', employeeIds };
    const said = await Promise.all(
      [hr, hr].map(({ token }) => desk.send(token, 'sendVisitRequest', input)),
    );
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_ASKED']);
  });

  it('goes back and forth until it is settled', async () => {
    const { id } = await asked();
    const question = { id, version: 1, text: 'Quel est le nouvel horaire ?' };
    const { request: back } = await desk.send(staff.token, 'writeToVisitRequest', question);
    expect(back).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'MEMBER' });
    const answer = { id, version: back?.version, text: 'De nuit, dès janvier.' };
    const { request: answered } = await desk.send(hr.token, 'writeToVisitRequest', answer);
    expect(answered).toMatchObject({ state: 'IN_PROGRESS', waitsFor: 'SERVICE' });
    const reason = 'La visite périodique de décembre suffit.';
    const rejection = { id, version: answered?.version, reason };
    const { request } = await desk.send(staff.token, 'rejectVisitRequest', rejection);
    expect(request).toMatchObject({ state: 'REJECTED', rejectionReason: reason });
    const late = await desk.send(hr.token, 'withdrawVisitRequest', { id, version: 9 });
    expect(late.codes).toEqual(['ALREADY_SETTLED']);
  });

  it('is answered by one person of the service: a colleague learns who has it', async () => {
    const { id } = await asked();
    await desk.send(staff.token, 'takeVisitRequest', { id });
    const stale = await desk.send(colleague.token, 'acceptVisitRequest', { id, version: 1 });
    expect(stale.codes).toEqual(['TAKEN_BY_OTHER']);
    expect(stale.request?.assignee).toEqual({ id: staff.id });
    const over = await desk.send(colleague.token, 'takeVisitRequest', { id, over: true });
    expect(over.request?.assignee).toEqual({ id: colleague.id });
  });

  it('is given back to everybody by whoever has it, and nobody else', async () => {
    const { id } = await asked();
    const { request: taken } = await desk.send(staff.token, 'takeVisitRequest', { id });
    const input = { id, version: taken?.version };
    const other = await desk.send(colleague.token, 'giveBackVisitRequest', input);
    expect(other.codes).toEqual(['TAKEN_BY_OTHER']);
    const { request } = await desk.send(staff.token, 'giveBackVisitRequest', input);
    expect(request).toMatchObject({ state: 'SENT', waitsFor: 'SERVICE', assignee: null });
    expect(request?.timeline.map(({ kind }) => kind)).toEqual(['SENT']);
    const again = await desk.send(colleague.token, 'takeVisitRequest', { id });
    expect(again.request?.assignee).toEqual({ id: colleague.id });
  });

  it('of two answers at the same instant, one counts', async () => {
    const { id } = await asked();
    const said = await Promise.all([
      desk.send(staff.token, 'acceptVisitRequest', { id, version: 1 }),
      desk.send(staff.token, 'rejectVisitRequest', { id, version: 1, reason: 'Non.' }),
    ]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_SETTLED']);
  });
});

describe('when nobody of a request can come', () => {
  const week = { firstDay: '2026-12-07', lastDay: '2026-12-11' };
  const known = async (requestId: string) => {
    const { data } = await house.ask<{
      visitRequest: { employees: { employee: { unavailability: { spans: object[] } | null } }[] };
    }>(
      hr.token,
      `query ($id: ID!) { visitRequest(id: $id) { employees { employee {
        unavailability { spans { firstDay lastDay cause } } } } } }`,
      { id: requestId },
    );
    return data?.visitRequest.employees.map(({ employee }) => employee.unavailability?.spans);
  };

  it('is said of each of them, beside what was known', async () => {
    const drian = await desk.employ(member.accountId, 'Drian');
    const esteve = await desk.employ(member.accountId, 'Estève');
    const school = { ...week, cause: 'TRAINING' };
    const first = await asked({ employeeIds: [drian], away: [school] });
    expect(await known(first.id)).toEqual([[school]]);
    const longer = { firstDay: '2026-12-01', lastDay: '2026-12-09', cause: 'LEAVE' };
    const employeeIds = [drian, esteve];
    const { id } = await asked({ employeeIds, kind: 'ANCI_EXAM', away: [longer] });
    expect(await known(id)).toEqual([[{ ...longer, lastDay: '2026-12-06' }, school], [longer]]);
  });

  it('leaves all as it was where a period ends before it begins, or there are too many', async () => {
    const employeeId = await desk.employ(member.accountId);
    const input = { accountId: member.accountId, kind: 'DEM_EMP', motive: 'Poste' };
    const ask = async (away: object[]) =>
      (await desk.send(hr.token, 'sendVisitRequest', { ...input, employeeIds: [employeeId], away }))
        .codes;
    const spans = (month: number, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const day = `2027-${String(month).padStart(2, '0')}-${String(index * 2 + 1).padStart(2, '0')}`;
        return { firstDay: day, lastDay: day, cause: 'OTHER' };
      });
    expect(await ask([{ ...week, lastDay: '2026-12-06', cause: 'OTHER' }])).toEqual([
      'ENDS_BEFORE',
    ]);
    for (const month of [1, 2, 3]) {
      const { id } = await asked({ employeeIds: [employeeId], away: spans(month, 12) });
      await desk.send(hr.token, 'withdrawVisitRequest', { id, version: 1 });
    }
    expect(await ask(spans(4, 5))).toEqual(['TOO_MANY']);
    const { id } = await asked({ employeeIds: [employeeId], away: spans(4, 4) });
    expect((await known(id))?.[0]).toHaveLength(40);
  });
});

describe('the answer with a slot', () => {
  const offered = async (token: string, requestId: string) => {
    const { data } = await house.ask<{
      slotsForRequest: { id: string; startsAt: string }[] | null;
    }>(
      token,
      `query ($id: ID!) { slotsForRequest(requestId: $id) { id startsAt daysLate grounds } }`,
      { id: requestId },
    );
    return data?.slotsForRequest ?? null;
  };
  const appointment = async (visitId?: string) => {
    const { data } = await house.ask<{ visit: { startsAt: string; status: string } | null }>(
      staff.token,
      `query ($id: ID!) { visit(id: $id) { startsAt status locked } }`,
      { id: visitId },
    );
    return data?.visit;
  };

  beforeAll(async () => {
    await desk.addPhysician(['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11']);
  });

  it('is proposed three before the visit is due, and fixes the appointment with a word', async () => {
    const { id } = await asked();
    const slots = await offered(staff.token, id);
    expect(slots).toHaveLength(3);
    expect(slots?.[0]).toMatchObject({ daysLate: 0, grounds: expect.arrayContaining(['IN_TIME']) });
    const second = slots?.[1];
    const input = { id, version: 1, slotId: second?.id, answer: 'Vu avec le médecin.' };
    const { request, codes } = await desk.send(staff.token, 'acceptVisitRequest', input);
    expect(codes).toEqual([]);
    expect(request?.timeline.map(({ text }) => text)).toContain('Vu avec le médecin.');
    expect(await appointment(request?.employees[0]?.visit?.id)).toEqual({
      ...{ startsAt: second?.startsAt, status: 'PLANNED', locked: true },
    });
    expect(await offered(staff.token, id)).toBeNull();
  });

  it('of two who choose one slot, the second grants nothing and may choose again', async () => {
    const [first, second] = [await asked(), await asked()];
    const [slot, other] = (await offered(staff.token, first.id)) ?? [];
    const accept = (id: string, slotId?: string) =>
      desk.send(staff.token, 'acceptVisitRequest', { id, version: 1, slotId });
    expect((await accept(first.id, slot?.id)).codes).toEqual([]);
    const late = await accept(second.id, slot?.id);
    expect(late.codes).toEqual(['SLOT_TAKEN']);
    expect(late.request).toMatchObject({ state: 'SENT', employees: [{ visit: null }] });
    expect((await accept(second.id, other?.id)).codes).toEqual([]);
  });

  it('is for one person: several are planned together', async () => {
    const one = await asked();
    const [slot] = (await offered(staff.token, one.id)) ?? [];
    const employeeIds = [await desk.employ(member.accountId), await desk.employ(member.accountId)];
    const { id } = await asked({ employeeIds, kind: 'ANCI_EXAM' });
    expect(await offered(staff.token, id)).toBeNull();
    const input = { id, version: 1, slotId: slot?.id };
    const { codes } = await desk.send(staff.token, 'acceptVisitRequest', input);
    expect(codes).toEqual(['NOT_FOR_ONE']);
  });

  it('is offered to the service alone', async () => {
    const { id } = await asked();
    expect(await offered(hr.token, id)).toBeNull();
  });
});

describe('what the service has ready to answer', () => {
  const query = `query ($kind: RequestedVisitKind) {
    readyAnswers(kind: $kind) { code use kind text } }`;
  const ready = async (token: string, kind?: string) => {
    const { data } = await house.ask<{
      readyAnswers: { code: string; use: string; kind: string | null; text: string }[] | null;
    }>(token, query, { kind });
    return data?.readyAnswers ?? null;
  };

  it('has a text for every situation and for each reason to turn a request down', async () => {
    for (const kind of ['DEM_EMP', 'MI_CARRIERE', 'POST_EXPO', 'ANCI_EXAM']) {
      const uses = (await ready(staff.token, kind))?.map(({ use }) => use);
      expect(uses).toEqual(['ACCEPT', 'ASK', ...Array<string>(5).fill('REJECT')]);
    }
  });

  it('is what the service has written in its settings, and no member’s affair', async () => {
    const setter = await addStaff(house, 'reglages', 'staff-settings');
    const text = 'Voyons-nous d’abord : appelez-nous.';
    const { data } = await house.ask<{ changeAppointmentSetting: { refusals: object[] } }>(
      setter.token,
      `mutation ($input: ChangeSettingInput!) {
        changeAppointmentSetting(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), code: 'answer.ask.DEM_EMP', version: 0, value: text } },
    );
    expect(data?.changeAppointmentSetting.refusals).toEqual([]);
    expect((await ready(staff.token, 'DEM_EMP'))?.[1]).toMatchObject({ use: 'ASK', text });
    const administrator = await member.userWith('administrator');
    expect(await ready(administrator.token)).toBeNull();
  });
});

describe('who may do what', () => {
  it.each(['administrator', 'hr', 'summons', 'accountant', 'mandate-visits'])(
    'lets %s ask and write, and leaves the answer to the service',
    async (role) => {
      const { token } = await member.userWith(role);
      const { id } = await desk.asked(token, member.accountId);
      const text = 'Plutôt le matin.';
      expect(
        (await desk.send(token, 'writeToVisitRequest', { id, version: 1, text })).codes,
      ).toEqual([]);
      const taken = await desk.send(token, 'acceptVisitRequest', { id, version: 2 });
      expect(['FORBIDDEN', 'MISSING_RIGHT']).toContain(taken.codes[0]);
    },
  );

  it('lets a reader follow, without the files, and change nothing', async () => {
    const { id } = await asked();
    await desk.attach(hr.token, id, Buffer.from('%PDF-1.7'));
    const { token } = await member.userWith('reader');
    const seen = await desk.look(token, id);
    expect(seen).toMatchObject({ state: 'SENT', attachments: null });
    const said = await desk.send(token, 'withdrawVisitRequest', { id, version: 1 });
    expect(said.codes).toEqual(['FORBIDDEN']);
  });

  it('hides it from another company, also its employees', async () => {
    const { id } = await asked();
    const other = await addMember(house, `Autre${++counter}`);
    const stranger = await other.userWith('administrator');
    expect(await desk.look(stranger.token, id)).toBeNull();
    const said = await desk.send(stranger.token, 'sendVisitRequest', {
      ...{ accountId: other.accountId, kind: 'DEM_EMP', motive: 'Poste' },
      employeeIds: [await desk.employ(member.accountId)],
    });
    expect(said.codes).toEqual(['NOT_FOUND']);
  });

  it('tells programs with the scope what changed, and nothing to those without', async () => {
    const { id } = await asked();
    const query = `{ visitRequests(updatedSince: "2026-11-23T00:00:00Z", first: 1000) {
      edges { node { id state } } } }`;
    const { data } = await house.ask<{ visitRequests: { edges: { node: { id: string } }[] } }>(
      await addClient(house, 'visits:read'),
      query,
    );
    expect(data?.visitRequests.edges.map(({ node }) => node.id)).toContain(id);
    const { errors } = await house.ask(await addClient(house, 'account:read'), query);
    expect(errors).toBeDefined();
  });
});

/** Another day than the settings promise. */
const promise = (id: string, day: string) =>
  withConnection(
    house.database.adminUrl,
    (sql) => sql`update appointments.visit_request set promised_on = ${day} where id = ${id}`,
  );

describe('the list of an account', () => {
  const list = async (variables: object) => {
    const { data } = await house.ask<{
      memberAccount: {
        visitRequests: {
          totalCount: number;
          pageInfo: { endCursor: string };
          edges: { node: { id: string } }[];
        };
        visitRequestCounts: { open: number; waiting: number };
      };
    }>(
      hr.token,
      `query ($number: MemberNumber!, $states: [VisitRequestState!], $search: String, $after: String, $orderBy: VisitRequestOrder) {
        memberAccount(memberNumber: $number) { visitRequestCounts { open waiting }
          visitRequests(first: 1, after: $after, states: $states, search: $search, orderBy: $orderBy) {
            totalCount pageInfo { endCursor } edges { cursor node { id } } } } }`,
      { number: member.memberNumber, ...variables },
    );
    return data!.memberAccount;
  };

  it('is newest first, filtered by state and by part of a name', async () => {
    const employeeIds = [await desk.employ(member.accountId, 'Éluard')];
    const first = await asked({ employeeIds });
    const second = await asked();
    await desk.send(hr.token, 'withdrawVisitRequest', { id: second.id, version: 1 });
    const all = await list({});
    expect(all.visitRequests).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: second.id } }],
    });
    expect(all.visitRequestCounts).toEqual({ open: 1, waiting: 0 });
    for (const filter of [{ states: ['SENT'] }, { search: 'eluar' }]) {
      const { visitRequests } = await list(filter);
      expect(visitRequests).toMatchObject({ totalCount: 1, edges: [{ node: { id: first.id } }] });
    }
  });

  it('is read the other way round, or by promise, page by page', async () => {
    const first = await asked({ employeeIds: [await desk.employ(member.accountId, 'Éluard')] });
    const second = await asked();
    await promise(second.id, '2026-11-24');
    for (const [orderBy, expected] of [
      ['NEWEST', [second.id, first.id]],
      ['OLDEST', [first.id, second.id]],
      ['PROMISED_ON', [second.id, first.id]],
    ] as const) {
      const { visitRequests } = await list({ orderBy });
      const { visitRequests: next } = await list({
        ...{ orderBy, after: visitRequests.pageInfo.endCursor },
      });
      const seen = [...visitRequests.edges, ...next.edges].map(({ node }) => node.id);
      expect({ orderBy, seen }).toEqual({ orderBy, seen: expected });
    }
  });
});

describe('the queue of the service', () => {
  const query = `query ($mine: Boolean, $promisedFrom: Date, $promisedUntil: Date, $search: String, $orderBy: VisitRequestOrder) {
    visitRequestQueue(first: 200, mine: $mine, promisedFrom: $promisedFrom, promisedUntil: $promisedUntil, search: $search, orderBy: $orderBy) {
      edges { node { id } } } }`;
  const queue = async (token: string, filter: object = {}) => {
    const { data } = await house.ask<{
      visitRequestQueue: { edges: { node: { id: string } }[] } | null;
    }>(token, query, filter);
    return data?.visitRequestQueue?.edges.map(({ node }) => node.id) ?? null;
  };

  it('has what is not settled, the earliest promise first, and of these one’s own', async () => {
    const first = await asked();
    const settled = await asked();
    await desk.send(hr.token, 'withdrawVisitRequest', { id: settled.id, version: 1 });
    await desk.send(colleague.token, 'takeVisitRequest', { id: first.id });
    const all = await queue(colleague.token);
    expect(all).toContain(first.id);
    expect(all).not.toContain(settled.id);
    expect(await queue(colleague.token, { mine: true })).toContain(first.id);
    expect(await queue(staff.token, { mine: true })).not.toContain(first.id);
  });

  it('can begin with the one that waits longest, whatever was promised', async () => {
    const first = await asked();
    const second = await asked({ employeeIds: [await desk.employ(member.accountId, 'Éluard')] });
    await promise(second.id, '2026-11-24');
    const both = (ids: string[] | null) => ids?.filter((id) => [first.id, second.id].includes(id));
    expect(both(await queue(staff.token))).toEqual([second.id, first.id]);
    expect(both(await queue(staff.token, { orderBy: 'OLDEST' }))).toEqual([first.id, second.id]);
  });

  it('is of promises kept until a day, or from a day on', async () => {
    const { id, promisedOn } = await asked();
    const before = '2026-11-25';
    expect(await queue(staff.token, { promisedUntil: promisedOn })).toContain(id);
    expect(await queue(staff.token, { promisedUntil: before })).not.toContain(id);
    expect(await queue(staff.token, { promisedFrom: promisedOn })).toContain(id);
    expect(await queue(staff.token, { promisedFrom: '2026-11-27' })).not.toContain(id);
  });

  it('is searched by an employee, and by the name or number of the member', async () => {
    const employeeIds = [await desk.employ(member.accountId, 'Quéméneur')];
    const { id } = await asked({ employeeIds });
    const { id: other } = await desk.asked(hr.token, member.accountId);
    await desk.tell({ ...member, name: 'Forges de l’Étang' });
    expect(await queue(staff.token, { search: 'quemeneur' })).toEqual([id]);
    for (const search of ['forges de l', member.memberNumber.replace(/^(\d{3})/, '$1 ')]) {
      expect(new Set(await queue(staff.token, { search }))).toEqual(new Set([id, other]));
    }
    expect(await queue(staff.token, { search: '%' })).toEqual([]);
    expect(await queue(staff.token, { search: ' ' })).toContain(other);
  });

  it('is not there for members, whatever they may do on their account', async () => {
    await asked();
    const administrator = await member.userWith('administrator');
    expect(await queue(administrator.token)).toBeNull();
  });
});

describe('a file', () => {
  it('is a PDF or a picture of at most ten mebibytes, five for one request', async () => {
    const { id } = await asked();
    expect(await desk.attach(hr.token, id, Buffer.from('<html>'))).toBe(415);
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await desk.attach(hr.token, id, large)).toBe(413);
    for (const _ of Array(5)) {
      expect(await desk.attach(hr.token, id, Buffer.from('%PDF-1.7'))).toBe(201);
    }
    const input = { requestId: id, fileName: 'x.pdf' };
    expect((await desk.send(hr.token, 'sendRequestAttachment', input)).codes).toEqual(['TOO_MANY']);
  });

  it('is fetched once as it was sent, and kept encrypted', async () => {
    const { id } = await asked();
    await desk.attach(hr.token, id, Buffer.from('%PDF-1.7 fiche'));
    const { attachments } = await desk.look(staff.token, id);
    expect(attachments).toMatchObject([{ name: 'Fiche de poste.pdf', byteSize: 14 }]);
    const file = { id: attachments?.[0]?.id };
    const { path } = await desk.send(staff.token, 'openRequestAttachment', file);
    const address = `${new URL(house.url).origin}${path}`;
    expect(await (await fetch(address)).text()).toBe('%PDF-1.7 fiche');
    expect((await fetch(address)).status).toBe(404);
  });

  it('cannot be sent to a request that is settled, not even to an address from before', async () => {
    const { id } = await asked();
    const input = { requestId: id, fileName: 'x.pdf' };
    const { path } = await desk.send(hr.token, 'sendRequestAttachment', input);
    await desk.send(hr.token, 'withdrawVisitRequest', { id, version: 1 });
    const address = `${new URL(house.url).origin}${path}`;
    expect((await fetch(address, { method: 'POST', body: '%PDF-' })).status).toBe(409);
    expect((await desk.send(hr.token, 'sendRequestAttachment', input)).codes).toEqual([
      'ALREADY_SETTLED',
    ]);
    const unknown = { id: newId() };
    expect((await desk.send(hr.token, 'openRequestAttachment', unknown)).codes).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('whoever asked', () => {
  it('is told by mail what the service answered, and nobody else', async () => {
    const work = await house.startWork();
    await member.userWith('administrator');
    const { id } = await asked();
    await desk.send(staff.token, 'rejectVisitRequest', { id, version: 1, reason: 'Déjà vue.' });
    const about = () => work.mails.filter(({ text }) => text.includes(`/demandes/${id}`));
    await vi.waitUntil(() => about().length > 0, { timeout: 20_000 });
    expect(about().map(({ to }) => to)).toEqual([hr.email]);
    expect(about()[0]?.subject).toContain('n’est pas retenue');
  });
});
