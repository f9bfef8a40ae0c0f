import { openDatabase, type Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { Message } from '@vigie/chassis/mail';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  addService,
  addStaff,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { withConnection } from '../../../../infra/database/connection.ts';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { writeTariffs } from '../../../billing/src/seed.ts';
import { openDesk, type Desk } from '../testing/declaration.ts';
import { answers, openHeadcountDesk, type HeadcountDesk } from '../testing/headcount.ts';
import { mailDeclaration, tellOfDeclaration } from './mail/jobs.ts';
import type { Telling } from './mail/tell.ts';

let house: House;
let desk: Desk;
let headcount: HeadcountDesk;
let member: TestMember;
let employer: TestUser;
let accountant: TestUser;
let hr: TestUser;
let accountId: string;
let bakerId: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-06-15T09:00:00Z');
  await addService(house);
  [desk, headcount] = [openDesk(house), openHeadcountDesk(house)];
  await headcount.openCampaign();
  member = await addMember(house, 'Fournil');
  ({ accountId } = member);
  employer = await member.userWith('administrator');
  accountant = await member.userWith('accountant');
  hr = await member.userWith('hr');
  const hired = (change: object) => desk.hired(employer.token, accountId, change);
  const baker = await hired({
    lastName: 'Ancien',
    startDate: '2019-03-04',
    jobTitle: 'Boulanger',
    situations: ['WS_NIGHT'],
  });
  bakerId = baker.id;
  await hired({
    lastName: 'Recrue',
    startDate: '2025-09-01',
    jobTitle: 'Vendeuse',
    situations: [],
  });
  await hired({
    lastName: 'Amianteux',
    startDate: '2020-02-03',
    jobTitle: 'Chauffeur',
    situations: ['WS_EMP_LIST'],
  });
  await hired({
    lastName: 'Tardif',
    startDate: '2026-03-02',
    jobTitle: 'Vendeuse',
    situations: ['WS_NIGHT'],
  });
  const billing = openDatabase({ url: house.database.urls.billing, subgraph: 'billing' });
  await billing.as({ kind: 'seed' }, (tx) =>
    writeTariffs(tx, [
      {
        ...{ fromDay: '2025-01-01', votedOn: '2024-10-14', perCapitaCents: 11_600 },
        ...{ entryFeeCents: 6_600, noShowCents: 8_000, vatPerTenThousand: 2_000, complements: [] },
      },
    ]),
  );
  await billing.close();
});

afterAll(() => house.stop());

interface Read {
  state: string;
  headcount: number;
  entries: number;
  changeCounts: {
    comparedWith: number | null;
    entered: number;
    changed: number;
    left: number;
  } | null;
  changes: { kind: string; employee: { lastName: string } | null }[] | null;
  anomalies: { kind: string; count: number; isOpen: boolean }[] | null;
  riskPosts:
    | { jobPost: { id: string; title: string }; needsReason: boolean; reason: string | null }[]
    | null;
  receipts: {
    number: string;
    headcount: number;
    fingerprint: string;
    preparedBy: { id: string } | null;
    posts: object[];
  }[];
  fee: {
    net: { cents: number };
    total: { cents: number };
    lines: { kind: string; quantity: number }[];
  } | null;
}

async function read(token: string, of = accountId): Promise<Read | null> {
  const { data } = await house.ask<{ memberAccount: { declaration: Read | null } | null }>(
    token,
    `query ($id: ID!) { memberAccount(id: $id) { declaration { state headcount entries
      changeCounts { comparedWith entered changed left } changes { kind employee { lastName } }
      anomalies { kind count isOpen } riskPosts { jobPost { id title } needsReason reason }
      receipts { number headcount fingerprint preparedBy { id } posts { title holders severalEmployers }
        prevention { council riskAssessmentOn } }
      fee { net { cents } total { cents } lines { kind quantity } } } } }`,
    { id: of },
  );
  return data?.memberAccount?.declaration ?? null;
}

const codes = (answer: Awaited<ReturnType<HeadcountDesk['step']>>) =>
  answer?.refusals.map(({ code }) => code);

