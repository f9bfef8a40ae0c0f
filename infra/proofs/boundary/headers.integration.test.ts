import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember, type TestUser } from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';

let house: House;
let administrator: TestUser;
/** Headers that reached any subgraph. */
const seen: IncomingHttpHeaders[] = [];

/** Notes the headers and passes nothing on: what leaves the gateway is all that matters here. */
const listener = createServer((request, response) => {
  seen.push(request.headers);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"viewer":null}}');
});

beforeAll(async () => {
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  house = await openHouse({ subgraphs: 'http', through: async () => url });
  administrator = await (await addMember(house, 'Poste')).userWith('administrator');
});

afterAll(async () => {
  await house.stop();
  listener.close();
});

const word = 'forged';
const forged = {
  ...{ 'x-user-id': word, 'x-member-id': word, 'x-forwarded-for': word, 'x-forwarded-user': word },
  ...{ 'x-forwarded-host': word, 'x-request-id': word, 'x-vigie-caller': word, cookie: word },
  ...{ 'x-real-ip': word, forwarded: word, 'x-apollo-operation-name': word },
};

it('a query brings a subgraph nothing that its client has called itself', async () => {
  seen.length = 0;
  await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: {
      ...forged,
      'content-type': 'application/json',
      authorization: `Bearer ${administrator.token}`,
    },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  expect(seen.map((headers) => Object.keys(headers).sort())).toEqual([
    [
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-request-id',
      'x-vigie-caller',
    ],
  ]);
  expect(JSON.stringify(seen)).not.toContain(word);
});

it('a route brings a subgraph the client’s credentials and what it takes, nothing else', async () => {
  seen.length = 0;
  await fetch(`${house.url}/oauth/token`, {
    method: 'POST',
    headers: { ...forged, authorization: 'Basic YTpi' },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(seen[0]?.authorization).toBe('Basic YTpi');
  expect(JSON.stringify(seen)).not.toContain(word);
});
