import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, hire, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let foreign: TestMember;
let hr: TestUser;
let counter = 0;
/** A name of the test's own, so that no test meets the other's namesake. */
let lastName: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  foreign = await addMember(house, 'Garage');
  hr = await member.userWith('hr');
});

beforeEach(() => {
  lastName = familyName(++counter);
});

afterAll(() => house.stop());

const declared = (change: object = {}) => hire(member.accountId, { lastName, ...change });

describe('a job post', () => {
  const createPost = async (token: string, title: string, accountId = member.accountId) => {
    const { data } = await house.ask<{
      createJobPost: { jobPost: { id: string; title: string } | null; refusals: object[] };
    }>(
      token,
      `mutation ($input: CreateJobPostInput!) { createJobPost(input: $input) { jobPost { id title } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), accountId, title } },
    );
    return data?.createJobPost;
  };

  it('is made once, whatever its capitals and spaces', async () => {
    const made = await createPost(hr.token, '  Chef   pâtissier ');
    expect(made).toMatchObject({ jobPost: { title: 'Chef pâtissier' }, refusals: [] });
    expect(await createPost(hr.token, 'CHEF PÂTISSIER')).toEqual({
      jobPost: null,
      refusals: [{ code: 'DUPLICATE', field: 'title' }],
    });
    const { jobPost } = await desk.hired(hr.token, member.accountId, {
      lastName,
      jobTitle: 'chef pâtissier',
    });
    expect(jobPost).toEqual(made?.jobPost);
  });

  it('is made once also when ten declarations name it at once', async () => {
    const title = `Poste de ${lastName}`;
    // As many as there are connections: more would wait for one, and a busy machine lets nobody wait long.
    const inputs = Array.from({ length: 10 }, (_, index) =>
      declared({ firstName: familyName(index), jobTitle: title }),
    );
    const answers = await Promise.all(inputs.map((input) => desk.create(hr.token, input)));
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(new Set(answers.map(({ employee }) => employee?.jobPost?.id)).size).toBe(1);
    expect(await desk.rows('workforce.job_post', `title = '${title}'`)).toHaveLength(1);
  });

  it('made twenty times at once is made once and refused nineteen times', async () => {
    const title = `Poste de ${lastName}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => createPost(hr.token, title)),
    );
    const codes = answers.flatMap((answer) => answer?.refusals ?? [{ failed: true }]);
    expect(codes).toEqual(Array(19).fill({ code: 'DUPLICATE', field: 'title' }));
  });

  it.each([
    ['an empty title', '  \u200b', 'REQUIRED'],
    ['a title of 121 characters', 'x'.repeat(121), 'TOO_LONG'],
  ])('is refused with %s', async (_, title, code) => {
    expect(await createPost(hr.token, title)).toEqual({
      jobPost: null,
      refusals: [{ code, field: 'title' }],
    });
  });

  it('is refused for an account of somebody else like for none', async () => {
    const refused = { jobPost: null, refusals: [{ code: 'NOT_FOUND', field: 'accountId' }] };
    for (const accountId of [foreign.accountId, newId(), 'x']) {
      expect(await createPost(hr.token, 'Vendeur', accountId)).toEqual(refused);
    }
  });

  it('of another account does not fit an employee', async () => {
    const garage = await foreign.userWith('hr');
    const made = await createPost(garage.token, 'Mécanicien', foreign.accountId);
    const payload = await desk.create(hr.token, declared({ jobPostId: made?.jobPost?.id }));
    expect(refusedFor(payload)).toEqual(['NOT_FOUND jobPostId']);
  });
});
