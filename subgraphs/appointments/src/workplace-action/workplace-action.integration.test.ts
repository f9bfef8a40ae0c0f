import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  addMember,
  addService,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import type { Work } from '../../../../infra/tests/work.ts';
import { openActionDesk, type ActionDesk } from '../testing/action-desk.ts';

let house: House;
let desk: ActionDesk;
let staff: string;
let member: TestMember;
let administrator: TestUser;
let work: Work;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openActionDesk(house);
  staff = (await addStaff(house, 'assistante', 'staff-assistant')).token;
  member = await addMember(house, 'Atelier');
  administrator = await member.userWith('administrator');
  work = await house.startWork();
});

afterAll(() => house.stop());

const figures = async (token: string, year: number) => {
  const { data } = await house.ask<{
    memberAccount: { workplaceActionFigures: { kind: string; held: number }[] | null };
  }>(
    token,
    `query ($number: MemberNumber!, $year: Int!) { memberAccount(memberNumber: $number) {
      workplaceActionFigures(year: $year) { kind held } } }`,
    { number: member.memberNumber, year },
  );
  return data?.memberAccount.workplaceActionFigures ?? null;
};

it('an action is asked for, planned, moved and held, and counts in the year of its day', async () => {
  const { id, version } = await desk.asked(administrator.token, member.accountId);
  expect(await desk.queue(staff)).toContain(id);
  const planned = await desk.send(staff, 'planWorkplaceAction', {
    ...{ id, version, day: '2026-12-03', role: 'PREVENTION' },
  });
  expect(planned.action).toMatchObject({ state: 'PLANNED', day: '2026-12-03', role: 'PREVENTION' });
  const moved = { id, version: version + 1, day: '2026-11-23', role: 'NURSE' };
  expect((await desk.send(staff, 'planWorkplaceAction', moved)).codes).toEqual([]);
  expect(await desk.queue(staff)).not.toContain(id);
  expect(await desk.queue(staff, true)).toContain(id);
  const held = { ...moved, version: version + 2 };
  expect((await desk.send(staff, 'holdWorkplaceAction', held)).action).toMatchObject({
    state: 'HELD',
  });
  expect(await desk.queue(staff, true)).not.toContain(id);
  expect(await figures(administrator.token, 2026)).toEqual([{ kind: 'RISK_ANALYSIS', held: 1 }]);
  expect(await figures(administrator.token, 2025)).toEqual([]);
  expect((await desk.send(staff, 'planWorkplaceAction', { ...held, version: 4 })).codes).toEqual([
    'ALREADY_SETTLED',
  ]);
});

it('whoever asked is written to when it has a day, and when it is turned down', async () => {
  const { id, version } = await desk.asked(administrator.token, member.accountId, 'AWARENESS');
  const declined = { id, version, reason: 'Le thème n’est pas proposé cette année.' };
  const { action } = await desk.send(staff, 'declineWorkplaceAction', declined);
  expect(action).toMatchObject({ state: 'DECLINED', reason: declined.reason });
  const planned = await desk.asked(administrator.token, member.accountId, 'RESCUE_ADVICE');
  await desk.send(staff, 'planWorkplaceAction', {
    ...{ id: planned.id, version: 1, day: '2026-12-08', role: 'NURSE' },
  });
  await vi.waitFor(
    () => {
      const told = work.mails.filter(({ to }) => to === administrator.email);
      expect(told.map(({ subject }) => subject)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('Votre demande d’action n’est pas retenue'),
          expect.stringContaining('Le service vient dans votre entreprise'),
        ]),
      );
      expect(told.every(({ text }) => text.includes(`/${member.memberNumber}/prevention`))).toBe(
        true,
      );
    },
    { timeout: 30_000 },
  );
});

it('the same action is asked for once at a time; taken back, it may be asked for again', async () => {
  const { accountId } = member;
  const first = await desk.asked(administrator.token, accountId, 'MEASUREMENTS');
  const again = { accountId, kind: 'MEASUREMENTS', wish: 'Le bruit de la scie.' };
  const attempts = await Promise.all(
    [1, 2].map(() => desk.send(administrator.token, 'askForWorkplaceAction', again)),
  );
  expect(attempts.map(({ codes }) => codes)).toEqual([['ALREADY_ASKED'], ['ALREADY_ASKED']]);
  const back = { id: first.id, version: first.version };
  expect((await desk.send(administrator.token, 'withdrawWorkplaceAction', back)).codes).toEqual([]);
  expect((await desk.send(administrator.token, 'askForWorkplaceAction', again)).codes).toEqual([]);
});

