import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addClient,
  addMember,
  addPerson,
  openCall,
  type TestMember,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type Answer, type House } from '../../../../infra/tests/house.ts';
import { writeFirm } from '../../../identity/src/firm/seed.ts';
import { grantRole, writePerson } from '../../../identity/src/seed.ts';
import { openAbsenceDesk, type AbsenceDesk } from '../testing/absence.ts';
import { openDesk, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let absences: AbsenceDesk;
let member: TestMember;
let hr: { id: string; token: string };
let accountant: { id: string; token: string };
let staff: { id: string; token: string };
let employeeId: string;

interface Entry {
  at: string;
  topic: string;
  event: string;
  fields: string[];
  author: {
    kind: string;
    person: { lastName: string | null; firm: string | null; email: string | null } | null;
    onBehalfOf: { callerName: string; channel: string } | null;
  };
  followUp: { profile: string; grounds: { label: string }[] } | null;
  absence: { cause: string | null; firstDay: string } | null;
  visit: { kind: string | null } | null;
}

interface Page {
  edges: { node: Entry }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  totalCount: number;
}

async function page(token: string, args = ''): Promise<Page | null> {
  const { data } = await house.ask<{ employee: { timeline: Page } | null }>(
    token,
    `{ employee(id: "${employeeId}") { timeline(first: 50 ${args}) { totalCount pageInfo { endCursor hasNextPage }
      edges { node { at topic event fields author { kind person { lastName firm email } onBehalfOf { callerName channel } }
        followUp { profile grounds { label } } absence { cause firstDay } visit { kind } } } } } }`,
  );
  return data?.employee?.timeline ?? null;
}

const entries = async (token: string, args = ''): Promise<Entry[]> =>
  (await page(token, args))?.edges.map(({ node }) => node) ?? [];

const eventsOf = (list: Entry[]): string[] => list.map(({ event }) => event);

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-21T08:00:00Z');
  await house.startWork();
  desk = openDesk(house);
  absences = openAbsenceDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
  const [firmId, accountantId] = [newId(), newId()];
  await house.seed(async (tx) => {
    await writeFirm(tx, { id: firmId, name: 'Cabinet Orbecq' });
    await writePerson(tx, {
      ...{ id: accountantId, email: 'comptable@cabinet.example', firmId },
      ...{ firstName: 'Julien', lastName: 'Orbecq', staff: false },
    });
    await grantRole(tx, accountantId, 'accountant', member.accountId);
  });
  accountant = { id: accountantId, token: await house.tokenFor(accountantId) };
  const assistant = await addPerson(house, 'nadia', true);
  await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
  staff = { id: assistant.id, token: await house.tokenFor(assistant.id, 'staff') };
  await openCall(house, staff, member);

  const hired = await desk.hired(hr.token, member.accountId, {
    ...{ startDate: '2026-09-01', situations: ['WS_RQTH'] },
  });
  employeeId = hired.id;
  await desk.update(accountant.token, { id: employeeId, version: 1, email: 'b@rouvrais.example' });
  await desk.update(staff.token, { id: employeeId, version: 2, situations: ['WS_NIGHT'] });
  const { id } = await absences.declared(hr.token, {
    ...{ employeeId, cause: 'SICKNESS', firstDay: '2026-11-09', expectedLastDay: '2026-12-06' },
  });
  await absences.update(hr.token, { id, version: 1, expectedLastDay: '2026-12-13' });
  await vi.waitFor(async () => {
    expect(eventsOf(await entries(hr.token))).toContain('VISIT_DUE');
  }, 20_000);
});

afterAll(() => house.stop());

