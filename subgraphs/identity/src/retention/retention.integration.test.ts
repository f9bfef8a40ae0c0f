import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { accessRequest } from '../access-request/table.ts';
import { registrationChange } from '../registration-change/table.ts';
import { registrationProof } from '../registration-proof/table.ts';
import { forgetServed } from './jobs.ts';

let house: House;
let database: Database;
const job = { kind: 'job', task: 'test' } as const;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  const url = house.database.urls.identity;
  database = openDatabase({ url, subgraph: 'identity', connections: 2 });
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

const kept = () =>
  database.as(job, async (tx) => ({
    requests: (await tx.select().from(accessRequest)).map(({ email }) => email).sort(),
    changes: (await tx.select().from(registrationChange)).length,
    proofs: (await tx.select().from(registrationProof)).map(({ name }) => name).sort(),
  }));

async function ask(email: string, requestedAt: string): Promise<void> {
  await house.seed((tx) =>
    tx.insert(accessRequest).values({
      ...{ id: newId(), secretHash: newId(), kind: 'ADMINISTRATOR_GONE', email },
      ...{ memberNumber: '0000000', firstName: 'Maud', lastName: 'Sillery' },
      requestedAt: new Date(requestedAt),
    }),
  );
}

async function change(name: string, settled: object): Promise<void> {
  const { accountId } = await addMember(house, name);
  const id = newId();
  await database.as(job, async (tx) => {
    await tx.insert(registrationChange).values({
      ...{ id, accountId, reason: 'MOVE', siret: '1'.repeat(14), previousSiret: '1'.repeat(14) },
      ...{ effectiveOn: '2026-11-23', requestedBy: newId(), ...settled },
      requestedAt: new Date('2025-11-01T08:00:00Z'),
    });
    await tx.insert(registrationProof).values({
      ...{ changeId: id, accountId, name, mediaType: 'application/pdf', byteSize: 1 },
      encrypted: Buffer.alloc(1),
    });
  });
}

it('forgets requests for access and papers that have served a year, and keeps what still serves', async () => {
  await ask('ancienne@vigie.example', '2025-11-20T08:00:00Z');
  await ask('recente@vigie.example', '2025-11-25T08:00:00Z');
  await change('en-cours.pdf', { state: 'OPEN' });
  const decidedAt = new Date('2025-11-20T08:00:00Z');
  const refused = { state: 'REFUSED', decidedAt, refusalReason: 'Illisible.' };
  await change('refuse.pdf', refused);
  await change('confirme-hier.pdf', {
    ...{ state: 'CONFIRMED', decidedAt },
    appliedAt: new Date('2026-11-22T08:00:00Z'),
  });
  await forgetServed({ database });
  expect(await kept()).toEqual({
    requests: ['recente@vigie.example'],
    changes: 3,
    proofs: ['confirme-hier.pdf', 'en-cours.pdf'],
  });
});
