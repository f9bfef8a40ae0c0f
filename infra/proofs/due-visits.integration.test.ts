import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  familyName,
  openDesk,
  type Desk,
  type Employee,
} from '@vigie/workforce/testing/declaration';
import { addMember, addStaff, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await house.startWork();
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
});

beforeEach(() => {
  counter += 1;
});

afterAll(() => house.stop());

interface Owed {
  visitStanding: { state: string; latestDate: string | null };
  upcomingVisits: Record<string, unknown>[];
  visits: Record<string, unknown>[];
}

/** What appointments holds to be due and what workforce makes of it, once the word has gone round. */
async function owed(id: string): Promise<Owed> {
  const { data } = await house.ask<{ employee: Owed }>(
    hr.token,
    `{ employee(id: "${id}") { visitStanding { state latestDate }
      upcomingVisits { kind earliestDate latestDate latestIsLegal }
      visits { kind status earliestDate latestDate latestIsLegal } } }`,
  );
  if (!data) throw new Error('The employee was not found');
  const { upcomingVisits, ...employee } = data.employee;
  // Somebody is that age one day: it is not what is looked at here.
  return {
    ...employee,
    upcomingVisits: upcomingVisits.filter(({ kind }) => kind !== 'MI_CARRIERE'),
  };
}

/** Waits until the visits of an employee are those: the word travels from one subgraph to the other and back. */
const becomes = (id: string, expected: object): Promise<void> =>
  vi.waitFor(async () => expect(await owed(id)).toMatchObject(expected), {
    ...{ timeout: 20_000, interval: 50 },
  });

const hired = (change: object): Promise<Employee> =>
  desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-01-05', jobTitle: null },
    ...change,
  });

const visit = (kind: string) => expect.objectContaining({ kind });

