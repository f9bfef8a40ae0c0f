import { newId } from '@vigie/chassis/ids';
import { programScopes } from '@vigie/identity/client/scopes';
import { mandateRoles } from '@vigie/identity/role/mandate-roles';
import { writeFirm } from '@vigie/identity/firm/seed';
import { grantRole, writeClient, type NewClient } from '@vigie/identity/seed';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addPerson } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';
import { addFullMember, type FullMember } from './isolation/full-member.ts';
import { hunt, type Hunter } from './isolation/hunt.ts';

// A hunt asks thousands of questions; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let mine: FullMember;
let theirs: FullMember;
let firmId: string;

beforeAll(async () => {
  house = await openHouse();
  mine = await addFullMember(house, 'Hibou', 2011);
  theirs = await addFullMember(house, 'Corbeau', 2017);
  firmId = newId();
  const { id: accountantId } = await addPerson(house, 'comptable');
  await house.seed((tx) => writeFirm(tx, { id: firmId, name: 'Cabinet' }));
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`update identity.person set firm_id = ${firmId} where id = ${accountantId}`,
  );
  for (const { code } of mandateRoles) {
    await house.seed((tx) => grantRole(tx, accountantId, code, mine.member.accountId));
  }
});

afterAll(() => house.stop());

/** A program with every right that one can hold. */
async function program(boundTo: NewClient['boundTo']): Promise<Hunter> {
  const id = newId();
  const scopes = programScopes
    .filter(({ forFirms }) => forFirms || (boundTo && 'accountIds' in boundTo))
    .map(({ scope }) => scope);
  const made = { id, name: 'Essai', secret: newId(), scopes };
  await house.seed((tx) => writeClient(tx, boundTo ? { ...made, boundTo } : made));
  return { id, kind: 'machine', token: await house.tokenFor(id, 'machine') };
}

describe('programs of two bindings', () => {
  let byName: Hunter;
  let byFirm: Hunter;

  beforeAll(async () => {
    byName = await program({ accountIds: [mine.member.accountId] });
    byFirm = await program({ firmId });
  });

  it('find nothing of others, whatever they ask: accounts by name, a firm with its clients', async () => {
    for (const { probes, found } of await hunt(house, [byName, byFirm], theirs)) {
      expect(probes).toBeGreaterThan(200);
      expect([...found]).toEqual([]);
    }
  });

  it('find with the same questions what is their own', async () => {
    for (const { found } of await hunt(house, [byName, byFirm], mine, 20)) {
      expect(found.size).toBeGreaterThanOrEqual(20);
    }
  });
});
