import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addMember,
  addStaff,
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
let token: string;
let person: Employee;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
  ({ token } = await addStaff(house, 'exempting', 'staff-assistant'));
});

beforeEach(async () => {
  counter += 1;
  person = await hired();
});

afterAll(() => house.stop());

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, {
    ...{ lastName: familyName(counter), startDate: '2026-11-16', ...change },
  });

const earlier = (change: object = {}) => ({
  ...{ employeeId: person.id, visitKind: 'VIP_INIT', visitOn: '2024-02-20' },
  ...{ sameJob: true, documentHeld: true, noMeasure: true },
  ...change,
});

async function told(id: string) {
  const events = await desk.rows('workforce.outbox', `key = '${id}'`);
  return events.at(-1)?.['payload'];
}

describe('an exemption from the first visit (R4624-15, R4624-27)', () => {
  it('is on file, and the others hear that no first visit is owed', async () => {
    const { employee, refusals } = await desk.grantExemption(token, earlier());
    expect(refusals).toEqual([]);
    expect(employee?.exemption).toEqual({ visitKind: 'VIP_INIT', visitOn: '2024-02-20' });
    expect(await told(person.id)).toMatchObject({
      firstVisit: null,
      rhythm: { seenBefore: { kind: 'VIP_INIT', day: '2024-02-20' } },
    });
  });

  it.each([
    [{ sameJob: false }, 'l’emploi est le même'],
    [{ documentHeld: false }, 'le service détient'],
    [{ noMeasure: false }, 'ni mesure individuelle'],
    [{ visitOn: '2021-11-15' }, '5 ans avant l’embauche'],
    [{ visitOn: '2026-11-17' }, 'avant l’embauche'],
  ])('is refused with %o, and says which condition fails', async (change, says) => {
    const { refusals } = await desk.grantExemption(token, earlier(change));
    expect(refusals).toMatchObject([{ code: 'NOT_EXEMPT' }]);
    expect(refusals[0]?.explanation).toContain(says);
  });

  it('under SIR takes an examination, not an information visit (R4624-27)', async () => {
    person = await hired({ situations: ['WS_WOOD'], lastName: `${familyName(counter)} Bis` });
    const visitOn = '2025-06-02';
    expect(refusedFor(await desk.grantExemption(token, earlier({ visitOn })))).toEqual([
      'NOT_EXEMPT',
    ]);
    const examined = earlier({ visitOn, visitKind: 'EMA_PERIO' });
    expect(refusedFor(await desk.grantExemption(token, examined))).toEqual([]);
    expect(await told(person.id)).toMatchObject({ firstVisit: null });
  });

  it('stands no longer for a first visit once the job from the hire turns out to be SIR', async () => {
    const { employee } = await desk.grantExemption(token, earlier());
    await desk.update(hr.token, {
      ...{ id: person.id, version: employee?.version, situations: ['WS_WOOD'] },
    });
    expect(await told(person.id)).toMatchObject({ firstVisit: { kind: 'EMA_INIT' } });
  });

  it('is taken back, and not twice', async () => {
    await desk.grantExemption(token, earlier());
    const { id: employeeId } = person;
    const { employee } = await desk.withdrawExemption(token, { employeeId });
    expect(employee?.exemption).toBeNull();
    expect(await told(employeeId)).toMatchObject({ firstVisit: { kind: 'VIP_INIT' } });
    expect(refusedFor(await desk.withdrawExemption(token, { employeeId }))).toEqual([
      'NOT_GRANTED',
    ]);
  });

  it('is the service’s alone to grant, of somebody who works there', async () => {
    const administrator = await member.userWith('administrator');
    expect(refusedFor(await desk.grantExemption(administrator.token, earlier()))).toEqual([
      'MISSING_RIGHT',
    ]);
    expect(
      refusedFor(await desk.grantExemption(token, earlier({ visitOn: '2026-12-01' }))),
    ).toEqual(['INVALID_DATE visitOn']);
    await desk.close(hr.token, { id: person.id, version: 1, leftOn: '2026-11-20' });
    expect(refusedFor(await desk.grantExemption(token, earlier()))).toEqual(['ALREADY_CLOSED']);
  });
});
