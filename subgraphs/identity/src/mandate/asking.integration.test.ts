import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEstablishment, addMember, addService } from '../../../../infra/tests/cast.ts';
import { addFirm, type FirmColleague, type TestFirm } from '../../../../infra/tests/firm-cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { mandateSecretIn, openMandateDesk, type MandateDesk } from '../testing/mandate-desk.ts';
import { lookupsPerDay, mostNumbers, unknownPerDay } from './rules.ts';

let house: House;
let desk: MandateDesk;
let firm: TestFirm;
let manager: FirmColleague;
let collaborator: FirmColleague;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openMandateDesk(house);
  firm = await addFirm(house, 'Orbe');
  manager = await firm.colleague('MANAGER');
  collaborator = await firm.colleague('COLLABORATOR');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

/** Moves the clock; a session of another time is none. */
const at = async (instant: string): Promise<void> => {
  await house.setTime(instant);
  manager.token = await house.tokenFor(manager.id);
  collaborator.token = await house.tokenFor(collaborator.id);
};

const preview = (token: string, references: readonly string[]) =>
  desk.send(token, 'previewMandates', {
    lines: references.map((reference) => `${reference};Client ${reference}`),
  });

describe('a list of numbers', () => {
  it('tells of each what may be told, and of nobody the name', async () => {
    const [found, mandated, asked] = [
      await addMember(house, 'Trouvée'),
      await addMember(house, 'Confiée'),
      await addMember(house, 'Demandée'),
    ];
    await addEstablishment(house, found, 'Annexe');
    await firm.client(mandated);
    await desk.ask(manager.token, [asked.memberNumber]);
    const said = await preview(manager.token, [
      found.memberNumber,
      found.siren,
      mandated.memberNumber,
      asked.memberNumber,
      '9999999',
      'bonjour',
      found.memberNumber,
    ]);
    expect(said.codes).toEqual([]);
    // The company has two accounts, one of which is asked by its own number already.
    expect(said.lines.map(({ state, accounts }) => [state, accounts])).toEqual([
      ['FOUND', 1],
      ['FOUND', 1],
      ['ALREADY_MANDATED', 0],
      ['ALREADY_ASKED', 0],
      ['UNKNOWN', 0],
      ['INVALID', 0],
      ['REPEATED', 0],
    ]);
    expect(JSON.stringify(said.lines)).not.toMatch(/Trouvée|Confiée|Demandée|Annexe/);
    expect(await desk.letters()).toHaveLength(0);
  });

  it('is looked up by managers of a firm alone', async () => {
    const administrator = await (await addMember(house, 'Curieuse')).userWith('administrator');
    expect((await preview(collaborator.token, ['9999999'])).codes).toEqual(['MANAGER_ONLY']);
    expect((await preview(administrator.token, ['9999999'])).codes).toEqual(['NO_FIRM']);
  });

  it('is no way to find out who is a member by trying', async () => {
    const own = await addFirm(house, 'Fouille');
    const curious = await own.colleague('MANAGER');
    const { token } = curious;
    const numbers = (from: number) =>
      Array.from({ length: mostNumbers }, (_, index) => String(9_000_000 + from + index));
    expect((await preview(token, [...numbers(0), '9999999'])).codes).toEqual(['TOO_MANY']);
    for (let from = 0; from < unknownPerDay; from += mostNumbers) {
      expect((await preview(token, numbers(from))).codes).toEqual([]);
    }
    expect((await preview(token, ['9999999'])).codes).toEqual(['TOO_MANY_LOOKUPS']);
    await at('2026-11-24T08:00:00Z');
    const later = await house.tokenFor(curious.id);
    expect((await preview(later, ['9999999'])).codes).toEqual([]);
    await at('2026-11-23T08:00:00Z');
    expect(lookupsPerDay).toBeGreaterThan(unknownPerDay);
  });
});