it('an action is one person’s to answer; answered, it is nobody’s', async () => {
  const { id, version } = await desk.asked(administrator.token, member.accountId, 'COMPANY_SHEET');
  const colleague = await addStaff(house, 'collegue', 'staff-planner');
  const answer = { id, version, day: '2026-12-03', role: 'NURSE' };
  expect((await desk.send(administrator.token, 'takeWorkplaceAction', { id })).codes).toEqual([
    'MISSING_RIGHT',
  ]);
  expect((await desk.send(staff, 'takeWorkplaceAction', { id })).codes).toEqual([]);
  for (const [mutation, input] of [
    ['takeWorkplaceAction', { id }],
    ['giveBackWorkplaceAction', { id }],
    ['planWorkplaceAction', answer],
    ['declineWorkplaceAction', { id, version, reason: 'Hors des missions.' }],
  ] as const) {
    expect((await desk.send(colleague.token, mutation, input)).codes).toEqual(['TAKEN_BY_OTHER']);
  }
  const over = await desk.send(colleague.token, 'takeWorkplaceAction', { id, over: true });
  expect(over.action?.assignee).toEqual({ id: colleague.id });
  const back = await desk.send(colleague.token, 'giveBackWorkplaceAction', { id });
  expect(back.action?.assignee).toBeNull();
  await desk.send(staff, 'takeWorkplaceAction', { id });
  // Who has it is no change of the action: it is answered as it was read.
  const planned = await desk.send(staff, 'planWorkplaceAction', answer);
  expect(planned.action).toMatchObject({ state: 'PLANNED', assignee: null });
});

it('the service notes what nobody asked for: held on a day that is over, planned for one to come', async () => {
  const input = { accountId: member.accountId, kind: 'WORKPLACE_VISIT', role: 'PHYSICIAN' };
  const record = (day: string) => desk.send(staff, 'recordWorkplaceAction', { ...input, day });
  expect((await record('2025-03-04')).action).toMatchObject({ state: 'HELD', askedBy: null });
  expect((await record('2026-12-11')).action).toMatchObject({ state: 'PLANNED' });
  expect((await record('2019-03-04')).codes).toEqual(['TOO_LONG_AGO']);
  expect(await figures(administrator.token, 2025)).toEqual([{ kind: 'WORKPLACE_VISIT', held: 1 }]);
});

it('what a step lacks is said', async () => {
  const { accountId } = member;
  const { id, version } = await desk.asked(administrator.token, accountId, 'CSE_MEETING');
  const codes = async (mutation: string, input: object, token = staff) =>
    (await desk.send(token, mutation, input)).codes;
  const day = { id, version, day: '2026-11-22', role: 'NURSE' };
  expect(await codes('planWorkplaceAction', day)).toEqual(['IN_THE_PAST']);
  expect(await codes('holdWorkplaceAction', { ...day, day: '2026-11-24' })).toEqual([
    'IN_THE_FUTURE',
  ]);
  expect(await codes('declineWorkplaceAction', { id, version, reason: ' ' })).toEqual(['REQUIRED']);
  const stale = { ...day, version: 9, day: '2026-11-24' };
  expect(await codes('planWorkplaceAction', stale)).toEqual(['STALE_VERSION']);
  const wish = { accountId, kind: 'POST_STUDY', wish: ' ' };
  expect(await codes('askForWorkplaceAction', wish, administrator.token)).toEqual(['REQUIRED']);
  expect(await codes('askForWorkplaceAction', { ...wish, accountId: newId() })).toEqual([
    'NOT_FOUND',
  ]);
});

it('a member never answers for the service, a reader asks for nothing, a stranger sees nothing', async () => {
  const { id, version } = await desk.asked(administrator.token, member.accountId, 'NEW_TECHNIQUE');
  const reader = (await member.userWith('reader')).token;
  const day = { id, version, day: '2026-12-01', role: 'NURSE' };
  const codes = async (token: string, mutation: string, input: object) =>
    (await desk.send(token, mutation, input)).codes;
  expect(await codes(administrator.token, 'planWorkplaceAction', day)).toEqual(['MISSING_RIGHT']);
  expect(await codes(reader, 'withdrawWorkplaceAction', { id, version })).toEqual(['FORBIDDEN']);
  expect((await desk.at(reader, member.memberNumber))?.map((each) => each.id)).toContain(id);
  const stranger = await (await addMember(house, 'Voisin')).userWith('administrator');
  expect(await desk.at(stranger.token, member.memberNumber)).toBeNull();
  expect(await desk.queue(stranger.token)).toBeNull();
  expect(await codes(stranger.token, 'withdrawWorkplaceAction', { id, version })).toEqual([
    'NOT_FOUND',
  ]);
});
