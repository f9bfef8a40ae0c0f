import { describe, expect, it } from 'vitest';
import { refusalsOf } from './rules.ts';

const today = '2026-11-28';

describe('a certificate that somebody brings along', () => {
  it('counts for five years from its day, the last one included', () => {
    expect(refusalsOf(today, today)).toEqual([]);
    expect(refusalsOf('2021-11-28', today)).toEqual([]);
    expect(refusalsOf('2021-11-27', today)).toEqual([
      { code: 'CERTIFICATE_EXPIRED', field: 'issuedOn' },
    ]);
  });

  it('is of today at the latest', () => {
    expect(refusalsOf('2026-11-29', today)).toEqual([{ code: 'INVALID_DATE', field: 'issuedOn' }]);
  });
});
