import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, addMember, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';

let house: House;
let bakery: TestMember;
let hr: { token: string };

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  bakery = await addMember(house, 'Fournil');
  hr = await bakery.userWith('hr');
});

afterAll(() => house.stop());

interface Question {
  code: string;
  text: string;
  essential: boolean;
  situations: { code: string }[];
  articles: string[];
}

const query = `query ($input: FollowUpQuestionsInput!) {
  followUpQuestions(input: $input) { code text help essential situations { code label } articles }
}`;

const apprentice = { birthDate: '2010-06-01', startDate: '2026-12-01', contract: 'APPRENTICE' };

async function asked(token: string, input: object = {}): Promise<Question[] | null> {
  const variables = { input: { accountId: bakery.accountId, ...input } };
  const { data } = await house.ask<{ followUpQuestions: Question[] | null }>(
    token,
    query,
    variables,
  );
  return data!.followUpQuestions;
}

const codes = async (token: string, input: object = {}) =>
  (await asked(token, input))?.map(({ code }) => code);

describe('plain questions about somebody hired', () => {
  it('ask a bakery about the kneading machine of a minor, and yes makes the follow-up yearly', async () => {
    const [first] = (await asked(hr.token, { ...apprentice, jobTitle: 'Apprenti boulanger' }))!;
    expect(first).toMatchObject({
      ...{ code: 'FOOD_MACHINES', essential: true },
      text: 'La personne utilise-t-elle un pétrin ou une machine à trancher ?',
      situations: [{ code: 'WS_MINOR_REG' }],
      articles: ['D4153-28', 'R4153-40', 'R4624-23 II'],
    });
    const situations = first!.situations.map(({ code }) => code);
    const preview = await house.ask(
      hr.token,
      `query ($input: FollowUpFactsInput!) { previewFollowUp(input: $input) { followUp { profile subProfile } } }`,
      { input: { ...apprentice, situations } },
    );
    expect(preview.data).toEqual({
      previewFollowUp: { followUp: { profile: 'SIR', subProfile: 'SIR_MINOR' } },
    });
  });

  it('ask an adult of the same bakery about the night, and nothing about machines', async () => {
    const found = await codes(hr.token, { ...apprentice, birthDate: '1990-04-02' });
    expect(found?.[0]).toBe('NIGHT');
    expect(found).not.toContain('FOOD_MACHINES');
  });

  it('count a birth that contradicts the first day as unknown, as while it is being typed', async () => {
    const found = await codes(hr.token, { birthDate: '2026-12-24', startDate: '2026-12-01' });
    expect(found).toEqual(await codes(hr.token, { startDate: '2026-12-01' }));
  });

  it('are those of any trade where the activity may not be read or is not known', async () => {
    const general = await codes(hr.token, { accountId: newId() });
    expect(general?.[0]).toBe('CANCER_LABEL');
    const stranger = await (await addMember(house, 'Ailleurs')).userWith('hr');
    expect(await codes(stranger.token)).toEqual(general);
    expect(await codes(hr.token, { accountId: 'no id' })).toEqual(general);
    expect(await codes(await addClient(house, 'employees:read'))).toEqual(general);
    expect(await codes(await addClient(house, 'employees:read', 'account:read'))).toEqual(
      await codes(hr.token),
    );
  });

  it.each(['administrator', 'hr', 'accountant', 'reader'])('answer the role %s', async (role) => {
    const { token } = await bakery.userWith(role);
    expect((await codes(token))?.[0]).toBe('NIGHT');
  });

  it('answer nobody without employees:read', async () => {
    const { token } = await bakery.userWith('billing');
    expect(await asked(token)).toBeNull();
  });
});
