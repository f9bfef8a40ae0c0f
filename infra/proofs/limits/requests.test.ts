import { limits } from '@vigie/gateway/limits/limits';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;

beforeAll(async () => {
  gateway = await openGatewayAlone();
});

beforeEach(() => void gateway.asked());

afterAll(() => gateway.stop());

const query = '{ service { name } }';
const answered = { service: { name: 'Un service' } };
const mutation = 'mutation { signOut { ended } }';

describe('a request that the API does not take reaches no subgraph', () => {
  it('several operations at once', async () => {
    const { status } = await gateway.post('user:ada', JSON.stringify([{ query }, { query }]));
    expect(status).toBe(400);
    expect(gateway.asked()).toEqual([]);
  });

  it('a body over the limit', async () => {
    const body = JSON.stringify({ query, variables: { x: 'x'.repeat(limits.bodyBytes) } });
    const { status, errors, headers } = await gateway.post('user:ada', body);
    expect(status).toBe(413);
    expect(errors?.[0]?.extensions['code']).toBe('BODY_TOO_LARGE');
    expect(headers.get('connection')).toBe('close');
  });

  it('a body over the limit that does not say its length', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
    });
    const request = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    // The answer, or a connection that was cut while the body was still coming.
    const status = await fetch(gateway.url, request).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(gateway.asked()).toEqual([]);
  });

  it('a query in an address that is longer than headers may be', async () => {
    const long = new URLSearchParams({ query: `${query} #${'x'.repeat(20_000)}` });
    const { status } = await fetch(`${gateway.url}?${long}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(status).toBe(431);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('by %s', async (method) => {
    const { status } = await fetch(gateway.url, {
      ...{ method, body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(405);
    expect(gateway.asked()).toEqual([]);
  });

  it('a body that is no JSON', async () => {
    expect((await gateway.post('user:ada', '{ service')).status).toBe(400);
  });

  it('the hash of a query in place of the query', async () => {
    const sha256Hash = 'a'.repeat(64);
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const { errors } = await gateway.post('user:ada', body);
    expect(errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('another site cannot make a browser ask', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'by a form: %s',
    async (type) => {
      const { status } = await gateway.post('user:ada', JSON.stringify({ query: mutation }), {
        'content-type': type,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(gateway.asked()).toEqual([]);
    },
  );

  it('by an address', async () => {
    const { status } = await fetch(`${gateway.url}?${new URLSearchParams({ query })}`);
    expect(status).toBe(400);
    expect(gateway.asked()).toEqual([]);
  });

  it('for a change by an address, not even with the header that an address cannot carry', async () => {
    const { status } = await fetch(`${gateway.url}?${new URLSearchParams({ query: mutation })}`, {
      headers: { authorization: 'user:ada', 'apollo-require-preflight': 'true' },
    });
    expect(status).toBe(405);
    expect(gateway.asked()).toEqual([]);
  });
});

describe('names that mean something to a program are data here', () => {
  it('the last of two equal keys counts, once and for all', async () => {
    const body = `{"query": "{ nothing }", "query": ${JSON.stringify(query)}}`;
    expect((await gateway.post('user:ada', body)).data).toEqual(answered);
  });

  it('__proto__ as a key of the request, of its variables and of a value', async () => {
    const preview = 'query ($f: FollowUpFactsInput!) { previewFollowUp(input: $f) { missing } }';
    const variables = '{"__proto__": {"f": {}}, "f": {"situations": [], "__proto__": {"x": 1}}}';
    const body = `{"__proto__": {"query": 1}, "query": "${preview}", "variables": ${variables}}`;
    const { status, errors } = await gateway.post('user:ada', body);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('__proto__ as a variable', async () => {
    const reply = await gateway.ask(
      'user:ada',
      'query ($__proto__: ID!) { employee(id: $__proto__) { id } }',
    );
    expect(reply.status).toBe(400);
    expect(reply.errors?.[0]?.message).toContain('two underscores');
  });
});
