import { describe, expect, it } from 'vitest';
import { contactFor, isWaitedFor, share, type Contact } from './words';

const contact = (firstName: string, ...purposes: Contact['purposes']): Contact => ({
  ...{ firstName, lastName: 'Martin', phone: null, email: null, purposes },
});

describe('the campaign in words', () => {
  it('says that all have declared only where nobody is missing', () => {
    expect(share(999, 1000)).toBe('99\u00a0%');
    expect(share(1000, 1000)).toBe('100\u00a0%');
    expect(share(1, 1000)).toBe('< 1\u00a0%');
    expect(share(0, 0)).toBe('0\u00a0%');
  });

  it('names whoever is known for the declaration first, then whoever runs the company', () => {
    const [billing, management, declaring] = [
      contact('Inès', 'BILLING'),
      contact('Paul', 'MANAGEMENT'),
      contact('Zoé', 'PREVENTION', 'DECLARATION'),
    ];
    expect(contactFor([billing, management, declaring])).toBe(declaring);
    expect(contactFor([billing, management])).toBe(management);
    expect(contactFor([billing])).toBe(billing);
    expect(contactFor(null)).toBeUndefined();
  });

  it('reminds nobody who has declared, unless it is being corrected', () => {
    const declaration = { id: '1', receipts: [] };
    expect(isWaitedFor({ standing: 'NOT_STARTED', declaration: null })).toBe(true);
    const done = { standing: 'DONE' as const };
    expect(isWaitedFor({ ...done, declaration: { ...declaration, state: 'VALIDATED' } })).toBe(
      false,
    );
    expect(isWaitedFor({ ...done, declaration: { ...declaration, state: 'IN_CORRECTION' } })).toBe(
      true,
    );
    expect(isWaitedFor({ standing: 'CLOSED', declaration: null })).toBe(false);
  });
});