describe('a request for a mandate', () => {
  it('reaches the administrators of the client alone, and opens nothing', async () => {
    const shop = await addMember(house, 'Librairie');
    const administrator = await shop.userWith('administrator');
    await shop.userWith('hr');
    await desk.letters();
    const line = `${shop.memberNumber};La librairie du coin`;
    expect((await desk.ask(manager.token, [], { lines: [line] })).codes).toEqual([]);
    const mails = await desk.letters();
    expect(mails.map(({ to }) => to)).toEqual([administrator.email]);
    expect(mails[0]?.subject).toContain('Orbe vous demande un mandat pour Librairie');
    expect(mails[0]?.text).toContain('Factures : consulter');
    const [row] = await desk.board(manager.token, { search: 'librairie du' });
    expect(row).toMatchObject({ state: 'ASKED', askedAs: shop.memberNumber, account: null });
    const query = `{ memberAccount(memberNumber: "${shop.memberNumber}") { name } }`;
    expect((await house.ask(manager.token, query)).data).toEqual({ memberAccount: null });
    expect((await desk.ask(manager.token, [shop.memberNumber])).codes).toEqual(['NOBODY_TO_ASK']);
  });

  it('is one for each account, also when two lists are sent at the same instant', async () => {
    const shop = await addMember(house, 'Tandem');
    const twice = [
      desk.ask(manager.token, [shop.memberNumber]),
      desk.ask(manager.token, [shop.siren]),
    ];
    const said = await Promise.all(twice);
    expect(said.map(({ codes }) => codes.join()).sort()).toEqual(['', 'NOBODY_TO_ASK']);
  });

  it.each([
    [{ parts: [] }, 'REQUIRED'],
    [{ parts: ['administrator'] }, 'UNKNOWN_PART'],
    [{ startsOn: '2026-11-22' }, 'INVALID_DATE'],
    [{ endsOn: '2026-11-22' }, 'INVALID_DATE'],
    [{ lines: [] }, 'REQUIRED'],
  ])('is refused for %o', async (change, code) => {
    const shop = await addMember(house, 'Refus');
    expect((await desk.ask(manager.token, [shop.memberNumber], change)).codes).toEqual([code]);
  });

  it('can be sent again three days later, three times, to those who have not answered', async () => {
    const shop = await addMember(house, 'Muette');
    await shop.userWith('administrator');
    await desk.ask(manager.token, [shop.memberNumber]);
    const [first] = await desk.letters();
    const [row] = await desk.board(manager.token, { search: shop.memberNumber });
    const remind = async () => desk.send(manager.token, 'remindMandates', { ids: [row?.id] });
    expect(row?.remindable).toBe(false);
    expect((await remind()).codes).toEqual(['TOO_SOON']);
    for (const day of ['26T08:10', '29T08:20']) {
      await at(`2026-11-${day}:00Z`);
      expect(await remind()).toMatchObject({ codes: [], reached: 1 });
      expect((await remind()).codes).toEqual(['TOO_SOON']);
      const [mail] = await desk.letters();
      expect(mail?.subject).toMatch(/^Rappel : /);
      expect(mandateSecretIn(mail)).not.toBe(mandateSecretIn(first));
    }
    // The link of the first mail works beside those of the reminders.
    const query = `query ($secret: String!) { offeredMandate(secret: $secret) { firm } }`;
    const secret = mandateSecretIn(first);
    expect((await house.ask(null, query, { secret })).data).toEqual({
      offeredMandate: { firm: 'Orbe' },
    });
    await at('2026-12-03T08:10:00Z');
    expect((await remind()).reached).toBe(1);
    await at('2026-12-08T08:00:00Z');
    expect((await remind()).codes).toEqual(['TOO_SOON']);
    await at('2026-12-23T08:10:00Z');
    expect((await remind()).codes).toEqual(['MANDATE_OVER']);
    expect((await house.ask(null, query, { secret })).data).toEqual({ offeredMandate: null });
    const [over] = await desk.board(manager.token, { state: 'EXPIRED' });
    expect(over?.id).toBeDefined();
    // What nobody answered can be asked anew.
    expect(
      (
        await desk.ask(manager.token, [shop.memberNumber], {
          startsOn: '2026-12-23',
        })
      ).codes,
    ).toEqual([]);
    await at('2026-11-23T08:00:00Z');
  });

  it('is not seen, reminded or taken back by another firm', async () => {
    const shop = await addMember(house, 'Convoitée');
    await desk.ask(manager.token, [shop.memberNumber]);
    const [row] = await desk.board(manager.token, { search: shop.memberNumber });
    const rival = await (await addFirm(house, 'Rivale')).colleague('MANAGER');
    expect(await desk.board(rival.token)).toEqual([]);
    for (const mutation of ['remindMandates', 'giveUpMandates']) {
      expect((await desk.send(rival.token, mutation, { ids: [row?.id] })).codes).toEqual([
        'NOT_FOUND',
      ]);
      expect((await desk.send(manager.token, mutation, { ids: [newId()] })).codes).toEqual([
        'NOT_FOUND',
      ]);
      expect((await desk.send(collaborator.token, mutation, { ids: [row?.id] })).codes).toEqual([
        'MANAGER_ONLY',
      ]);
    }
    expect((await desk.send(manager.token, 'giveUpMandates', { ids: [row?.id] })).reached).toBe(1);
    const [after] = await desk.board(manager.token, { search: shop.memberNumber });
    expect(after?.state).toBe('WITHDRAWN');
  });
});
