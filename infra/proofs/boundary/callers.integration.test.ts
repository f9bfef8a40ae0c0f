import { callerHeader } from '@vigie/chassis/token/caller-token';
import { subgraphNames, type SubgraphName } from '@vigie/gateway/subgraph/names';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, type TestUser } from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';
import { forgedTokens, sign, type Forge } from './forged-tokens.ts';

let house: House;
let administrator: TestUser;

beforeAll(async () => {
  house = await openHouse({ subgraphs: 'http' });
  administrator = await (await addMember(house, 'Douane')).userWith('administrator');
});

afterAll(() => house.stop());

const forge = (subgraph: SubgraphName): Forge => {
  const { gatewayKey, clock } = house;
  return { gatewayKey, clock, subgraph };
};

/** Knocks at a subgraph itself; the status of its answer. */
async function knock(subgraph: SubgraphName, headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${house.federation.urls[subgraph]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  await response.arrayBuffer();
  return response.status;
}

describe.each(subgraphNames)('%s, asked past the gateway,', (subgraph) => {
  it('answers whom the gateway has sent', async () => {
    house.asked();
    expect(await knock(subgraph, { [callerHeader]: await sign(forge(subgraph)) })).toBe(200);
    expect(house.asked()).toEqual([subgraph]);
  });

  it.each(Object.keys(forgedTokens))(
    'refuses a caller’s token that is forged: %s',
    async (what) => {
      house.asked();
      const token = await forgedTokens[what]?.(forge(subgraph));
      expect(await knock(subgraph, { [callerHeader]: token ?? '' })).toBe(401);
      expect(house.asked()).toEqual([]);
    },
  );

  it.each<[string, () => Record<string, string>]>([
    ['no header at all', () => ({})],
    ['an access token', () => ({ authorization: `Bearer ${administrator.token}` })],
    ['an access token in the place of ours', () => ({ [callerHeader]: administrator.token })],
    ['plain words', () => ({ 'x-user-id': administrator.id, 'x-member-id': '1' })],
  ])('refuses %s', async (_, headers) => {
    house.asked();
    expect(await knock(subgraph, headers())).toBe(401);
    expect(house.asked()).toEqual([]);
  });

  it('refuses a good token that is shown again after its minute', async () => {
    const token = await sign(forge(subgraph));
    expect(await knock(subgraph, { [callerHeader]: token })).toBe(200);
    await house.setTime(new Date(house.clock.now().getTime() + 61_000).toISOString());
    expect(await knock(subgraph, { [callerHeader]: token })).toBe(401);
  });

  it('tells its health to all', async () => {
    expect((await fetch(`${house.federation.urls[subgraph]}/health`)).status).toBe(200);
  });
});

it('the gateway takes no token of the inside for one of its callers', async () => {
  const token = await sign(forge('identity'));
  expect((await house.ask(token, '{ viewer { id } }')).status).toBe(401);
});
