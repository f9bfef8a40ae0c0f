import { describe, expect, it } from 'vitest';
import { longLimit } from './limit';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('until when something can be answered', () => {
  it('ends with its day at midnight', () => {
    expect(plain(longLimit('2026-11-30T23:00:00.000Z'))).toBe('lundi 30 novembre 2026 à minuit');
  });

  it('is an hour of its day otherwise', () => {
    expect(plain(longLimit('2026-11-30T09:15:00.000Z'))).toBe('lundi 30 novembre 2026 à 10 h 15');
  });
});
