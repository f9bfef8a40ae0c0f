import { describe, expect, it } from 'vitest';
import { rights, type Scope } from '$lib/rights/right';
import { partOf, partsInWords } from './part';

describe('a part that is missing for a while', () => {
  it('is named in words', () => {
    expect(partsInWords(['billing'])).toBe('les factures');
    expect(partsInWords(['documents', 'billing'])).toBe(
      'les convocations et les documents, les factures',
    );
  });

  it('is known for every right but those of identity, without which there is no page', () => {
    const without = Object.keys(rights).filter((scope) => !partOf(scope as Scope));
    expect(without).toEqual([
      ...['account:read', 'account:write', 'users:manage', 'members:manage', 'access:repair'],
      ...['members:view', 'staff:manage', 'clients:manage', 'settings:write', 'journal:read'],
    ]);
  });
});
