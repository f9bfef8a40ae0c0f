import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember, addService, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';

let house: House;
let staff: string;
let member: TestMember;
let reader: string;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  staff = (await addStaff(house, 'assistante', 'staff-assistant')).token;
  member = await addMember(house, 'Suivi');
  reader = (await member.userWith('reader')).token;
});

afterAll(() => house.stop());

interface Shown {
  id: string;
  name: string;
  role: string;
  version: number;
}

const physician = { role: 'PHYSICIAN', name: 'Dr Aude Lemerre', hours: 'Le matin' };

async function send(token: string, mutation: string, input: object): Promise<string[]> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await house.ask<Record<string, { refusals: { code: string }[] }>>(
    token,
    `mutation ($input: ${name}!) { ${mutation}(input: $input) { refusals { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  return errors ? ['FORBIDDEN'] : (data?.[mutation]?.refusals.map(({ code }) => code) ?? []);
}

async function team(token: string): Promise<Shown[] | null> {
  const { data } = await house.ask<{ memberAccount: { healthTeam: Shown[] } | null }>(
    token,
    `query ($number: MemberNumber!) { memberAccount(memberNumber: $number) {
      healthTeam { id name role version } } }`,
    { number: member.memberNumber },
  );
  return data?.memberAccount?.healthTeam ?? null;
}

it('the service says who follows an account, and everybody there reads it', async () => {
  const { accountId } = member;
  expect(await send(staff, 'addTeamMember', { accountId, member: physician })).toEqual([]);
  const assistant = { role: 'ASSISTANT', name: 'Élodie Rouault', phone: '02 61 91 00 11' };
  expect(await send(staff, 'addTeamMember', { accountId, member: assistant })).toEqual([]);
  const shown = await team(reader);
  expect(shown?.map(({ role }) => role)).toEqual(['PHYSICIAN', 'ASSISTANT']);
  const { id, version } = shown![0]!;
  const renamed = { id, version, member: { ...physician, name: 'Dr Paul Yvain' } };
  expect(await send(staff, 'updateTeamMember', renamed)).toEqual([]);
  expect(await send(staff, 'updateTeamMember', renamed)).toEqual(['STALE_VERSION']);
  expect((await team(reader))?.[0]?.name).toBe('Dr Paul Yvain');
  expect(await send(staff, 'removeTeamMember', { id, version: version + 1 })).toEqual([]);
  expect((await team(reader))?.map(({ name }) => name)).toEqual(['Élodie Rouault']);
});

it('no account says it itself, and no other company reads it', async () => {
  const administrator = await member.userWith('administrator');
  const input = { accountId: member.accountId, member: physician };
  expect(await send(administrator.token, 'addTeamMember', input)).toEqual(['MISSING_RIGHT']);
  expect(await send(reader, 'addTeamMember', input)).toEqual(['FORBIDDEN']);
  const stranger = await (await addMember(house, 'Voisin')).userWith('administrator');
  expect(await team(stranger.token)).toBeNull();
  expect(await send(stranger.token, 'addTeamMember', input)).toEqual(['NOT_FOUND']);
});

it('what is unknown or empty is refused', async () => {
  const { accountId } = member;
  const nowhere = { ...physician, name: ' ', centreId: newId() };
  expect(await send(staff, 'addTeamMember', { accountId, member: nowhere })).toEqual([
    ...['REQUIRED', 'NOT_FOUND'],
  ]);
});