describe('what is due beside the first and the periodic visits', () => {
  it('the examination for a certificate, before driving begins: the employer is late without it (R4323-56)', async () => {
    const { id } = await hired({ situations: ['WS_DRIVING'], startDate: '2026-11-02' });
    const examination = {
      ...{ kind: 'ANCI_EXAM', earliestDate: null, latestDate: '2026-11-01', latestIsLegal: true },
    };
    await becomes(id, {
      upcomingVisits: [examination],
      visits: expect.arrayContaining([
        expect.objectContaining({ ...examination, status: 'TO_PLAN' }),
      ]),
      visitStanding: { state: 'OVERDUE', latestDate: '2026-11-01' },
    });
  });

  it('none while a certificate stands that the person brought along, and again once it is taken back', async () => {
    const { id } = await hired({ situations: ['WS_DRIVING'], startDate: '2026-11-02' });
    await becomes(id, { visits: expect.arrayContaining([visit('ANCI_EXAM')]) });
    const certificate = { employeeId: id, document: 'ANCI_DRIVING', issuedOn: '2025-11-10' };
    const { employee } = await desk.declareCertificate(hr.token, certificate);
    await becomes(id, {
      upcomingVisits: [{ kind: 'ANCI_EXAM', earliestDate: '2030-05-10', latestDate: '2030-11-10' }],
      visits: expect.arrayContaining([
        expect.objectContaining({ kind: 'ANCI_EXAM', status: 'NO_LONGER_DUE' }),
      ]),
      visitStanding: { state: 'UP_TO_DATE' },
    });
    await desk.withdrawCertificate(hr.token, { id: employee?.certificates[0]?.id });
    await becomes(id, {
      upcomingVisits: [{ kind: 'ANCI_EXAM', latestDate: '2026-11-01' }],
      visitStanding: { state: 'OVERDUE' },
    });
  });

  it('the first visit falls away once the service spares it, and the next one is counted from the earlier (R4624-15)', async () => {
    const { token } = await addStaff(house, 'exempting', 'staff-assistant');
    const { id } = await hired({ situations: [], startDate: '2026-11-16' });
    await becomes(id, { visits: [visit('VIP_INIT')] });
    await desk.grantExemption(token, {
      ...{ employeeId: id, visitKind: 'VIP_INIT', visitOn: '2024-02-20' },
      ...{ sameJob: true, documentHeld: true, noMeasure: true },
    });
    await becomes(id, {
      upcomingVisits: [{ kind: 'VIP_PERIO', latestDate: '2029-02-20' }],
      visits: [expect.objectContaining({ kind: 'VIP_INIT', status: 'NO_LONGER_DUE' })],
    });
    await desk.withdrawExemption(token, { employeeId: id });
    await becomes(id, {
      upcomingVisits: [],
      visits: expect.arrayContaining([
        expect.objectContaining({ kind: 'VIP_INIT', status: 'TO_PLAN', latestDate: '2027-02-16' }),
      ]),
    });
  });

  it('the same before a driving that is announced, and not any more once that is taken back', async () => {
    const { id, version } = await hired({ situations: [] });
    await becomes(id, { visits: [visit('VIP_INIT')] });
    const change = { id, version, situations: ['WS_DRIVING'], effectiveOn: '2027-02-01' };
    const { employee } = await desk.changePost(hr.token, change);
    await becomes(id, {
      upcomingVisits: [{ kind: 'ANCI_EXAM', latestDate: '2027-01-31' }],
      visits: expect.arrayContaining([visit('ANCI_EXAM')]),
    });
    await desk.withdrawPostChange(hr.token, { id, version: employee?.version });
    await becomes(id, {
      upcomingVisits: [],
      visits: expect.arrayContaining([
        expect.objectContaining({ kind: 'ANCI_EXAM', status: 'NO_LONGER_DUE' }),
      ]),
    });
  });

  it('the visit after an exposure, as soon as its end is told; nobody is late with it (L4624-2-1)', async () => {
    const { id, version } = await hired({ situations: ['WS_WOOD'], startDate: '2026-11-09' });
    await becomes(id, { visits: [visit('EMA_INIT')] });
    await desk.changePost(hr.token, { id, version, situations: [], effectiveOn: '2026-11-23' });
    const after = {
      ...{ kind: 'POST_EXPO', earliestDate: '2026-10-22', latestDate: '2027-05-22' },
      latestIsLegal: false,
    };
    await becomes(id, {
      upcomingVisits: [after],
      visits: expect.arrayContaining([expect.objectContaining({ ...after, status: 'TO_PLAN' })]),
      visitStanding: { state: 'UP_TO_DATE' },
    });
  });

  it('goes on after a leaving, but for whoever died', async () => {
    const leaving = { leftOn: '2026-11-20', reason: 'RESIGNATION' };
    const left = await hired({ situations: ['WS_WOOD'] });
    await desk.close(hr.token, { id: left.id, version: left.version, ...leaving });
    await becomes(left.id, {
      upcomingVisits: [{ kind: 'POST_EXPO', latestDate: '2027-05-20' }],
      visits: expect.arrayContaining([
        expect.objectContaining({ kind: 'POST_EXPO', status: 'TO_PLAN' }),
        expect.objectContaining({ kind: 'EMA_INIT', status: 'NO_LONGER_DUE' }),
      ]),
    });
    counter += 1;
    const died = await hired({ situations: ['WS_WOOD'] });
    await desk.close(hr.token, { id: died.id, version: died.version, ...leaving, reason: 'DEATH' });
    await becomes(died.id, {
      upcomingVisits: [],
      visits: [expect.objectContaining({ kind: 'EMA_INIT', status: 'NO_LONGER_DUE' })],
    });
  });

  it('the visit before retirement, by the last day of work (R4624-28-1)', async () => {
    const { id, version } = await hired({ situations: ['WS_WOOD'] });
    const retires = { leftOn: '2026-12-31', reason: 'RETIREMENT' };
    await desk.close(hr.token, { id, version, ...retires });
    const before = { kind: 'POST_PRO', earliestDate: null, latestDate: '2026-12-31' };
    await becomes(id, {
      upcomingVisits: [{ ...before, latestIsLegal: false }],
      visits: expect.arrayContaining([expect.objectContaining({ ...before, status: 'TO_PLAN' })]),
    });
  });
});
