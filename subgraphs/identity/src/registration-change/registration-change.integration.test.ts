import { openDatabase, type ActorTransaction, type Database } from '@vigie/chassis/database';
import { openLog } from '@vigie/chassis/log';
import type { Message } from '@vigie/chassis/mail';
import { grantRole } from '@vigie/identity/seed';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addMember,
  addPerson,
  addService,
  addStaff,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { sirenOf, siretOf } from '../../../../infra/demo/numbers.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { memberAccount } from '../account/table.ts';
import { applyRegistrationChanges, sendRegistrationMail } from './jobs.ts';
import { openCompanyDesk, type ShownChange } from '../testing/company-desk.ts';

let house: House;
let desk: ReturnType<typeof openCompanyDesk>;
let assistantId: string;
let assistant: string;
let member: TestMember;
let owner: TestUser;
let counter = 0;
let database: Database;
const log = openLog('test', 'silent');

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openCompanyDesk(house);
  const url = house.database.urls.identity;
  database = openDatabase({ url, subgraph: 'identity', connections: 2 });
  const { id } = await addPerson(house, 'assistante', true);
  await house.seed((tx) => grantRole(tx, id, 'staff-assistant', null));
  assistantId = id;
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

beforeEach(async () => {
  // Later than what was written before: a right begins when it is given.
  await house.setTime('2026-11-23T08:30:00Z');
  assistant = await house.tokenFor(assistantId, 'staff');
  member = await addMember(house, `Menuiserie${++counter}`);
  owner = await member.userWith('administrator');
});

/** Another establishment of the member's company, and one of a company that the service does not know. */
const elsewhere = () => siretOf(member.siren, String(100 + ++counter).padStart(4, '0'));
const stranger = () => siretOf(sirenOf(`0009${String(++counter).padStart(4, '0')}`), '0001');

const renumber = (tx: ActorTransaction, id: string, siret: string) =>
  tx.update(memberAccount).set({ siret }).where(eq(memberAccount.id, id));

const asked = (input: object = {}): Promise<ShownChange> =>
  desk.asked(owner.token, member, { siret: elsewhere(), ...input });
const decide = (verb: string, { id, version }: ShownChange, change: object = {}) =>
  desk.send(assistant, `${verb}RegistrationChange`, { id, version, ...change });
const company = async () => (await desk.look(owner.token, member)).company;

