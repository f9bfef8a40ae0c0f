import { describe, expect, it } from 'vitest';
import { stateOf } from './rules.ts';

const askedAt = new Date('2026-11-27T09:00:00Z');
const asked = { askedAt, failedAt: null, readyAt: null, tries: 0 };
const soon = new Date('2026-11-27T09:01:00Z');

describe('a dossier', () => {
  it('is asked for until its job begins, and being made from then on', () => {
    expect(stateOf(asked, soon)).toBe('ASKED');
    expect(stateOf({ ...asked, tries: 2 }, soon)).toBe('BEING_MADE');
  });

  it('has failed when its job gave up, or half an hour later at the latest', () => {
    expect(stateOf({ ...asked, tries: 3, failedAt: soon }, soon)).toBe('FAILED');
    expect(stateOf({ ...asked, tries: 1 }, new Date('2026-11-27T09:30:00Z'))).toBe('BEING_MADE');
    expect(stateOf({ ...asked, tries: 1 }, new Date('2026-11-27T09:30:01Z'))).toBe('FAILED');
  });

  it('is ready however long it took', () => {
    const readyAt = new Date('2026-11-27T10:00:00Z');
    expect(stateOf({ ...asked, tries: 1, readyAt }, readyAt)).toBe('READY');
  });
});
