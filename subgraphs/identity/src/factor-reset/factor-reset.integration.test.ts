import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { openDoorstep, type Doorstep } from '../testing/doorstep.ts';
import { addTotp, firstFactor } from '../testing/second-factor.ts';

let house: House;
let door: Doorstep;
let assistant: { id: string; email: string };

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  door = openDoorstep(house);
  assistant = await addPerson(house, 'assistante', true);
  await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
});

afterAll(async () => {
  await door.close();
  await house.stop();
});

let counter = 0;

const later = (hours: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + hours * 3_600_000).toISOString());

interface Asked {
  effectiveAt: string | null;
  refusals: { code: string }[];
}

const reset = async (email: string, more: object = {}, token?: string): Promise<Asked> =>
  door.send(
    'resetSecondFactor',
    {
      ...{ idempotencyKey: newId(), email, proof: 'CALL_BACK' },
      note: 'Rappelée au numéro du dossier, a cité sa dernière facture.',
      ...more,
    },
    'effectiveAt refusals { code }',
    token ?? (await house.tokenFor(assistant.id, 'staff')),
  );
const cancel = (link: string | null, token?: string): Promise<Asked> =>
  door.send('cancelSecondFactorReset', { link }, 'refusals { code }', token);
const cancelAs = (token: string, id: string): Promise<Asked> =>
  door.send('cancelSecondFactorReset', { id }, 'refusals { code }', token);
const codesOf = ({ refusals }: Asked): string[] => refusals.map(({ code }) => code);

/** An administrator who has lost the telephone, and a colleague. */
async function locked() {
  const member = await addMember(house, `Perdu${++counter}`);
  const [owner, colleague] = [
    await member.userWith('administrator'),
    await member.userWith('administrator'),
  ];
  const { accessToken } = await door.enter(owner.email);
  await addTotp(house, door, accessToken);
  return { owner, colleague, member, accessToken };
}

const announced = async (email: string): Promise<string> => {
  await door.work();
  const text = door.mailTo(email, /va être retiré/)?.text ?? '';
  return /annuler\/([\w.-]+)/.exec(text)?.[1] ?? '';
};

describe('a reset by the service', () => {
  it('takes the second factor away after two days, not before', async () => {
    const { owner } = await locked();
    const { effectiveAt } = await reset(owner.email);
    expect(Date.parse(effectiveAt!) - house.clock.now().getTime()).toBeGreaterThan(47 * 3_600_000);
    expect((await firstFactor(door, owner.email)).secondStep?.kind).toBe('PROVE');
    await later(48.1);
    expect((await firstFactor(door, owner.email)).session).not.toBeNull();
  });

  it('is announced to the person, at a former address too, and to the other administrators', async () => {
    const { owner, colleague } = await locked();
    await withConnection(
      house.database.adminUrl,
      (admin) => admin`insert into identity.former_address values (${newId()}, ${owner.id},
        ${`ancienne-${counter}@vigie.example`}, clock.now() - interval '30 days')`,
    );
    await reset(owner.email);
    expect(await announced(owner.email)).not.toBe('');
    expect(await announced(`ancienne-${counter}@vigie.example`)).not.toBe('');
    const told = door.mailTo(colleague.email, /collègue/);
    expect(told?.text).toContain('Prénom-');
    expect(told?.text).not.toContain('annuler/');
  });

  it('is called off by the link of its announcement, once', async () => {
    const { owner } = await locked();
    await reset(owner.email);
    const link = await announced(owner.email);
    expect(codesOf(await cancel(link))).toEqual([]);
    expect(codesOf(await cancel(link))).toEqual(['NOT_FOUND']);
    await later(49);
    expect((await firstFactor(door, owner.email)).secondStep?.kind).toBe('PROVE');
  });

  it('is called off from « Mon compte », where it is seen', async () => {
    const { owner, accessToken } = await locked();
    await reset(owner.email);
    const { data } = await house.ask(accessToken, '{ viewer { credentials { resetAt } } }');
    expect(data).toMatchObject({
      viewer: { credentials: { resetAt: expect.stringContaining('2026-') as string } },
    });
    expect(codesOf(await cancel(null, accessToken))).toEqual([]);
    expect(codesOf(await cancel(null, accessToken))).toEqual(['NOT_FOUND']);
  });

  it('is seen and called off by the service, and by no other account', async () => {
    const { owner, colleague } = await locked();
    await reset(owner.email, { note: 'Demandé par une voix inconnue.' });
    const list = `{ secondFactorResets(first: 1) { edges { node {
      id state note proof person { id } askedBy { id } } } } }`;
    const token = await house.tokenFor(assistant.id, 'staff');
    const read = async () => {
      const { data } = await house.ask<{
        secondFactorResets: { edges: { node: { id: string; state: string } }[] };
      }>(token, list);
      return data!.secondFactorResets.edges[0]!.node;
    };
    const { id } = await read();
    expect(await read()).toMatchObject({
      ...{ state: 'WAITING', note: 'Demandé par une voix inconnue.', proof: 'CALL_BACK' },
      ...{ person: { id: owner.id }, askedBy: { id: assistant.id } },
    });
    expect(codesOf(await cancelAs(colleague.token, id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await cancelAs(token, id))).toEqual([]);
    expect(await read()).toMatchObject({ id, state: 'CANCELLED' });
    await later(49);
    expect((await firstFactor(door, owner.email)).secondStep?.kind).toBe('PROVE');
  });

  it.each(['', 'x', `${newId()}.${'A'.repeat(43)}`])('is not called off by %j', async (link) => {
    expect(codesOf(await cancel(link))).toEqual(['NOT_FOUND']);
  });

  it('is refused twice at once, for oneself, for nobody, and without what was seen', async () => {
    const { owner } = await locked();
    expect(codesOf(await reset(owner.email))).toEqual([]);
    expect(codesOf(await reset(owner.email))).toEqual(['ALREADY_ASKED']);
    expect(codesOf(await reset(assistant.email))).toEqual(['ONESELF']);
    expect(codesOf(await reset('personne@vigie.example'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await reset(owner.email, { note: 'vu' }))).toEqual(['INVALID_NOTE']);
  });

  it('keeps what was seen, and by whom', async () => {
    const { owner } = await locked();
    await reset(owner.email, { proof: 'IDENTITY_DOCUMENT', note: 'Carte vue en rendez-vous.' });
    const [row] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select proof, note, asked_by from identity.factor_reset
        where person_id = ${owner.id}`,
    );
    expect(row).toEqual({
      proof: 'IDENTITY_DOCUMENT',
      note: 'Carte vue en rendez-vous.',
      asked_by: assistant.id,
    });
  });

  it('is nobody’s to ask for who does not repair accesses', async () => {
    const { owner, colleague, member } = await locked();
    for (const { token } of [colleague, await member.userWith('hr')]) {
      await expect(reset(owner.email, {}, token)).rejects.toThrow('FORBIDDEN');
    }
  });
});
