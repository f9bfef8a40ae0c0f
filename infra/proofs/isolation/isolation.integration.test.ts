import { allow } from 'graphql-shield';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

describe('two companies in one database', () => {
  it('show nothing of each other, whatever is asked', async () => {
    const { probes, found } = await hunt(house, mine.administrator, theirs);
    expect(probes).toBeGreaterThan(200);
    expect([...found]).toEqual([]);
  });

  it('show everything of themselves to the same probes', async () => {
    const { found } = await hunt(house, theirs.administrator, theirs);
    const missed = theirs.canaries.filter((canary) => !found.has(canary));
    expect(missed.length / theirs.canaries.length, missed.join(' ')).toBeLessThan(0.01);
  });

  it('show nothing foreign even when every permission rule allows', async () => {
    const open = await openHouse({ override: allow });
    const one = await addFullMember(open, 'Renard', 2011);
    const other = await addFullMember(open, 'Loutre', 2017);
    const { found } = await hunt(open, one.administrator, other);
    expect([...found]).toEqual([]);
    await open.stop();
  });
});
