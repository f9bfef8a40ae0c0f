import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../../../identity/src/seed.ts';

let house: House;
let biller: string;
let assistant: string;
let reader: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T09:00:00Z');
  biller = await staff('staff-billing');
  assistant = await staff('staff-assistant');
  const member = await addMember(house, 'Fournil');
  ({ token: reader } = await member.userWith('reader'));
});

afterAll(() => house.stop());

async function staff(role: string): Promise<string> {
  const { id } = await addPerson(house, `${role}-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, id, role, null));
  return house.tokenFor(id, 'staff');
}

const terms = {
  ...{ from: '2026-01-01', votedOn: '2025-10-14', perCapitaCents: 11_600, entryFeeCents: 0 },
  ...{ noShowCents: 8_000, vatPerTenThousand: 2_000 },
  complements: [{ label: 'Étude de poste', unit: 'heure', priceCents: 12_000 }],
};

interface Tariff {
  id: string;
  version: number;
  from: string;
  until: string | null;
  standing: string;
  warning: string | null;
}

interface Payload {
  tariff: Tariff | null;
  refusals: { code: string; field: string | null }[];
}

/** Sends a command; null where the gateway denies it. */
async function send(token: string, name: string, input: object): Promise<Payload | null> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data } = await house.ask<Record<string, Payload | null>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      tariff { id version from until standing warning } refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  return data?.[name] ?? null;
}

async function tariffs(token: string): Promise<Tariff[]> {
  const { data } = await house.ask<{ tariffs: Tariff[] }>(
    token,
    '{ tariffs { id version from until standing warning } }',
  );
  return data!.tariffs;
}

const codes = (payload: Payload | null) =>
  payload?.refusals.map(({ code, field }) => `${code} ${field}`);

describe('the tariffs of a service', () => {
  let next: Tariff;

  it('begin with one that may already count', async () => {
    const first = await send(biller, 'createTariff', { tariff: terms });
    expect(first?.tariff).toMatchObject({ standing: 'IN_FORCE', until: null, warning: null });
  });

  it('end the day before the next one begins, whose band is unknown until its year is recorded', async () => {
    const added = await send(biller, 'createTariff', {
      tariff: { ...terms, from: '2027-01-01', votedOn: '2026-10-14' },
    });
    next = added!.tariff!;
    expect(next).toMatchObject({ standing: 'UPCOMING', warning: 'BAND_UNKNOWN' });
    const [, current] = await tariffs(biller);
    expect(current).toMatchObject({ from: '2026-01-01', until: '2026-12-31' });
  });

  it('warn outside the band of 80 to 120 % once the average cost is recorded', async () => {
    await house.ask(
      biller,
      `mutation ($input: RecordAverageCostInput!) { recordAverageCost(input: $input) { refusals { code } } }`,
      {
        input: {
          ...{ idempotencyKey: newId(), year: 2027, version: 0, cents: 9_000 },
          ...{ source: 'Arrêté', publishedOn: '2026-10-02' },
        },
      },
    );
    expect((await tariffs(biller))[0]?.warning).toBe('ABOVE_BAND');
  });

  it('are refused for a day that has come, and for one that is taken', async () => {
    const on = (from: string) => send(biller, 'createTariff', { tariff: { ...terms, from } });
    expect(codes(await on('2026-11-26'))).toEqual(['NOT_AHEAD from']);
    expect(codes(await on('2027-01-01'))).toEqual(['DUPLICATE from']);
  });

  it('change and go while they lie ahead, of two readers for one only', async () => {
    const { id } = next;
    const tariff = { ...terms, from: '2027-02-01' };
    const changed = await send(biller, 'changeTariff', { id, version: 1, tariff });
    expect(changed?.tariff).toMatchObject({ from: '2027-02-01', version: 2 });
    const late = await send(biller, 'changeTariff', { id, version: 1, tariff });
    expect(codes(late)).toEqual(['STALE_VERSION version']);
    expect(codes(await send(biller, 'withdrawTariff', { id, version: 2 }))).toEqual([]);
    expect(await tariffs(biller)).toHaveLength(1);
  });

  it('in force stay as they are', async () => {
    const [{ id, version }] = (await tariffs(biller)) as [Tariff];
    expect(codes(await send(biller, 'withdrawTariff', { id, version }))).toEqual(['IN_FORCE id']);
  });

  it('are public among members and kept by the billing of the service alone', async () => {
    expect(await tariffs(reader)).toHaveLength(1);
    for (const token of [reader, assistant]) {
      expect(await send(token, 'createTariff', { tariff: terms })).toBeNull();
    }
  });
});
