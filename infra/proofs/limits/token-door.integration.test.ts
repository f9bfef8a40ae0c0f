import { newId } from '@vigie/chassis/ids';
import { openQuota } from '@vigie/gateway/limits/quota';
import { writeClient } from '@vigie/identity/seed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../../tests/house.ts';

let house: House;
/** Milliseconds of the machine, which the test moves. */
let elapsed = 0;
const program = { id: newId(), secret: newId() };

beforeAll(async () => {
  const settings = { people: 20_000, machines: 20_000, nobody: 20_000 };
  house = await openHouse({ quota: openQuota(settings, () => elapsed) });
  await house.seed((tx) =>
    writeClient(tx, { ...program, name: 'Essai', scopes: ['account:read'] }),
  );
});

afterAll(() => house.stop());

async function knock(id: string, secret: string): Promise<Response> {
  const response = await fetch(`${house.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  await response.arrayBuffer();
  return response;
}

it('wrong secrets, of whatever program, are paid for by the address that they come from', async () => {
  // Each in the name of another program, so that no count of a program stands in the way.
  for (let tries = 0; tries < 20; tries++) expect((await knock(newId(), newId())).status).toBe(401);
  const refused = await knock(program.id, program.secret);
  expect(refused.status).toBe(429);
  elapsed += Number(refused.headers.get('retry-after')) * 1000;
  expect((await knock(program.id, program.secret)).status).toBe(200);
});

it('right ones cost nothing', async () => {
  elapsed += 60_000;
  for (let tries = 0; tries < 40; tries++) {
    expect((await knock(program.id, program.secret)).status).toBe(200);
  }
});
