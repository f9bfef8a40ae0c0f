import { describe, expect, it } from 'vitest';
import { chosenIn, packed } from './chosen.server';

const [one, two] = ['01936f0e-1111-7abc-8def-000000000001', '01936f0e-2222-7abc-8def-000000000002'];
const at = (query: string): string[] => chosenIn(new URL(`https://portail.example/?${query}`));

describe('who a request is for', () => {
  it('stands in the address by name or as a selection', () => {
    expect(at(`salarie=${one}&salarie=${two}`)).toEqual([one, two]);
    expect(at(`qui=${packed([one, two])}`)).toEqual([one, two]);
    expect(at(`salarie=${one}&qui=${packed([one, two])}`)).toEqual([one, two]);
  });

  it('is nobody in an address that was spoilt', () => {
    expect(at('salarie=quelqu-un&qui=abc')).toEqual([]);
  });

  it('of two hundred fits in a header', () => {
    expect(packed(Array<string>(200).fill(one)).length).toBeLessThan(4500);
  });
});
