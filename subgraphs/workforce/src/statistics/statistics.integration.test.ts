import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDesk } from '../testing/declaration.ts';

let house: House;
let read: (year: number) => Promise<Statistics>;

interface Statistics {
  workforceStatistics: {
    day: string;
    ages: { from: number; si: number; sia: number; sir: number }[];
    posts: { title: string; people: number }[];
  };
  headcountMonths: { day: string; si: number; sia: number; sir: number }[];
}

/** Bands in which somebody stands: their first year and who stands there. */
const filled = ({ workforceStatistics: { ages } }: Statistics) =>
  ages.filter(({ si, sia, sir }) => si + sia + sir > 0);

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  const desk = openDesk(house);
  const member = await addMember(house, 'Atelier');
  const { token } = await member.userWith('hr');
  const enters = (lastName: string, startDate: string, birthDate: string, jobTitle: string) =>
    desk.hired(token, member.accountId, { lastName, startDate, birthDate, jobTitle });
  // 24 years old at the end of 2025, 25 today, and on another post by now.
  const { id } = await enters('Aîné', '2025-06-02', '2001-06-15', 'Apprenti monteur');
  await desk.changePost(token, {
    ...{ id, version: 1, effectiveOn: '2026-11-02', jobTitle: 'Monteur' },
    situations: ['WS_NIGHT'],
  });
  const leaver = await enters('Parti', '2019-03-04', '1970-01-09', 'Monteur');
  await desk.close(token, { id: leaver.id, version: 1, leftOn: '2026-03-31' });
  await enters('Venue', '2026-09-01', '1980-05-20', 'Comptable');
  read = async (year) => {
    const { data, errors } = await house.ask<{ memberAccount: Statistics }>(
      token,
      `query ($year: Int!) { memberAccount(memberNumber: "${member.memberNumber}") {
        workforceStatistics(year: $year) { day ages { from si sia sir } posts { title people } }
        headcountMonths(from: $year, to: $year) { day si sia sir } } }`,
      { year },
    );
    expect(errors).toBeUndefined();
    return data!.memberAccount;
  };
});

afterAll(() => house.stop());

it('ages, profiles and posts of a year that has ended are those of its last day', async () => {
  const of2025 = await read(2025);
  expect(of2025.workforceStatistics.day).toBe('2025-12-31');
  expect(filled(of2025)).toEqual([
    { from: 16, si: 1, sia: 0, sir: 0 },
    { from: 55, si: 1, sia: 0, sir: 0 },
  ]);
  expect(of2025.workforceStatistics.posts).toEqual([
    { title: 'Apprenti monteur', people: 1 },
    { title: 'Monteur', people: 1 },
  ]);
  expect(of2025.headcountMonths.at(-1)).toEqual({ day: '2025-12-31', si: 2, sia: 0, sir: 0 });
});

it('those of the running year are those of today', async () => {
  const of2026 = await read(2026);
  expect(of2026.workforceStatistics.day).toBe('2026-11-23');
  expect(filled(of2026)).toEqual([
    { from: 25, si: 0, sia: 1, sir: 0 },
    { from: 45, si: 1, sia: 0, sir: 0 },
  ]);
  expect(of2026.workforceStatistics.posts).toEqual([
    { title: 'Comptable', people: 1 },
    { title: 'Monteur', people: 1 },
  ]);
});

it('before anybody came there is nobody', async () => {
  const of2018 = await read(2018);
  expect(filled(of2018)).toEqual([]);
  expect(of2018.workforceStatistics.posts).toEqual([]);
});
