import { describe, expect, it } from 'vitest';
import { newEmployeeValues } from '../form/values';
import { defaultsIn, nextAddress } from './next';

const typed = {
  ...newEmployeeValues(),
  ...{ lastName: 'Rouvrais', firstName: 'Bastien', birthDate: '1990-04-02' },
  ...{ jobTitle: 'Boulanger', contract: 'CDD' as const, startDate: '2026-12-01', endDate: '' },
};

describe('after somebody was created, the form for the next person', () => {
  it('keeps post, contract and dates, and nothing of the person', () => {
    const address = nextAddress('/0010001/salaries', 'abc', typed);
    expect(address).not.toMatch(/Rouvrais|Bastien|1990/);
    expect(defaultsIn(new URL(address, 'http://x'))).toEqual({
      ...{ jobTitle: 'Boulanger', contract: 'CDD', startDate: '2026-12-01', endDate: '' },
    });
  });

  it('leaves out what it does not know', () => {
    const url = new URL('http://x/?contrat=CDX&debut=2026-02-30');
    expect(defaultsIn(url)).toEqual({ jobTitle: '', contract: '', startDate: '', endDate: '' });
  });
});
