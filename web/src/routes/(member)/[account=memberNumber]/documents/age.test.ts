import { describe, expect, it } from 'vitest';
import { ageOf } from './age';

describe('the age of the risk assessment', () => {
  it('is fresh until a year after its day', () => {
    expect(ageOf({ ageingOn: '2026-11-28' }, '2026-11-27')?.badge).toBe('À jour');
  });

  it('warns from that day on', () => {
    expect(ageOf({ ageingOn: '2026-11-27' }, '2026-11-27')?.badge).toBe('Plus d’un an');
  });

  it('says nothing of a document without a day', () => {
    expect(ageOf({ ageingOn: null }, '2026-11-27')).toBeUndefined();
  });
});
