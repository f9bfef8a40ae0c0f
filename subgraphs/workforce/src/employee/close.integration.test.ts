import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let accountant: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
  accountant = await member.userWith('accountant');
});

afterAll(() => house.stop());

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, { lastName: familyName(++counter), ...change });

describe('closing', () => {
  it('keeps the last day; the employee is there until it has passed', async () => {
    const { id } = await hired({ startDate: '2026-01-05' });
    const { employee, refusals } = await desk.close(hr.token, {
      id,
      version: 1,
      leftOn: '2026-11-23',
    });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({ leftOn: '2026-11-23', status: 'ACTIVE', version: 2 });
    const gone = await hired({ startDate: '2026-01-05' });
    const yesterday = await desk.close(hr.token, { id: gone.id, version: 1, leftOn: '2026-11-22' });
    expect(yesterday.employee?.status).toBe('CLOSED');
    const [event] = (await desk.rows('workforce.outbox', `key = '${gone.id}'`)).slice(-1);
    expect(event?.['payload']).toMatchObject({ leftOn: '2026-11-22', version: 2 });
  });

  it.each([
    ['before the first day', '2026-01-04'],
    ['more than a year ahead', '2027-11-25'],
  ])('is refused with a day %s', async (_, leftOn) => {
    const { id } = await hired({ startDate: '2026-01-05' });
    expect(refusedFor(await desk.close(hr.token, { id, version: 1, leftOn }))).toEqual([
      'INVALID_DATE leftOn',
    ]);
  });

  it('ahead of time may be given another day, and changes remain possible until then', async () => {
    const { id } = await hired({ startDate: '2026-01-05' });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-12-31' });
    const moved = await desk.close(hr.token, { id, version: 2, leftOn: '2027-01-31' });
    expect(moved.employee).toMatchObject({ leftOn: '2027-01-31', status: 'ACTIVE' });
    const changed = await desk.update(hr.token, { id, version: 3, situations: ['WS_NIGHT'] });
    expect(changed.refusals).toEqual([]);
    const late = await desk.update(hr.token, { id, version: 4, startDate: '2027-02-01' });
    expect(refusedFor(late)).toEqual(['INVALID_DATE startDate']);
  });

  it('once done is done: neither closed again nor changed', async () => {
    const { id } = await hired({ startDate: '2026-01-05' });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-11-20' });
    expect(
      refusedFor(await desk.close(hr.token, { id, version: 2, leftOn: '2026-11-21' })),
    ).toEqual(['ALREADY_CLOSED id']);
    expect(refusedFor(await desk.update(hr.token, { id, version: 2, lastName: 'X' }))).toEqual([
      'ALREADY_CLOSED',
    ]);
  });

  it('by somebody without the confidential right keeps the confidential reason', async () => {
    const { id } = await hired({ startDate: '2026-01-05', situations: ['WS_RQTH'] });
    await desk.close(accountant.token, { id, version: 1, leftOn: '2026-11-20' });
    expect((await desk.read(hr.token, id))?.followUp).toMatchObject({
      profile: 'SIA',
      grounds: [{ situation: 'WS_RQTH' }],
    });
  });
});

describe('reopening', () => {
  const gone = async (change: object = {}) => {
    const { id } = await hired({ startDate: '2026-01-05', ...change });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-11-20' });
    return id;
  };

  it('begins a new employment, with its first visit', async () => {
    const id = await gone();
    const { employee, refusals } = await desk.reopen(hr.token, {
      id,
      version: 2,
      startDate: '2026-12-01',
    });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ leftOn: null, startDate: '2026-12-01', status: 'UPCOMING', version: 3 },
      followUp: { firstVisit: { kind: 'VIP_INIT', latestDate: '2027-03-01' } },
    });
  });

  it('with the first day on file withdraws a closing made by mistake', async () => {
    const id = await gone({ contract: 'CDD', endDate: '2026-12-31' });
    const { employee } = await desk.reopen(hr.token, { id, version: 2, startDate: '2026-01-05' });
    expect(employee).toMatchObject({
      ...{
        leftOn: null,
        startDate: '2026-01-05',
        endDate: '2026-12-31',
        status: 'ACTIVE',
        version: 3,
      },
      followUp: { firstVisit: { latestDate: '2026-04-05' } },
    });
  });

  it.each([
    ['on the last day of work', '2026-11-20'],
    ['before it', '2026-06-01'],
    ['more than a year ahead', '2027-11-25'],
  ])('is refused %s', async (_, startDate) => {
    const id = await gone();
    expect(refusedFor(await desk.reopen(hr.token, { id, version: 2, startDate }))).toEqual([
      'INVALID_DATE startDate',
    ]);
  });

  it('is refused for somebody who is there, and who leaves later stays until then', async () => {
    const { id } = await hired({ startDate: '2026-01-05' });
    expect(
      refusedFor(await desk.reopen(hr.token, { id, version: 1, startDate: '2026-12-01' })),
    ).toEqual(['NOT_CLOSED id']);
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-12-31' });
    expect(
      refusedFor(await desk.reopen(hr.token, { id, version: 2, startDate: '2027-01-01' })),
    ).toEqual(['INVALID_DATE startDate']);
    const withdrawn = await desk.reopen(hr.token, { id, version: 2, startDate: '2026-01-05' });
    expect(withdrawn.employee).toMatchObject({ leftOn: null, status: 'ACTIVE' });
  });

  it('is refused on a stale version, with the employee as it stands now', async () => {
    const id = await gone();
    const stale = await desk.reopen(hr.token, { id, version: 1, startDate: '2026-12-01' });
    expect(refusedFor(stale)).toEqual(['STALE_VERSION version']);
    expect(stale.employee).toMatchObject({ version: 2, status: 'CLOSED' });
  });
});
