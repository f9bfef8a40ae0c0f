import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;

beforeAll(async () => {
  gateway = await openGatewayAlone();
});

beforeEach(() => void gateway.asked());

afterAll(() => gateway.stop());

const preview = (field: string, type: string): string =>
  `query ($x: ${type}) { previewFollowUp(input: { situations: [], ${field}: $x }) { missing } }`;

describe('a value that the contract does not take is named before any subgraph is asked', () => {
  it.each([
    [
      'member number',
      '{ memberAccount(memberNumber: "12") { id } }',
      'MemberNumber takes seven digits.',
    ],
    [
      'day',
      '{ previewFollowUp(input: { situations: [], birthDate: "2026-02-30" }) { missing } }',
      'Date takes an existing day',
    ],
    [
      'number for a text',
      '{ memberAccount(memberNumber: 1234567) { id } }',
      'MemberNumber takes seven digits.',
    ],
    [
      'value of an enumeration',
      '{ previewFollowUp(input: { situations: [], contract: GONE }) { missing } }',
      'GONE',
    ],
    ['number of rows', '{ employees(first: "ten") { totalCount } }', 'Int cannot represent'],
  ])('written in the operation: %s', async (_what, query, says) => {
    const { status, errors, data } = await gateway.ask('user:ada', query);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain(says);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(data).toBeUndefined();
    expect(gateway.asked()).toEqual([]);
  });

  it.each([
    [
      'member number',
      'query ($x: MemberNumber!) { memberAccount(memberNumber: $x) { id } }',
      '12',
      'MemberNumber takes seven digits.',
    ],
    ['day', preview('birthDate', 'Date'), '2026-02-30', 'Date takes an existing day'],
    [
      'instant',
      'query ($x: DateTime) { employees(updatedSince: $x) { totalCount } }',
      'yesterday',
      'DateTime takes an ISO 8601 instant.',
    ],
    [
      'null where something is needed',
      'query ($x: ID!) { employee(id: $x) { id } }',
      null,
      'must not be null',
    ],
  ])('sent as a variable: %s', async (_what, query, x, says) => {
    const { status, errors, data } = await gateway.ask('user:ada', query, { x });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain(says);
    expect(errors?.[0]?.message).toContain('$x');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(data).toBeUndefined();
    expect(gateway.asked()).toEqual([]);
  });
});

it('a value that the contract takes reaches the subgraph as it was written', async () => {
  const x = '2026-01-02T03:04:05+02:00';
  const query = 'query ($x: DateTime) { employees(updatedSince: $x) { totalCount } }';
  await gateway.ask('user:ada', query, { x });
  expect(gateway.asked()).toMatchObject([{ variables: { x } }]);
});