describe('the timeline of an employee', () => {
  it('tells what happened, latest first, decisions on the follow-up only where they bring something new', async () => {
    const list = await entries(hr.token, 'topic: FILE');
    expect(eventsOf(list)).toEqual(['UPDATED', 'UPDATED', 'CREATED']);
    const decided = await entries(hr.token, 'topic: FOLLOW_UP');
    expect(decided.map(({ followUp }) => followUp?.profile)).toEqual(['SIA', 'SIA']);
    expect(eventsOf(await entries(hr.token, 'topic: ABSENCES'))).toEqual([
      'ABSENCE_UPDATED',
      'ABSENCE_DECLARED',
    ]);
    const all = await page(hr.token);
    expect(all?.totalCount).toBe(all?.edges.length);
    const instants = all?.edges.map(({ node }) => node.at) ?? [];
    expect(instants).toEqual([...instants].sort().reverse());
  });

  it('comes in pages that neither repeat nor miss anything', async () => {
    const whole = await entries(hr.token);
    const seen: Entry[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<{ employee: { timeline: Page } }> = await house.ask(
        hr.token,
        `query ($after: String) { employee(id: "${employeeId}") { timeline(first: 2, after: $after) {
          totalCount pageInfo { endCursor hasNextPage } edges { node { at event } } } } }`,
        { after },
      );
      const { edges, pageInfo } = answer.data!.employee.timeline;
      seen.push(...edges.map(({ node }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(eventsOf(seen)).toEqual(eventsOf(whole));
  });

  it('names its authors: a colleague, the accountant with the firm, the service’s people and work', async () => {
    const [byStaff, byAccountant, byHr] = await entries(hr.token, 'topic: FILE');
    expect(byHr?.author).toMatchObject({ kind: 'PERSON', person: { firm: null } });
    expect(byAccountant?.author).toEqual({
      kind: 'PERSON',
      person: { lastName: 'Orbecq', firm: 'Cabinet Orbecq', email: null },
      onBehalfOf: null,
    });
    expect(byStaff?.author).toMatchObject({ kind: 'STAFF', person: { lastName: 'Nom-nadia' } });
    const due = (await entries(hr.token, 'topic: VISITS')).at(-1);
    expect(due).toMatchObject({ event: 'VISIT_DUE', author: { kind: 'SERVICE', person: null } });
  });

  it('says at whose word somebody of the service acted, also of what followed from it', async () => {
    const asked = { callerName: 'Maud Sillery', channel: 'PHONE' };
    const { token } = await member.userWith('reader');
    for (const reader of [hr.token, accountant.token, token, staff.token]) {
      const list = await entries(reader);
      const behind = list.filter(({ author }) => author.onBehalfOf !== null);
      expect(eventsOf(behind)).toEqual(['FOLLOW_UP_DECIDED', 'UPDATED']);
      for (const { author } of behind) {
        expect(author).toMatchObject({ kind: 'STAFF', onBehalfOf: asked });
      }
    }
  });

  it('names fields, never values', async () => {
    const [, byAccountant] = await entries(hr.token, 'topic: FILE');
    expect(byAccountant?.fields).toEqual(['email']);
    expect(JSON.stringify(await page(hr.token))).not.toContain('rouvrais.example');
  });

  it('hides what the reader may not know', async () => {
    const { token } = await member.userWith('reader');
    const list = await entries(token);
    expect(new Set(list.map(({ topic }) => topic))).toEqual(
      new Set(['FILE', 'FOLLOW_UP', 'VISITS']),
    );
    const labels = list.flatMap(
      ({ followUp }) => followUp?.grounds.map(({ label }) => label) ?? [],
    );
    expect(labels).toContain('Motif confidentiel');
    expect(await entries(token, 'topic: ABSENCES')).toEqual([]);
  });

  it('tells the service of absences without their cause', async () => {
    const [latest] = await entries(staff.token, 'topic: ABSENCES');
    expect(latest?.absence).toEqual({ cause: null, firstDay: '2026-11-09' });
  });

  it('leaves the names of members’ people out for programs that see no accounts', async () => {
    const token = await addClient(house, 'employees:read');
    const list = await entries(token, 'topic: FILE');
    expect(list.map(({ author }) => author.kind)).toEqual(['STAFF', 'PERSON', 'PERSON']);
    expect(list.slice(1).map(({ author }) => author.person?.lastName)).toEqual([null, null]);
    expect(list.map(({ author }) => author.onBehalfOf)).toEqual([null, null, null]);
  });

  it('is nobody else’s', async () => {
    const stranger = await (await addMember(house, 'Garage')).userWith('administrator');
    expect(await page(stranger.token)).toBeNull();
  });
});
