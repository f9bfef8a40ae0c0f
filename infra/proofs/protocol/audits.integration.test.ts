import { callerHeader, createCallerTokenSigner } from '@vigie/chassis/token/caller-token';
import { subgraphNames } from '@vigie/gateway/subgraph/names';
import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addClient } from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ subgraphs: 'http' });
});

afterAll(() => house.stop());

/** The audits of GraphQL over HTTP, asked with these headers beside their own. */
async function audit(url: string, headers: Record<string, string>): Promise<AuditResult[]> {
  const fetchFn = (input: string, init: RequestInit = {}): Promise<Response> =>
    fetch(input, { ...init, headers: { ...(init.headers as object), ...headers } });
  return auditServer({ url: `${url}/graphql`, fetchFn });
}

const countsOf = (results: readonly AuditResult[]): Record<AuditResult['status'], number> => {
  const count = (status: AuditResult['status']): number =>
    results.filter((result) => result.status === status).length;
  return { ok: count('ok'), notice: count('notice'), warn: count('warn'), error: count('error') };
};

const faultsIn = (results: readonly AuditResult[]): string[] =>
  results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`],
  );

it('the gateway passes every audit but three that it may: GET without the header that other sites cannot send', async () => {
  const machine = await addClient(house, 'account:read');
  const results = await audit(house.url, { authorization: `Bearer ${machine}` });
  expect(countsOf(results), faultsIn(results).join('\n')).toEqual({
    ...{ ok: 58, notice: 3, warn: 0, error: 0 },
  });
});

it.each(subgraphNames)('the subgraph %s passes every audit', async (name) => {
  const signer = await createCallerTokenSigner(house.gatewayKey, house.clock);
  const token = await signer.sign({ kind: 'sign-in' }, name);
  const results = await audit(house.federation.urls[name] ?? '', { [callerHeader]: token });
  expect(countsOf(results), faultsIn(results).join('\n')).toEqual({
    ...{ ok: 61, notice: 0, warn: 0, error: 0 },
  });
});
