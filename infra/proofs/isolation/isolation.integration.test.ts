import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openHouse, type House } from '../../tests/house.ts';
import { addFullMember, type FullMember } from './full-member.ts';
import { hunt, type Bag } from './hunt.ts';

// A hunt asks thousands of questions; on a busy machine that takes its time.
vi.setConfig({ hookTimeout: 600_000 });

let house: House;
let theirs: FullMember;
let ofOthers: Bag;
let ofTheirs: Bag;

beforeAll(async () => {
  house = await openHouse();
  const mine = await addFullMember(house, 'Hibou', 2011);
  theirs = await addFullMember(house, 'Corbeau', 2017);
  const hunters = [mine.administrator, theirs.administrator];
  [ofOthers, ofTheirs] = (await hunt(house, hunters, theirs)) as [Bag, Bag];
});

afterAll(() => house.stop());

describe('two companies in one database', () => {
  it('show nothing of each other, whatever is asked', () => {
    expect(ofOthers.probes).toBeGreaterThan(200);
    expect([...ofOthers.found]).toEqual([]);
  });

  it('show everything of themselves to the same probes', () => {
    const missed = theirs.canaries.filter((canary) => !ofTheirs.found.has(canary));
    expect(missed.length / theirs.canaries.length, missed.join(' ')).toBeLessThan(0.01);
  });
});
