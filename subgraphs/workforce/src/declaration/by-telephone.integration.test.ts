import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  addService,
  addStaff,
  openCall,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDesk } from '../testing/declaration.ts';
import { answers, openHeadcountDesk, type HeadcountDesk } from '../testing/headcount.ts';

let house: House;
let headcount: HeadcountDesk;
let member: TestMember;
let employer: TestUser;
let assistant: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-06-15T09:00:00Z');
  await addService(house);
  headcount = openHeadcountDesk(house);
  await headcount.openCampaign();
  member = await addMember(house, 'Fournil');
  employer = await member.userWith('administrator');
  await openDesk(house).hired(employer.token, member.accountId, {
    ...{ lastName: 'Mitron', startDate: '2019-03-04', jobTitle: 'Boulanger' },
    situations: ['WS_NIGHT'],
  });
  assistant = await addStaff(house, 'assistante', 'staff-assistant');
});

afterAll(() => house.stop());

/** Prepares and validates the declaration of the member. */
async function declare(token: string): Promise<string> {
  const { accountId } = member;
  const { id } = await headcount.done(token, 'startDeclaration', { accountId });
  const answered = await headcount.done(token, 'answerPrevention', { id, ...answers });
  await headcount.done(token, 'validateDeclaration', {
    ...{ id, version: answered.version, headcount: 1 },
  });
  return id;
}

/** The names on the receipts of a declaration, as its employer reads them. */
async function namesOn(id: string): Promise<{ validatedBy: { id: string }; askedBy: string }[]> {
  const { data } = await house.ask<{
    headcountDeclaration: { receipts: { validatedBy: { id: string }; askedBy: string }[] };
  }>(
    employer.token,
    'query ($id: ID!) { headcountDeclaration(id: $id) { receipts { validatedBy { id } askedBy } } }',
    { id },
  );
  return data!.headcountDeclaration.receipts;
}

describe('a declaration that the service makes for whoever calls', () => {
  it('is made in a call alone', async () => {
    const { accountId } = member;
    const { errors } = await house.ask(
      assistant.token,
      `mutation ($input: StartDeclarationInput!) { startDeclaration(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: crypto.randomUUID(), accountId } },
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['CALL_REQUIRED']);
  });

  it('says on its receipt who validated it, and at whose word', async () => {
    await openCall(house, assistant, member);
    const id = await declare(assistant.token);
    expect(await namesOn(id)).toEqual([
      { validatedBy: { id: assistant.id }, askedBy: 'Maud Sillery' },
    ]);
  });

  it('names nobody who asked where the employer corrects it', async () => {
    const { accountId } = member;
    const begun = await headcount.step(employer.token, 'startDeclaration', { accountId });
    const { id, version } = begun!.declaration!;
    const opened = await headcount.done(employer.token, 'correctDeclaration', { id, version });
    await headcount.done(employer.token, 'validateDeclaration', {
      ...{ id, version: opened.version, headcount: 1 },
    });
    const [latest] = await namesOn(id);
    expect(latest).toEqual({ validatedBy: { id: employer.id }, askedBy: null });
  });
});
