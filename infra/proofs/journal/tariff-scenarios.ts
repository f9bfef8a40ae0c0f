import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { addPerson } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Each scenario takes days of its own: no two tariffs begin on one. */
let year = 2040;

const terms = (): object => ({
  ...{ from: `${++year}-01-01`, votedOn: '2026-10-15', perCapitaCents: 10_800 },
  ...{ entryFeeCents: 0, noShowCents: 8_000, vatPerTenThousand: 2_000, complements: [] },
});

/** Whoever keeps the tariffs of the service. */
async function biller({ house }: World): Promise<string> {
  const { id } = await addPerson(house, `tarifs-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, id, 'staff-billing', null));
  return house.tokenFor(id, 'staff');
}

/** A tariff to come, and whoever keeps it. */
async function kept(world: World): Promise<{ token: string; id: string }> {
  const token = await biller(world);
  const { data } = await world.house.ask<{ createTariff: { tariff: { id: string } } }>(
    token,
    `mutation ($input: CreateTariffInput!) { createTariff(input: $input) { tariff { id } } }`,
    { input: keyed({ tariff: terms() }) },
  );
  return { token, id: data!.createTariff.tariff.id };
}

/** Tariffs and the national average cost, as the service's billing keeps them. */
export const tariffScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  createTariff: async (world) => {
    const token = await biller(world);
    return {
      accepted: { token, input: keyed({ tariff: terms() }) },
      refused: {
        token,
        input: keyed({ tariff: { ...terms(), perCapitaCents: 0 } }),
        code: 'OUT_OF_RANGE',
      },
    };
  },

  changeTariff: async (world) => {
    const { token, id } = await kept(world);
    return {
      accepted: { token, input: keyed({ id, version: 1, tariff: terms() }) },
      refused: { token, input: keyed({ id, version: 7, tariff: terms() }), code: 'STALE_VERSION' },
    };
  },

  withdrawTariff: async (world) => {
    const { token, id } = await kept(world);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 7 }), code: 'STALE_VERSION' },
    };
  },

  recordAverageCost: async (world) => {
    const token = await biller(world);
    const cost = { year: 2027, version: 0, cents: 11_700, publishedOn: '2026-10-02' };
    return {
      accepted: { token, input: keyed({ ...cost, source: 'Arrêté' }) },
      refused: { token, input: keyed({ ...cost, source: ' ' }), code: 'REQUIRED' },
    };
  },
};
