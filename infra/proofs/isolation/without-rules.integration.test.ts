import { allow } from 'graphql-shield';
import { expect, it, vi } from 'vitest';
import { openHouse } from '../../tests/house.ts';
import { addFullMember } from './full-member.ts';
import { hunt } from './hunt.ts';

// A hunt asks thousands of questions; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

it('two companies show nothing of each other even when every permission rule allows', async () => {
  const open = await openHouse({ override: allow });
  const one = await addFullMember(open, 'Renard', 2011);
  const other = await addFullMember(open, 'Loutre', 2017);
  const [bag] = await hunt(open, [one.administrator], other);
  expect(bag?.probes).toBeGreaterThan(200);
  expect([...(bag?.found ?? [])]).toEqual([]);
  await open.stop();
});
