import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, addMember, addPerson, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../../../identity/src/seed.ts';
import {
  assessmentFields,
  openAbsenceDesk,
  refusedFor,
  type Absence,
  type AbsenceDesk,
} from '../testing/absence.ts';
import { openDesk } from '../testing/declaration.ts';

let house: House;
let absences: AbsenceDesk;
let member: TestMember;
let staff: string;
let employeeId: string;
/** Away since 21 September until 29 November: a return visit by 8 December. */
let absence: Absence;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-21T08:00:00Z');
  absences = openAbsenceDesk(house);
  member = await addMember(house, 'Fournil');
  const { token } = await member.userWith('administrator');
  const hired = { startDate: '2020-03-02' };
  ({ id: employeeId } = await openDesk(house).hired(token, member.accountId, hired));
  const sick = { cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' };
  absence = await absences.declared(token, { employeeId, ...sick });
  const assistant = await addPerson(house, 'assistante', true);
  await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
  staff = await house.tokenFor(assistant.id, 'staff');
});

afterAll(() => house.stop());

interface Seen {
  absences: { firstDay: string | null; cause: string | null; assessment: object | null }[] | null;
}

async function seenBy(token: string): Promise<Seen['absences']> {
  const { data } = await house.ask<{ employee: Seen | null }>(
    token,
    `{ employee(id: "${employeeId}") { absences { firstDay cause assessment { ${assessmentFields} } } } }`,
  );
  return data?.employee?.absences ?? null;
}

const known = { firstDay: '2026-09-21' };

describe('who reads', () => {
  it.each(['administrator', 'hr', 'summons'])(
    '%s: dates, cause and what the law says',
    async (role) => {
      const { token } = await member.userWith(role);
      expect(await seenBy(token)).toMatchObject([
        { ...known, cause: 'SICKNESS', assessment: { visit: { latestDate: '2026-12-08' } } },
      ]);
    },
  );

  it('the service: dates, and whether a visit is due, not why', async () => {
    expect(await seenBy(staff)).toEqual([{ ...known, cause: null, assessment: null }]);
    expect(await absences.read(staff, absence.id)).toMatchObject({
      ...{ returnVisitBy: '2026-12-08', cause: null },
      returnVisitRequest: { possible: true },
    });
  });

  it.each(['accountant', 'declaration', 'prevention', 'reader', 'billing'])(
    '%s: nothing',
    async (role) => {
      const { token } = await member.userWith(role);
      expect(await seenBy(token)).toBeNull();
      expect(await absences.read(token, absence.id)).toBeNull();
    },
  );

  it('a program, what its scopes say', async () => {
    const figures = await addClient(house, 'employees:read', 'absences:read');
    expect(await seenBy(figures)).toEqual([{ ...known, cause: null, assessment: null }]);
  });

  it('nobody of another company, whatever the role there', async () => {
    const stranger = await (await addMember(house, 'Garage')).userWith('administrator');
    expect(await absences.read(stranger.token, absence.id)).toBeNull();
  });

  it('nothing of a company where another role is held, in one question', async () => {
    const other = await addMember(house, 'Atelier');
    const person = await addPerson(house, 'double');
    await house.seed(async (tx) => {
      await grantRole(tx, person.id, 'hr', other.accountId);
      await grantRole(tx, person.id, 'reader', member.accountId);
    });
    expect(await seenBy(await house.tokenFor(person.id))).toEqual([]);
  });
});

describe('who declares', () => {
  const coming = { cause: 'MATERNITY', firstDay: '2027-02-01', expectedLastDay: '2027-05-23' };

  it('the accountant enters an absence and its visit, and reads neither', async () => {
    const { token } = await member.userWith('accountant');
    const payload = await absences.declare(token, {
      ...{ employeeId, ...coming, requestReturnVisit: true },
    });
    expect(payload).toEqual({ absence: null, refusals: [] });
    const { token: hr } = await member.userWith('hr');
    const [latest] = (await seenBy(hr)) ?? [];
    expect(latest).toMatchObject({ firstDay: '2027-02-01', cause: 'MATERNITY' });
  });

  it('who may not read is told of an overlap, not of what it is with', async () => {
    const { token } = await member.userWith('accountant');
    const { refusals } = await absences.declare(token, { employeeId, ...coming });
    expect(refusals).toEqual([{ code: 'OVERLAP', field: 'firstDay', existing: null }]);
  });

  it.each(['reader', 'prevention', 'declaration'])('%s may not', async (role) => {
    const { token } = await member.userWith(role);
    await expect(absences.declare(token, { employeeId, ...coming })).rejects.toThrow('FORBIDDEN');
  });

  it('somebody with the right in another company only gets the reason', async () => {
    const other = await addMember(house, 'Cave');
    const person = await addPerson(house, 'ailleurs');
    await house.seed(async (tx) => {
      await grantRole(tx, person.id, 'hr', other.accountId);
      await grantRole(tx, person.id, 'reader', member.accountId);
    });
    const token = await house.tokenFor(person.id);
    const refused = await absences.declare(token, { employeeId, ...coming });
    expect(refusedFor(refused)).toEqual(['MISSING_RIGHT employeeId']);
    const request = await absences.request(token, { id: absence.id });
    expect(refusedFor(request)).toEqual(['NOT_FOUND id']);
  });

  it('the service changes days, not a cause that it does not read', async () => {
    const change = { id: absence.id, version: 1, cause: 'MATERNITY' };
    expect(refusedFor(await absences.update(staff, change))).toEqual(['MISSING_RIGHT cause']);
  });
});

describe('who says that the visit is spared', () => {
  const days = { certificateIssuedOn: '2026-09-21', preReturnOn: '2026-11-16' };

  it('not the employer', async () => {
    const { token } = await member.userWith('administrator');
    const refused = await absences.spare(token, { id: absence.id, version: 1, ...days });
    expect(refusedFor(refused)).toEqual(['MISSING_RIGHT id']);
  });

  it('not the service either against the law', async () => {
    const early = { ...days, preReturnOn: '2026-10-16' };
    const refused = await absences.spare(staff, { id: absence.id, version: 1, ...early });
    expect(refusedFor(refused)).toEqual(['NOT_SPARED']);
  });

  it('the service; the employer may ask all the same', async () => {
    const { absence: spared } = await absences.spare(staff, {
      ...{ id: absence.id, version: 1, ...days },
    });
    expect(spared).toMatchObject({ returnVisitSpared: true, returnVisitBy: null });
    const { token } = await member.userWith('summons');
    expect((await absences.read(token, absence.id))?.assessment).toMatchObject({
      ...{ spared: true, visit: null },
      explanation: 'Visite de reprise non requise : préreprise sans mesure.',
    });
    const { absence: asked } = await absences.request(token, { id: absence.id });
    expect(asked).toMatchObject({ returnVisitSpared: false, returnVisitBy: '2026-12-08' });
  });
});