describe('whether somebody may declare', () => {
  it('tells a declaration that nobody has begun from one that is closed to them', async () => {
    const reader = await member.userWith('reader');
    const asked = async (token: string) => {
      const query = `{ memberAccount(id: "${accountId}") { mayDeclare } }`;
      const { data } = await house.ask<{ memberAccount: { mayDeclare: boolean } }>(token, query);
      return data?.memberAccount.mayDeclare;
    };
    expect(await asked(accountant.token)).toBe(true);
    expect(await asked(reader.token)).toBe(false);
  });
});

describe('a declaration that the accountant prepares and the employer signs', () => {
  let id: string;

  it('counts whoever was there on the first day of the year, and the hires of the year before', async () => {
    const begun = await headcount.done(accountant.token, 'startDeclaration', { accountId });
    ({ id } = begun);
    expect(begun).toMatchObject({ state: 'IN_PREPARATION', headcount: 3, entries: 1, year: 2026 });
    const again = await headcount.done(hr.token, 'startDeclaration', { accountId });
    expect(again.id).toBe(id);
  });

  it('shows everybody as new the first time, and what looks wrong', async () => {
    const shown = await read(accountant.token);
    expect(shown?.changeCounts).toMatchObject({ comparedWith: null, entered: 3, left: 0 });
    expect(shown?.anomalies).toEqual([
      { kind: 'NO_SITUATION', count: 1, isOpen: true },
      { kind: 'NO_REASON', count: 1, isOpen: true },
    ]);
    expect(shown?.riskPosts).toMatchObject([
      { jobPost: { title: 'Chauffeur' }, needsReason: true, reason: null },
    ]);
  });

  it('costs what the tariff of its year asks, for those who may see it', async () => {
    expect((await read(accountant.token))?.fee).toEqual({
      ...{ net: { cents: 41_400 }, total: { cents: 49_680 } },
      lines: [
        { kind: 'PER_CAPITA', quantity: 3 },
        { kind: 'ENTRY_FEE', quantity: 1 },
      ],
    });
    expect((await read(hr.token))?.fee).toBeNull();
  });

  it('is not sent while something is missing, and all of it is said', async () => {
    const { version } = await headcount.done(accountant.token, 'startDeclaration', { accountId });
    const answer = await headcount.step(accountant.token, 'sendDeclaration', { id, version });
    expect(codes(answer)).toEqual(['ANOMALIES_OPEN', 'REASONS_MISSING', 'PREVENTION_MISSING']);
  });

  it('is put right step by step', async () => {
    const { token } = accountant;
    await headcount.done(token, 'answerPrevention', { id, ...answers });
    const reason = 'Comptoir, sans autre risque';
    await headcount.done(token, 'justifyAnomaly', { id, kind: 'NO_SITUATION', reason });
    const post = (await read(token))?.riskPosts?.[0]?.jobPost.id;
    const given = { id, jobPostId: post, reason: 'Quai de chargement' };
    const noted = { id, employeeId: bakerId, several: true };
    await headcount.done(token, 'noteSeveralEmployers', noted);
    const { obstacles } = await headcount.done(token, 'giveListedPostReason', given);
    expect(obstacles).toEqual([]);
  });

  it('is signed by nobody who only prepares it', async () => {
    const { version, headcount: seen } = await headcount.done(hr.token, 'startDeclaration', {
      accountId,
    });
    const signing = { id, version, headcount: seen };
    expect(await headcount.step(accountant.token, 'validateDeclaration', signing)).toBeNull();
    const sent = await headcount.done(accountant.token, 'sendDeclaration', { id, version });
    expect(sent.state).toBe('TO_COUNTERSIGN');
  });

  it('goes back with a message, and is sent again', async () => {
    const { version } = (await headcount.step(hr.token, 'startDeclaration', { accountId }))!
      .declaration!;
    const message = 'Il manque un départ';
    const back = await headcount.done(employer.token, 'returnDeclaration', {
      id,
      version,
      message,
    });
    expect(back).toMatchObject({ state: 'IN_PREPARATION', returnMessage: message });
    await headcount.done(accountant.token, 'sendDeclaration', { id, version: back.version });
  });

  it('is not signed with other figures than were seen', async () => {
    const { version } = (await headcount.step(hr.token, 'startDeclaration', { accountId }))!
      .declaration!;
    const answer = await headcount.step(employer.token, 'validateDeclaration', {
      ...{ id, version, headcount: 2 },
    });
    expect(codes(answer)).toEqual(['FIGURES_CHANGED']);
    expect((await read(employer.token))?.receipts).toEqual([]);
  });

  it('gives a receipt that says who prepared it, and tells billing', async () => {
    const { version } = (await headcount.step(hr.token, 'startDeclaration', { accountId }))!
      .declaration!;
    const signed = await headcount.done(employer.token, 'validateDeclaration', {
      ...{ id, version, headcount: 3 },
    });
    expect(signed).toMatchObject({ state: 'VALIDATED', headcount: 3 });
    const [receipt] = (await read(employer.token))!.receipts;
    expect(receipt).toMatchObject({
      ...{ number: `2026-${member.memberNumber}-1`, preparedBy: { id: accountant.id } },
      posts: [
        { title: 'Boulanger', holders: 1, severalEmployers: 1 },
        { title: 'Chauffeur', holders: 1, severalEmployers: 0 },
        { title: 'Vendeuse', holders: 1, severalEmployers: 0 },
      ],
      prevention: { council: 'NO_COUNCIL', riskAssessmentOn: '2026-01-12' },
    });
    expect(receipt?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const events = await desk.rows('workforce.outbox', `type = 'declaration.validated'`);
    expect(events.map(({ payload }) => payload)).toEqual([
      {
        ...{ declarationId: id, accountId, year: 2026, version: 1, headcount: 3, entries: 1 },
        validatedOn: '2026-06-15',
      },
    ]);
  });

  it('stays as it was declared whatever happens to the people, until it is corrected', async () => {
    const { employee: leaver } = (await desk.create(employer.token, {
      ...{ idempotencyKey: crypto.randomUUID(), accountId, lastName: 'Oublié', firstName: 'Jean' },
      ...{ birthDate: '1985-02-03', sex: 'MALE', contract: 'CDI', startDate: '2018-05-02' },
      ...{ jobTitle: 'Boulanger', situations: ['WS_NIGHT'] },
    }))!;
    expect(leaver).not.toBeNull();
    expect((await read(employer.token))?.headcount).toBe(3);
    const { version } = (await headcount.step(hr.token, 'startDeclaration', { accountId }))!
      .declaration!;
    const opened = await headcount.done(hr.token, 'correctDeclaration', { id, version });
    expect(opened).toMatchObject({ state: 'IN_CORRECTION', headcount: 4 });
    const signed = await headcount.done(employer.token, 'validateDeclaration', {
      ...{ id, version: opened.version, headcount: 4 },
    });
    expect(signed.state).toBe('VALIDATED');
    const numbers = (await read(employer.token))!.receipts.map(({ number }) => number);
    expect(numbers).toEqual([`2026-${member.memberNumber}-2`, `2026-${member.memberNumber}-1`]);
  });

  it('is compared with last year’s, whose answers are taken over', async () => {
    await house.setTime('2027-02-01T09:00:00Z');
    for (const user of [employer, accountant, hr]) user.token = await house.tokenFor(user.id);
    const signed = await headcount.done(employer.token, 'declareNothingToReport', { accountId });
    expect(signed).toMatchObject({ year: 2027, state: 'VALIDATED', headcount: 5, entries: 1 });
    expect((await read(employer.token))?.changeCounts).toMatchObject({
      ...{ comparedWith: 2026, entered: 1, changed: 0, left: 0 },
    });
  });

  it('closes with the campaign', async () => {
    const { data } = await house.ask<{ headcountDeclaration: { version: number } }>(
      hr.token,
      'query ($id: ID!) { headcountDeclaration(id: $id) { version } }',
      { id },
    );
    const { version } = data!.headcountDeclaration;
    const late = await headcount.step(hr.token, 'correctDeclaration', { id, version });
    expect(codes(late)).toEqual(['CAMPAIGN_CLOSED']);
  });
});

describe('rights', () => {
  it('open it to those who prepare, validate or pay, and to nobody else', async () => {
    const billing = await member.userWith('billing');
    const reader = await member.userWith('reader');
    const staff = await addStaff(house, 'facturation', 'staff-billing');
    const stranger = await (await addMember(house, 'Garage')).userWith('administrator');
    expect(await read(billing.token)).toMatchObject({
      ...{ headcount: 5, changes: null, anomalies: null },
    });
    expect((await read(staff.token))?.fee?.total.cents).toBe(77_520);
    expect(await read(reader.token)).toBeNull();
    expect(await read(stranger.token)).toBeNull();
  });
});

describe('mails', () => {
  const sent: Message[] = [];
  let database: Database;
  let run: (telling: Telling) => Promise<void>;

  beforeAll(() => {
    database = openDatabase({ url: house.database.urls.workforce, subgraph: 'workforce' });
    const query: GatewayQuery = async <T>(document: string, variables: Record<string, unknown>) => {
      const worker = await addClient(house, 'account:read', 'notifications:deliver');
      const { data, errors } = await house.ask<T>(worker, document, variables);
      if (!data || errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    const mailer = {
      send: async (message: Message) => void (await Promise.resolve(sent.push(message))),
      close: () => undefined,
    };
    const { clock, dataKey } = house;
    const context = { clock, database, dataKey, mailer, query, portalUrl: 'https://portail' };
    run = async (telling) => {
      sent.length = 0;
      await tellOfDeclaration(context, telling);
      const jobs = await desk.rows(
        'workforce_jobs._private_jobs',
        `payload ->> 'userId' is not null and payload ->> 'about' = '${telling.about}'`,
      );
      for (const { payload } of jobs) {
        await mailDeclaration(context, payload as Telling & { userId: string });
      }
    };
  });

  afterAll(() => database.close());

  it('ask those who may validate to sign, with the way to the one screen', async () => {
    await run({ accountId, year: 2027, about: 'TO_SIGN' });
    expect(sent.map(({ to }) => to)).toEqual([employer.email]);
    expect(sent[0]?.subject).toContain('prête à signer – Fournil');
    expect(sent[0]?.text).toContain(`https://portail/${member.memberNumber}/declaration/signer`);
    expect(sent[0]?.text).toMatch(/31\sdécembre\s2027/);
  });

  it('tell whoever is handed a step, and nobody else; whose turn it is stands on the step', async () => {
    const other = await addMember(house, 'Forge');
    const [giver, taker] = [
      await other.userWith('administrator'),
      await other.userWith('accountant'),
    ];
    const stranger = await (await addMember(house, 'Poterie')).userWith('accountant');
    const { accountId: whose } = other;
    const { id } = await headcount.done(giver.token, 'startDeclaration', { accountId: whose });
    const given = { id, step: 'PREVENTION', message: 'Tu as le document unique' };
    const hand = (userId: string | null, token = giver.token) =>
      headcount.step(token, 'handOverDeclarationStep', { ...given, userId });
    expect(codes(await hand(stranger.id))).toEqual(['NOT_FOUND']);
    expect(codes(await hand(taker.id, stranger.token))).toEqual(['NOT_FOUND']);
    expect(codes(await hand(taker.id))).toEqual([]);
    const shown = async () =>
      (
        await house.ask<{
          headcountDeclaration: {
            turns: { step: string; owner: { id: string }; message: string | null }[];
            preparers: { id: string }[];
          };
        }>(
          taker.token,
          'query ($id: ID!) { headcountDeclaration(id: $id) { turns { step owner { id } message } preparers { id } } }',
          { id },
        )
      ).data?.headcountDeclaration;
    expect((await shown())?.turns).toEqual([
      { step: 'PREVENTION', owner: { id: taker.id }, message: 'Tu as le document unique' },
    ]);
    const people = (await shown())?.preparers.map((each) => each.id);
    expect(people?.sort()).toEqual([giver.id, taker.id].sort());
    await run({
      ...{ accountId: whose, year: 2027, about: 'HANDED_OVER', step: 'PREVENTION' },
      to: taker.id,
    });
    expect(sent.map(({ to }) => to)).toEqual([taker.email]);
    expect(sent[0]?.text).toContain('« Tu as le document unique »');
    expect(sent[0]?.text).toContain(`/${other.memberNumber}/declaration?etape=prevention`);
    expect(codes(await hand(null, taker.token))).toEqual([]);
    expect((await shown())?.turns).toEqual([]);
  });

  it('remind an account once a day', async () => {
    const other = await addMember(house, 'Atelier');
    const { token } = await other.userWith('administrator');
    const input = { accountId: other.accountId };
    expect(codes(await headcount.step(token, 'remindOfDeclaration', input))).toEqual([]);
    expect(codes(await headcount.step(token, 'remindOfDeclaration', input))).toEqual([
      'REMINDED_TODAY',
    ]);
  });
});

describe('one step for several accounts', () => {
  interface Lines {
    lines: {
      accountId: string;
      account: { name: string } | null;
      outcome: string | null;
      headcount: number | null;
      changeCounts: { entered: number } | null;
      openAnomalies: string[] | null;
      refusals: { code: string }[];
    }[];
    refusals: { code: string }[];
  }
  const fields = `lines { accountId account { name } outcome headcount changeCounts { entered } openAnomalies refusals { code } }
    refusals { code }`;
  let firm: TestUser;
  let known: string;
  let unanswered: string;
  let foreign: string;
  let locksmith: typeof firm;

  const preview = async (accountIds: string[], step = 'NOTHING_TO_REPORT') => {
    const { data } = await house.ask<{ declarationStepPreview: Lines }>(
      firm.token,
      `query ($accountIds: [ID!]!, $step: DeclarationStepForMany!) {
        declarationStepPreview(accountIds: $accountIds, step: $step) { ${fields} } }`,
      { accountIds, step },
    );
    return data!.declarationStepPreview;
  };
  const take = async (accounts: object[], step: string, idempotencyKey = crypto.randomUUID()) => {
    const { data } = await house.ask<{ takeDeclarationStep: Lines }>(
      firm.token,
      `mutation ($input: TakeDeclarationStepInput!) { takeDeclarationStep(input: $input) { ${fields} } }`,
      { input: { idempotencyKey, step, accounts } },
    );
    return data!.takeDeclarationStep;
  };
  const told = ({ lines }: Lines) =>
    lines.map(({ outcome, refusals }) => outcome ?? refusals.map(({ code }) => code).join());

  beforeAll(async () => {
    await house.setTime('2027-03-01T09:00:00Z');
    const [one, two, three] = [
      await addMember(house, 'Menuiserie'),
      await addMember(house, 'Serrurerie'),
      await addMember(house, 'Verrerie'),
    ];
    [known, unanswered, foreign] = [one.accountId, two.accountId, three.accountId];
    firm = await one.userWith('accountant');
    await giveRole(house, firm, 'accountant', two);
    const owner = await one.userWith('administrator');
    locksmith = await two.userWith('administrator');
    await desk.hired(owner.token, known, {
      ...{ lastName: 'Rabot', startDate: '2019-03-04', jobTitle: 'Menuisier' },
      situations: ['WS_NIGHT'],
    });
    const { id } = await headcount.done(firm.token, 'startDeclaration', { accountId: known });
    await headcount.done(firm.token, 'answerPrevention', { id, ...answers });
  });

  it('is tried first: a line for each, and nothing of it is left', async () => {
    const before = await desk.rows('workforce.audit');
    const tried = await preview([known, unanswered, foreign, known]);
    expect(tried.lines).toMatchObject([
      { account: { name: 'Menuiserie' }, outcome: 'SENT', headcount: 1 },
      { outcome: null, headcount: 0, refusals: [{ code: 'PREVENTION_MISSING' }] },
      { account: null, outcome: null, headcount: null, refusals: [{ code: 'NOT_FOUND' }] },
    ]);
    // Accountants read the people: what has changed is told before anything is sent.
    expect(tried.lines[0]?.changeCounts).toEqual({ entered: 1 });
    expect(await read(firm.token, unanswered)).toBeNull();
    expect((await read(firm.token, known))?.state).toBe('IN_PREPARATION');
    expect(await desk.rows('workforce.audit')).toHaveLength(before.length);
  });

  it('is taken for those for whom it is possible; sent again, it is the same', async () => {
    const key = crypto.randomUUID();
    const accounts = [known, unanswered].map((accountId) => ({ accountId }));
    const first = await take(accounts, 'SEND', key);
    expect(told(first)).toEqual(['SENT', 'PREVENTION_MISSING']);
    expect(await take(accounts, 'SEND', key)).toEqual(first);
    expect(told(await take(accounts, 'SEND'))).toEqual(['WRONG_STATE', 'PREVENTION_MISSING']);
    expect(told(await take(accounts, 'REMIND'))).toEqual(['REMINDED', 'REMINDED']);
    expect(told(await preview([known], 'REMIND'))).toEqual(['REMINDED_TODAY']);
  });

  it('says what stands in the way of the figures', async () => {
    const before = await preview([unanswered]);
    expect(before.lines[0]?.openAnomalies).toEqual([]);
    await desk.hired(locksmith.token, unanswered, {
      ...{ lastName: 'Pêne', startDate: '2020-03-02', jobTitle: 'Serrurier', situations: [] },
    });
    const { lines } = await preview([unanswered]);
    expect(lines[0]?.openAnomalies).toEqual(['NO_SITUATION']);
    expect(lines[0]?.refusals).toContainEqual({ code: 'ANOMALIES_OPEN' });
  });

  it('is refused as a whole without an account, and beyond a hundred', async () => {
    expect((await preview([])).refusals).toEqual([{ code: 'REQUIRED' }]);
    const many = Array.from({ length: 101 }, () => known);
    expect((await preview(many)).refusals).toEqual([{ code: 'TOO_MANY' }]);
  });

  it('validates where the caller may, and no other figures than were read', async () => {
    const own = await addMember(house, 'Tonnellerie');
    const owner = await own.userWith('administrator');
    firm = owner;
    const { accountId } = own;
    const { id, version } = await headcount.done(owner.token, 'startDeclaration', { accountId });
    await headcount.done(owner.token, 'answerPrevention', { id, ...answers });
    expect(version).toBe(1);
    const step = 'NOTHING_TO_REPORT';
    expect(told(await take([{ accountId, headcount: 3 }], step))).toEqual(['FIGURES_CHANGED']);
    expect(told(await take([{ accountId, headcount: 0 }], step))).toEqual(['VALIDATED']);
  });

  it('gives the receipts of those who have one, as PDFs in one archive, that of one account alone, once', async () => {
    const query = `mutation ($input: OpenDeclarationReceiptsInput!) { openDeclarationReceipts(input: $input) {
      address { path rows } refusals { code } } }`;
    interface Opened {
      openDeclarationReceipts: {
        address: { path: string; rows: number } | null;
        refusals: { code: string }[];
      };
    }
    const open = async (token: string, accountIds = [accountId, known]) =>
      (await house.ask<Opened>(token, query, { input: { accountIds, year: 2026 } })).data
        ?.openDeclarationReceipts;
    const opened = await open(await house.tokenFor(employer.id));
    expect(opened?.address?.rows).toBe(1);
    const response = await fetch(house.url + opened!.address!.path);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const archive = Buffer.from(await response.arrayBuffer());
    expect(archive.toString('utf8')).toContain(
      `Récépissé 2026-${member.memberNumber}-2 Fournil.pdf`,
    );
    expect((await fetch(house.url + opened!.address!.path)).status).toBe(404);
    const own = await open(await house.tokenFor(employer.id), [accountId]);
    const receipt = await fetch(house.url + own!.address!.path);
    expect(receipt.headers.get('content-type')).toBe('application/pdf');
    expect(receipt.headers.get('content-disposition')).toContain(
      encodeURIComponent(`Récépissé 2026-${member.memberNumber}-2 Fournil.pdf`),
    );
    const words = textOfPdf(Buffer.from(await receipt.arrayBuffer())).replaceAll('\u00a0', ' ');
    for (const line of [
      'Service d’essai',
      '1 quai, 49990 Saint-Aubance',
      '02 61 91 00 00 · contact@service.example',
    ]) {
      expect(words).toContain(line);
    }
    expect((await open(firm.token))?.refusals).toEqual([{ code: 'NOTHING' }]);
    const noted = await desk.rows('workforce.audit', `action = 'declaration.receipt-downloaded'`);
    expect(noted).toHaveLength(2);
  });
});

describe('the campaign, as the service follows it', () => {
  interface Followed {
    campaignProgress: Record<string, number> | null;
    campaignAccounts: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: {
        node: {
          account: { id: string; name: string };
          standing: string;
          declaration: { state: string } | null;
          remindedOn: string | null;
        };
      }[];
    } | null;
  }
  let staff: TestUser;
  let follow: (asked?: object, token?: string) => Promise<Followed>;
  const names = ({ campaignAccounts }: Followed) =>
    campaignAccounts!.edges.map(({ node }) => node.account.name);

  beforeAll(async () => {
    await house.setTime('2027-03-02T09:00:00Z');
    staff = await addStaff(house, 'campagne', 'staff-billing');
    follow = async (asked = {}, token = staff.token) => {
      const { data } = await house.ask<Followed>(
        token,
        `query ($first: Int, $after: String, $search: String, $standing: [CampaignStanding!], $reminded: Boolean) {
          campaignProgress { accounts notStarted inPreparation toCountersign done late closed }
          campaignAccounts(first: $first, after: $after, search: $search, standing: $standing, reminded: $reminded) {
            totalCount pageInfo { hasNextPage endCursor }
            edges { node { account { id name } standing declaration { state } remindedOn } } } }`,
        asked,
      );
      return data!;
    };
  });

  it('counts every account once, and lists each where it is counted', async () => {
    const { campaignProgress: progress, campaignAccounts: list } = await follow({ first: 200 });
    const standing = (name: string) =>
      list!.edges.find(({ node }) => node.account.name === name)?.node;
    expect(standing('Menuiserie')).toMatchObject({
      ...{ standing: 'TO_COUNTERSIGN', remindedOn: '2027-03-01' },
      declaration: { state: 'TO_COUNTERSIGN' },
    });
    expect(standing('Serrurerie')).toMatchObject({ standing: 'NOT_STARTED', declaration: null });
    expect(standing('Tonnellerie')).toMatchObject({ standing: 'DONE', remindedOn: null });
    expect(standing('Forge')).toMatchObject({ standing: 'IN_PREPARATION' });
    const { accounts, ...places } = progress!;
    expect(accounts).toBe(list!.totalCount);
    expect(Object.values(places).reduce((sum, each) => sum + each, 0)).toBe(accounts);
    const done = await follow({ standing: ['DONE'] });
    expect(done.campaignAccounts!.totalCount).toBe(progress!.done);
    expect(names(done)).toContain('Tonnellerie');
  });

  it('is closed to whoever has no part in billing, and to members', async () => {
    const planner = await addStaff(house, 'planning', 'staff-planner');
    for (const token of [planner.token, await house.tokenFor(employer.id)]) {
      expect(await follow({}, token)).toEqual({ campaignProgress: null, campaignAccounts: null });
    }
  });

  it('is searched as people write, and read page by page without a gap', async () => {
    await addMember(house, 'Épicerie Saint-Cœur');
    for (const search of ['epicerie saint coeur', 'ÉPICERIE SAINT-CŒUR', 'saint-coeur']) {
      expect(names(await follow({ search }))).toEqual(['Épicerie Saint-Cœur']);
    }
    const grouped = member.memberNumber.replace(/^(...)(....)$/, '$1 $2');
    expect(names(await follow({ search: grouped }))).toContain('Fournil');
    const read: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await follow({ first: 3, after });
      read.push(...names(page));
      const { hasNextPage, endCursor } = page.campaignAccounts!.pageInfo;
      [more, after] = [hasNextPage, endCursor];
    }
    expect(read).toEqual(names(await follow({ first: 200 })));
  });

  it('leaves as one table of posts, risks and written reasons, for the service and for each employer', async () => {
    const table = async (token: string, input: object) => {
      const { data } = await house.ask<{
        openDeclarationReceipts: {
          address: { path: string; rows: number } | null;
          refusals: { code: string }[];
        };
      }>(
        token,
        `mutation ($input: OpenDeclarationReceiptsInput!) { openDeclarationReceipts(input: $input) {
          address { path rows } refusals { code } } }`,
        { input },
      );
      const { address, refusals } = data!.openDeclarationReceipts;
      const file = address && (await (await fetch(house.url + address.path)).text());
      return { rows: address?.rows, refusals, lines: file?.trim().split('\r\n') ?? [] };
    };
    const own = await table(await house.tokenFor(employer.id), { year: 2026, format: 'CSV' });
    expect(own.rows).toBe(1);
    expect(own.lines).toHaveLength(4);
    expect(own.lines[0]).toContain('Dont à employeurs multiples (D4624-65)');
    expect(own.lines[1]).toMatch(
      new RegExp(
        `^2026;${member.memberNumber};Fournil;\\d{14};2026-${member.memberNumber}-2;.*;4;1;Boulanger;2;1;SIA;`,
      ),
    );
    expect(own.lines[2]).toMatch(/;Chauffeur;1;0;SIR;.*;Quai de chargement;.*;Pas de CSE;Oui$/);
    const all = await table(staff.token, { year: 2027, format: 'CSV' });
    expect(all.rows).toBe((await follow({ standing: ['DONE'] })).campaignProgress!.done);
    // Who declared nobody is in it, too.
    expect(all.lines.find((line) => line.includes('Tonnellerie'))).toContain(';0;0;;0;0;');
    const book = await table(staff.token, { year: 2027, format: 'XLSX' });
    expect(book.lines[0]?.slice(0, 2)).toBe('PK');
    expect((await table(staff.token, { year: 2027 })).refusals).toEqual([{ code: 'REQUIRED' }]);
    const noted = await desk.rows('workforce.audit', `action = 'declaration.content-exported'`);
    const whose = noted.map((row) => row['account_id']);
    expect(whose.filter((each) => each !== null)).toEqual([accountId]);
    expect(whose).toHaveLength(3);
  });

  it('is reminded by the service, and says who was and when', async () => {
    const [account] = (await follow({ search: 'Tonnellerie' })).campaignAccounts!.edges;
    const [late] = (await follow({ search: 'Épicerie' })).campaignAccounts!.edges;
    const ids = [account!, late!].map(({ node }) => ({ accountId: node.account.id }));
    const { data } = await house.ask<{
      takeDeclarationStep: { lines: { outcome: string | null; refusals: { code: string }[] }[] };
    }>(
      staff.token,
      `mutation ($input: TakeDeclarationStepInput!) { takeDeclarationStep(input: $input) {
        lines { outcome refusals { code } } } }`,
      { input: { idempotencyKey: crypto.randomUUID(), step: 'REMIND', accounts: ids } },
    );
    expect(data?.takeDeclarationStep.lines).toEqual([
      { outcome: null, refusals: [{ code: 'WRONG_STATE' }] },
      { outcome: 'REMINDED', refusals: [] },
    ]);
    const reminded = await follow({ reminded: true });
    expect(names(reminded)).toContain('Épicerie Saint-Cœur');
    expect(names(await follow({ reminded: false }))).not.toContain('Épicerie Saint-Cœur');
  });

  it('waits for nobody whose membership is suspended; who has not declared at its end is late', async () => {
    const { token } = await addStaff(house, 'supervision', 'staff-supervisor');
    const [edge] = (await follow({ search: 'Garage' })).campaignAccounts!.edges;
    const { id } = edge!.node.account;
    const { data } = await house.ask<{ suspendMember: { refusals: object[] } }>(
      token,
      'mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { refusals { code } } }',
      { input: { idempotencyKey: crypto.randomUUID(), id, version: 1, reason: 'Impayés' } },
    );
    expect(data?.suspendMember.refusals).toEqual([]);
    const standingOf = async (search: string) =>
      (await follow({ search })).campaignAccounts!.edges[0]?.node.standing;
    expect(await standingOf('Garage')).toBe('CLOSED');
    await withConnection(house.database.adminUrl, async (sql) => {
      await sql`update workforce.declaration_setting set closes_month = 2, closes_day = 28`;
    });
    expect(await standingOf('Serrurerie')).toBe('LATE');
    expect(await standingOf('Menuiserie')).toBe('LATE');
    expect(await standingOf('Tonnellerie')).toBe('DONE');
    expect(await standingOf('Garage')).toBe('CLOSED');
  });
});
