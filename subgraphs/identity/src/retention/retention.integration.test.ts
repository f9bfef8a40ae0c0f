import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { accessRequest } from '../access-request/table.ts';
import { registrationChange } from '../registration-change/table.ts';
import { registrationProof } from '../registration-proof/table.ts';
import { withConnection } from '../../../../infra/database/connection.ts';
import { forgetServed } from './jobs.ts';
import { forgetPeople } from './people.ts';

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

/** Everything that identity holds of somebody, as text. */
const heldOf = (name: string) =>
  withConnection(house.database.adminUrl, async (admin) => {
    const texts = await Promise.all(
      ['person', 'former_address', 'device', 'password', 'account_user'].map(
        (table) => admin<{ text: string }[]>`
          select t::text as text from identity.${admin(table)} t where t::text ~ ${name}`,
      ),
    );
    return texts.flat().map(({ text }) => text);
  });

it('forgets who has had no access for three years, and nobody whose access ended since', async () => {
  const member = await addMember(house, 'Oubli');
  const ended = async (name: string, day: string) => {
    const { id } = await member.userWith('reader');
    await withConnection(house.database.adminUrl, async (admin) => {
      await admin`update identity.person set first_name = ${name}, created_at = '2020-01-01' where id = ${id}`;
      await admin`update identity.account_user set removed_at = ${day}, phone = ${name} where person_id = ${id}`;
      await admin`update access.grants set valid_until = ${day} where subject_id = ${id}`;
      await admin`update identity.session set last_seen_at = ${day} where subject_id = ${id}`;
      await admin`insert into identity.former_address (id, person_id, email, left_at)
        values (${newId()}, ${id}, ${`${name}@vigie.example`}, ${day})`;
    });
    return id;
  };
  const long = await ended('Lointaine', '2023-11-22');
  await ended('Recente', '2023-11-24');
  await forgetPeople({ database });
  expect(await heldOf('Lointaine')).toEqual([]);
  expect((await heldOf('Recente')).length).toBe(3);
  expect(await heldOf('@efface.invalid')).toEqual([expect.stringContaining(long)]);
});
