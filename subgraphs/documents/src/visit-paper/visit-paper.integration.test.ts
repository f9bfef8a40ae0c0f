import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addClient, addMember, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { pdf } from '../testing/hostile-files.ts';
import { openSharingDesk, type SharingDesk } from '../testing/sharing-desk.ts';

let house: House;
let desk: SharingDesk;
let member: TestMember;
let medical: string;
let assistant: string;
let hr: string;
const [visitId, employeeId] = [newId(), newId()];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-27T09:00:00Z');
  desk = openSharingDesk(house);
  member = await addMember(house, 'Menuiserie');
  await withConnection(
    house.database.adminUrl,
    (sql) =>
      sql`insert into documents.visit values (${visitId}, ${member.accountId}, ${employeeId}, 1)`,
  );
  medical = await addClient(house, 'visits:manage', 'visits:read');
  assistant = (await addStaff(house, 'assistante', 'staff-assistant')).token;
  hr = (await member.userWith('hr')).token;
});

afterAll(() => house.stop());

const paper = (kind = 'CERTIFICATE') => ({ visitId, kind, effectiveOn: '2026-11-26' });

/** The papers that stand for the employee. */
function papers(): Promise<{ id: string; kind: string }[]> {
  return withConnection(house.database.adminUrl, async (sql) => [
    ...(await sql<{ id: string; kind: string }[]>`
      select id, kind from documents.document
      where employee_id = ${employeeId} and withdrawn_at is null order by created_at, id`),
  ]);
}

describe('papers of a visit', () => {
  it('come from the medical side under a name: sent again they take the place of the one before', async () => {
    const input = { ...paper(), externalId: 'MED-4711' };
    expect(await desk.deliver(medical, input, pdf())).toBe('RECEIVED');
    const [first] = await papers();
    expect(await desk.deliver(medical, input, pdf('% version 2'))).toBe('RECEIVED');
    const [second, ...others] = await papers();
    expect(others).toEqual([]);
    expect(second?.id).not.toBe(first?.id);
    expect(await desk.fetch(hr, first!.id)).toEqual(['NOT_FOUND']);
    expect(await desk.fetch(hr, second!.id)).toBeInstanceOf(Response);
  });

  it('are handed over by the service, and by nobody of a member', async () => {
    expect(await desk.deliver(assistant, paper('APTITUDE'), pdf())).toBe('RECEIVED');
    const administrator = (await member.userWith('administrator')).token;
    expect(await desk.deliver(administrator, paper(), pdf())).toBe('MISSING_RIGHT');
    expect(await desk.deliver(medical, { ...paper(), visitId: newId() }, pdf())).toBe('NOT_FOUND');
    expect(await desk.deliver(medical, { ...paper('COMPANY_SHEET') }, pdf())).toBe('MISSING_RIGHT');
    const late = { ...paper(), effectiveOn: '2026-12-01' };
    expect(await desk.deliver(medical, late, pdf())).toBe('FUTURE_DATE');
  });

  it.each([
    ['administrator', true],
    ['hr', true],
    ['summons', true],
    ['accountant', false],
    ['reader', false],
    ['declaration', false],
    ['billing', false],
  ])('are open to %s: %s', async (role, open) => {
    const [certificate] = await papers();
    const { token } = await member.userWith(role);
    const got = await desk.fetch(token, certificate!.id);
    if (open) expect(got).toBeInstanceOf(Response);
    else expect(got).toEqual(['NOT_FOUND']);
  });

  it('are closed to whoever hands them over, and to strangers', async () => {
    const [certificate] = await papers();
    const stranger = await (await addMember(house, 'Fournil')).userWith('administrator');
    for (const token of [assistant, medical, stranger.token])
      expect(await desk.fetch(token, certificate!.id)).toEqual(['NOT_FOUND']);
  });

  it('are withdrawn by the service although it may not read them', async () => {
    const [certificate] = await papers();
    const input = { id: certificate!.id, reason: 'Mauvais salarié' };
    expect((await desk.say(hr, 'withdrawDocument', input)).codes).toEqual(['MISSING_RIGHT']);
    const { address } = await desk.say(hr, 'openDocument', { id: certificate!.id });
    expect((await desk.say(assistant, 'withdrawDocument', input)).codes).toEqual([]);
    expect((await fetch(`${new URL(house.url).origin}${address!.path}`)).status).toBe(404);
    expect(await desk.fetch(hr, certificate!.id)).toEqual(['NOT_FOUND']);
  });
});
