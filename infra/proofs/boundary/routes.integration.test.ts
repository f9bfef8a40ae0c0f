import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../../tests/house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ subgraphs: 'http' });
});

afterAll(() => house.stop());

it('the gateway passes on exactly the routes that the subgraphs serve', () => {
  const addressesOf = (routes: readonly { method: string; path: string }[]): string[] =>
    routes.map(({ method, path }) => `${method} ${path}`).sort();
  const served = house.subgraphs.flatMap(({ routes }) => routes);
  expect(addressesOf(house.federation.routes)).toEqual(addressesOf(served));
});

it('a route answers through the gateway as its subgraph does', async () => {
  const response = await fetch(`${house.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: 'Basic YTpi' },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Basic realm="vigie"');
  expect(await response.json()).toEqual({ error: 'invalid_client' });
});