describe('another number', () => {
  it('waits for its proof, then for the service, and is the account’s once confirmed', async () => {
    const siret = elsewhere();
    const before = await desk.look(owner.token, member);
    const said = await desk.send(owner.token, 'requestRegistrationChange', {
      ...{ accountId: member.accountId, reason: 'MOVE', effectiveOn: '2026-11-23', siret },
    });
    expect(said.change).toMatchObject({ state: 'AWAITING_PROOF', proof: null });
    const unproven = said.change as ShownChange;
    expect((await decide('confirm', unproven)).codes).toEqual(['NO_PROOF']);
    expect((await desk.prove(owner.token, unproven.id)).status).toBe(201);

    const [change] = (await desk.look(assistant, member)).registrationChanges;
    expect(change).toMatchObject({
      state: 'OPEN',
      proof: { name: 'Avis de situation.pdf', mediaType: 'application/pdf', byteSize: 14 },
    });
    const confirmed = await decide('confirm', change as ShownChange);
    expect(confirmed.codes).toEqual([]);
    expect(confirmed.change).toMatchObject({ state: 'CONFIRMED', appliedAt: expect.anything() });
    expect(await desk.look(owner.token, member)).toMatchObject({ siret, company: before.company });
  });

  it('of another SIREN takes the account to that company, which is entered once', async () => {
    const [one, two] = [stranger(), stranger()];
    const takeover = { reason: 'TAKEOVER', companyName: 'Groupe Ardoise' };
    await decide('confirm', await asked({ ...takeover, siret: one }));
    const first = await company();
    expect(first).toEqual({ siren: one.slice(0, 9), name: 'Groupe Ardoise' });
    const sibling = siretOf(one.slice(0, 9), '0777');
    member = await addMember(house, `Menuiserie${++counter}`);
    owner = await member.userWith('administrator');
    await decide('confirm', await asked({ ...takeover, siret: sibling, companyName: 'Autre nom' }));
    expect(await company()).toEqual(first);
    await decide('confirm', await asked({ ...takeover, siret: two }));
    expect((await company()).siren).toBe(two.slice(0, 9));
  });

  it('that begins later is taken over on its day', async () => {
    const siret = elsewhere();
    await decide('confirm', await asked({ siret, effectiveOn: '2026-11-25' }));
    const again = await desk.send(owner.token, 'requestRegistrationChange', {
      ...{ accountId: member.accountId, reason: 'MOVE', effectiveOn: '2026-11-25' },
      siret: elsewhere(),
    });
    expect(again.codes).toEqual(['ALREADY_ASKED']);
    expect((await desk.look(owner.token, member)).siret).not.toBe(siret);
    await house.setTime('2026-11-24T23:30:00Z');
    const token = await house.tokenFor(owner.id);
    await applyRegistrationChanges({ database, log });
    expect((await desk.look(token, member)).siret).toBe(siret);
  });

  it('whose day comes when another account has it already stays behind', async () => {
    const siret = elsewhere();
    const before = await desk.look(owner.token, member);
    await decide('confirm', await asked({ siret, effectiveOn: '2026-11-24' }));
    const other = await addMember(house, `Autre${++counter}`);
    await house.seed((tx) => renumber(tx, other.accountId, siret));
    await house.setTime('2026-11-24T08:00:00Z');
    await applyRegistrationChanges({ database, log });
    const token = await house.tokenFor(owner.id);
    expect((await desk.look(token, member)).siret).toBe(before.siret);
  });

  it('is told by mail to whoever asked, once decided', async () => {
    const change = await asked();
    await decide('refuse', change, { reason: 'Le justificatif date de 2019.' });
    const mails: Message[] = [];
    const mailer = {
      send: async (message: Message) => void mails.push(message),
      close: () => undefined,
    };
    const portalUrl = 'https://portail.example';
    await sendRegistrationMail({ database, mailer, portalUrl }, { changeId: change.id });
    expect(mails.map(({ to }) => to)).toEqual([owner.email]);
    expect(mails[0]?.subject).toMatch(/refusé/);
    expect(mails[0]?.text).toContain('Le justificatif date de 2019.');
  });

  it('of another account is refused to the service, and tells the account nothing', async () => {
    const neighbour = await addMember(house, `Voisin${++counter}`);
    const reader = await neighbour.userWith('reader');
    const { siret } = await desk.look(reader.token, neighbour);
    const change = await asked({ reason: 'CORRECTION', siret, companyName: 'Voisin' });
    expect(change.state).toBe('OPEN');
    expect((await decide('confirm', change)).codes).toEqual(['SIRET_TAKEN']);
  });

  it('is asked for once at a time, also twice at the same instant', async () => {
    const input = { accountId: member.accountId, reason: 'MOVE', effectiveOn: '2026-11-23' };
    const ask = () =>
      desk.send(owner.token, 'requestRegistrationChange', { ...input, siret: elsewhere() });
    const said = await Promise.all([ask(), ask()]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_ASKED']);
  });

  it('is taken back by the account, and then decided by nobody', async () => {
    const { id, version } = await asked();
    const said = await desk.send(owner.token, 'withdrawRegistrationChange', { id, version });
    expect(said.change?.state).toBe('WITHDRAWN');
    const late = await decide('confirm', { id, version: version + 1 } as ShownChange);
    expect(late.codes).toEqual(['ALREADY_DECIDED']);
  });

  it('is decided once: of two at the same instant one is refused', async () => {
    const change = await asked();
    const said = await Promise.all([
      decide('confirm', change),
      decide('refuse', change, { reason: 'Illisible.' }),
    ]);
    expect(said.flatMap(({ codes }) => codes)).toEqual(['ALREADY_DECIDED']);
  });

  it('is one person’s to decide: a colleague is refused, takes it over knowingly, and gives it back', async () => {
    const change = await asked();
    const other = await addStaff(house, `collegue-${++counter}`, 'staff-assistant');
    const asOther = (verb: string, input: object = { id: change.id }) =>
      desk.send(other.token, `${verb}RegistrationChange`, input);
    const { id, version } = change;
    expect((await decide('take', change, { version: undefined })).codes).toEqual([]);
    expect((await asOther('take')).change?.assignee).toEqual({ id: assistantId });
    expect((await asOther('giveBack')).codes).toEqual(['TAKEN_BY_OTHER']);
    expect((await asOther('confirm', { id, version })).codes).toEqual(['TAKEN_BY_OTHER']);
    expect((await asOther('take', { id, over: true })).change?.assignee).toEqual({ id: other.id });
    expect((await decide('refuse', change, { reason: 'Illisible.' })).codes).toEqual([
      'TAKEN_BY_OTHER',
    ]);
    expect((await asOther('giveBack')).change?.assignee).toBeNull();
    expect((await decide('confirm', change)).codes).toEqual([]);
  });

  it('is not taken by the account itself, which takes it back whoever has it', async () => {
    const change = await asked();
    const { id, version } = change;
    expect((await desk.send(owner.token, 'takeRegistrationChange', { id })).codes).toEqual([
      'MISSING_RIGHT',
    ]);
    await decide('take', change, { version: undefined });
    const said = await desk.send(owner.token, 'withdrawRegistrationChange', { id, version });
    expect(said.change).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('is refused with a reason only', async () => {
    expect((await decide('refuse', await asked(), { reason: ' ' })).codes).toEqual(['REQUIRED']);
  });

  it('is not decided by the account itself', async () => {
    const { id, version } = await asked();
    const input = { id, version };
    expect((await desk.send(owner.token, 'confirmRegistrationChange', input)).codes).toEqual([
      'MISSING_RIGHT',
    ]);
    const reason = 'Non.';
    const refused = await desk.send(owner.token, 'refuseRegistrationChange', { ...input, reason });
    expect(refused.codes).toEqual(['MISSING_RIGHT']);
  });

  it('is not there for another company', async () => {
    const { id, version } = await asked();
    const other = await (await addMember(house, `Autre${++counter}`)).userWith('administrator');
    for (const verb of ['withdraw', 'confirm']) {
      const said = await desk.send(other.token, `${verb}RegistrationChange`, { id, version });
      expect(said.codes).toEqual(['NOT_FOUND']);
    }
    const query = `{ registrationChange(id: "${id}") { id } registrationChanges { totalCount } }`;
    expect((await house.ask(other.token, query)).data).toEqual({
      ...{ registrationChange: null, registrationChanges: { totalCount: 0 } },
    });
  });

  it('is on the list of the service with those of all accounts, newest first', async () => {
    await asked();
    await house.setTime('2026-11-23T09:00:00Z');
    assistant = await house.tokenFor(assistantId, 'staff');
    const later = await addMember(house, `Tardif${++counter}`);
    const { token } = await later.userWith('administrator');
    const { id } = await desk.asked(token, later, { siret: siretOf(later.siren, '0009') });
    const query = `{ registrationChanges(state: OPEN, first: 1) {
      edges { node { id account { memberNumber } requestedBy { lastName } } } } }`;
    const { data } = await house.ask<{ registrationChanges: { edges: { node: object }[] } }>(
      assistant,
      query,
    );
    expect(data?.registrationChanges.edges[0]?.node).toMatchObject({
      ...{ id, account: { memberNumber: later.memberNumber } },
      requestedBy: { lastName: expect.stringContaining('Nom-') },
    });
  });
});

describe('a proof', () => {
  it('is a PDF or a picture of at most ten mebibytes', async () => {
    const { id } = await asked();
    const page = await desk.prove(owner.token, id, Buffer.from('<html>'));
    expect(page).toEqual({ status: 415, body: { received: 'UNKNOWN_KIND' } });
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]);
    expect((await desk.prove(owner.token, id, large)).status).toBe(413);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect((await desk.prove(owner.token, id, png)).status).toBe(201);
    const [change] = (await desk.look(owner.token, member)).registrationChanges;
    expect(change?.proof).toMatchObject({ mediaType: 'image/png', byteSize: 8 });
  });

  it('is fetched once by the service, as it was sent, and noted', async () => {
    const { id } = await asked();
    const { path, codes } = await desk.send(assistant, 'openRegistrationProof', { changeId: id });
    expect(codes).toEqual([]);
    const address = `${new URL(house.url).origin}${path}`;
    const answer = await fetch(address);
    expect(await answer.text()).toBe('%PDF-1.7 proof');
    expect(answer.headers.get('content-disposition')).toContain('Avis de situation.pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(address, { method: 'POST', body: '%PDF-' })).status).toBe(404);
  });

  it('cannot be sent once the request is settled, not even to an address from before', async () => {
    const { id, version } = await asked();
    const input = { changeId: id, fileName: 'x.pdf' };
    const { path } = await desk.send(owner.token, 'sendRegistrationProof', input);
    await desk.send(owner.token, 'withdrawRegistrationChange', { id, version });
    const address = `${new URL(house.url).origin}${path}`;
    expect((await fetch(address, { method: 'POST', body: '%PDF-' })).status).toBe(409);
    const late = await desk.send(owner.token, 'sendRegistrationProof', input);
    expect(late.codes).toEqual(['ALREADY_DECIDED']);
  });

  it('is hidden from those who may read the account and not change it', async () => {
    const { id } = await asked();
    const reader = await member.userWith('reader');
    const [change] = (await desk.look(reader.token, member)).registrationChanges;
    expect(change).toMatchObject({ id, proof: null });
    const said = await desk.send(reader.token, 'openRegistrationProof', { changeId: id });
    expect(said.codes).toEqual(['FORBIDDEN']);
  });
});
