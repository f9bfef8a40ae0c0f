import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGatewayClient } from './gateway-client.ts';

let server: Server;
let apiUrl: string;
let asked: { path: string; authorization: string | undefined; body: string }[];
/** Answers of the API in turn; the token endpoint numbers its tokens. */
let answers: { status?: number; body: object }[];

beforeEach(async () => {
  asked = [];
  answers = [];
  server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push({
      path,
      authorization: request.headers.authorization,
      body: await textOf(request),
    });
    const isToken = path === '/oauth/token';
    const tokens = asked.filter((one) => one.path === path).length;
    const answer = isToken
      ? { body: { access_token: `token-${tokens}`, expires_in: 3600 } }
      : answers.shift();
    response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const open = () => openGatewayClient({ apiUrl, clientId: 'id', clientSecret: 'secret' });

test('asks for one token and keeps it', async () => {
  answers = [{ body: { data: { a: 1 } } }, { body: { data: { a: 2 } } }];
  const query = open();
  await expect(query('{ a }', {})).resolves.toEqual({ a: 1 });
  await expect(query('{ a }', { b: 3 })).resolves.toEqual({ a: 2 });
  const basic = `Basic ${Buffer.from('id:secret').toString('base64')}`;
  expect(asked).toEqual([
    { path: '/oauth/token', authorization: basic, body: 'grant_type=client_credentials' },
    { path: '/graphql', authorization: 'Bearer token-1', body: '{"query":"{ a }","variables":{}}' },
    {
      path: '/graphql',
      authorization: 'Bearer token-1',
      body: '{"query":"{ a }","variables":{"b":3}}',
    },
  ]);
});

test('jobs that start together share the token', async () => {
  answers = [{ body: { data: {} } }, { body: { data: {} } }];
  const query = open();
  await Promise.all([query('{ a }', {}), query('{ b }', {})]);
  expect(asked.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
});

test('a refused token is renewed once', async () => {
  answers = [{ status: 401, body: {} }, { body: { data: { a: 1 } } }];
  await expect(open()('{ a }', {})).resolves.toEqual({ a: 1 });
  expect(asked.at(-1)?.authorization).toBe('Bearer token-2');
});

test('any error fails the job, and tells its code but not its text', async () => {
  const error = { message: 'Visit of Ada Lovelace', extensions: { code: 'FORBIDDEN' } };
  answers = [{ body: { data: { a: null }, errors: [error, error] } }];
  await expect(open()('{ a }', {})).rejects.toThrow(/^FORBIDDEN$/);
});

test('an answer without data fails', async () => {
  answers = [{ status: 503, body: {} }];
  await expect(open()('{ a }', {})).rejects.toThrow('HTTP_503');
});
