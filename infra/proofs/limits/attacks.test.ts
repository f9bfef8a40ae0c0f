import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costAttacks, documentAttacks, variableAttacks, type Attack } from './attacks.ts';
import { openGatewayAlone, type GatewayAlone } from './gateway-alone.ts';

let gateway: GatewayAlone;

beforeAll(async () => {
  gateway = await openGatewayAlone();
});

afterAll(() => gateway.stop());

const harmless = '{ service { name } }';

async function isRefused({ query, variables, status, code, says }: Attack): Promise<void> {
  gateway.asked();
  const attack = await gateway.ask('user:mallory', query, variables);
  const [error] = attack.errors ?? [];
  expect(attack.errors?.map(({ message }) => message).join(' ')).toMatch(says);
  expect({ status: attack.status, code: error?.extensions['code'] }).toEqual({ status, code });
  expect(attack.data ?? null).toBeNull();
  expect(gateway.asked()).toEqual([]);
}

const named = (attacks: Attack[]) => attacks.map((attack) => [attack.name, attack] as const);

describe('a document that is too large is refused and reaches no subgraph', () => {
  it.each(named(documentAttacks))('%s', (_name, attack) => isRefused(attack));
});

describe('an operation that returns too much is refused and reaches no subgraph', () => {
  it.each(named(costAttacks))('%s', (_name, attack) => isRefused(attack));
});

describe('variables that are too large are refused and reach no subgraph', () => {
  it.each(named(variableAttacks))('%s', (_name, attack) => isRefused(attack));
});

it('others are answered while all attacks come at once', async () => {
  const attacks = [...documentAttacks, ...costAttacks, ...variableAttacks];
  const [answer] = await Promise.all([
    gateway.ask('user:ada', harmless),
    ...attacks.map(({ query, variables }) => gateway.ask('user:mallory', query, variables)),
  ]);
  expect(answer.data).toEqual({ service: { name: 'Un service' } });
});
