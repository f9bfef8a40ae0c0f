import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addEstablishment,
  addMember,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import {
  familyName,
  openDesk,
  refusedFor,
  type Desk,
  type Employee,
} from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let driver: Employee;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
});

beforeEach(async () => {
  counter += 1;
  driver = await desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-11-02', situations: ['WS_DRIVING'] },
  });
});

afterAll(() => house.stop());

const brought = (change: object = {}) => ({
  ...{ employeeId: driver.id, document: 'ANCI_DRIVING', issuedOn: '2024-03-04' },
  ...change,
});

async function needed(): Promise<unknown> {
  const events = await desk.rows('workforce.outbox', `key = '${driver.id}'`);
  const told = events.at(-1)?.['payload'] as { rhythm: { certificates: unknown } };
  return told.rhythm.certificates;
}

describe('a certificate that somebody brought along (R4323-56, R4544-11-1)', () => {
  it('is on file with the day on which it expires, and the others hear of it', async () => {
    const { employee, refusals } = await desk.declareCertificate(hr.token, brought());
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      version: driver.version + 1,
      certificates: [
        {
          document: 'ANCI_DRIVING',
          issuedOn: '2024-03-04',
          expiresOn: '2029-03-04',
          state: 'VALID',
        },
      ],
    });
    expect(await needed()).toEqual([
      { document: 'ANCI_DRIVING', neededBy: '2026-11-01', issuedOn: '2024-03-04' },
    ]);
  });

  it('is not the one that the work asks for where it is of the other kind', async () => {
    await desk.declareCertificate(hr.token, brought({ document: 'ANCI_ELECTRICAL' }));
    expect(await needed()).toEqual([
      { document: 'ANCI_DRIVING', neededBy: '2026-11-01', issuedOn: null },
    ]);
  });

  it.each([
    ['2021-11-22', 'CERTIFICATE_EXPIRED issuedOn'],
    ['2026-11-24', 'INVALID_DATE issuedOn'],
  ])('of %s is refused: %s', async (issuedOn, refused) => {
    expect(refusedFor(await desk.declareCertificate(hr.token, brought({ issuedOn })))).toEqual([
      refused,
    ]);
  });

  it('is noted once', async () => {
    await desk.declareCertificate(hr.token, brought());
    expect(refusedFor(await desk.declareCertificate(hr.token, brought()))).toEqual([
      'ALREADY_DECLARED issuedOn',
    ]);
  });

  it('is not noted of somebody who has left', async () => {
    await desk.close(hr.token, { id: driver.id, version: 1, leftOn: '2026-11-20' });
    expect(refusedFor(await desk.declareCertificate(hr.token, brought()))).toEqual([
      'ALREADY_CLOSED',
    ]);
  });

  it('is taken back, and not twice', async () => {
    const { employee } = await desk.declareCertificate(hr.token, brought());
    const id = employee?.certificates[0]?.id;
    const taken = await desk.withdrawCertificate(hr.token, { id });
    expect(taken).toMatchObject({ employee: { certificates: [] }, refusals: [] });
    expect(await needed()).toMatchObject([{ issuedOn: null }]);
    expect(refusedFor(await desk.withdrawCertificate(hr.token, { id }))).toEqual(['NOT_FOUND id']);
  });

  it('goes along to another account of the company', async () => {
    const { employee } = await desk.declareCertificate(hr.token, brought());
    const { accountId: toAccountId, ...north } = await addEstablishment(house, member, 'Nord');
    await giveRole(house, hr, 'hr', { accountId: toAccountId, ...north });
    const there = { id: driver.id, version: employee?.version, toAccountId };
    const moved = await desk.transfer(hr.token, { ...there, effectiveOn: '2026-11-23' });
    expect(moved).toMatchObject({
      employee: { account: { id: toAccountId }, certificates: employee?.certificates },
      refusals: [],
    });
    expect(await needed()).toMatchObject([{ issuedOn: '2024-03-04' }]);
  });

  it('is for whoever writes the employees alone, and is hidden from another company', async () => {
    const { employee } = await desk.declareCertificate(hr.token, brought());
    const id = employee?.certificates[0]?.id;
    const reader = await member.userWith('reader');
    await expect(desk.withdrawCertificate(reader.token, { id })).rejects.toThrow('FORBIDDEN');
    const stranger = await (await addMember(house, `Garage ${counter}`)).userWith('hr');
    expect(refusedFor(await desk.withdrawCertificate(stranger.token, { id }))).toEqual([
      'NOT_FOUND id',
    ]);
    expect(refusedFor(await desk.declareCertificate(stranger.token, brought()))).toEqual([
      'NOT_FOUND id',
    ]);
  });
});
