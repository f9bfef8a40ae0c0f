import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withConnection } from '../../database/connection.ts';
import { openHouse, type House } from '../../tests/house.ts';
import { addFullMember, type FullMember } from './full-member.ts';
import { hunt } from './hunt.ts';

// A hunt asks thousands of questions; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let mine: FullMember;
let theirs: FullMember;

beforeAll(async () => {
  house = await openHouse();
  mine = await addFullMember(house, 'Hibou', 2011);
  theirs = await addFullMember(house, 'Corbeau', 2017);
});

afterAll(() => house.stop());

it.each([
  'identity.member_account',
  'identity.company',
  'workforce.employee',
  'workforce.absence',
  'workforce.job_post',
  'appointments.visit',
  'documents.document',
  // No invoice is read without what remains of it.
  'billing.invoice, billing.standing',
])('two companies would be told apart no more without the policies of %s', async (tables) => {
  const set = (state: 'enable' | 'disable') =>
    withConnection(house.database.adminUrl, (sql) =>
      sql.unsafe(
        tables
          .split(', ')
          .map((table) => `alter table ${table} ${state} row level security;`)
          .join(' '),
      ),
    );
  await set('disable');
  try {
    const [bag] = await hunt(house, [mine.administrator], theirs, 1);
    expect(bag?.found.size).toBeGreaterThan(0);
  } finally {
    await set('enable');
  }
});
