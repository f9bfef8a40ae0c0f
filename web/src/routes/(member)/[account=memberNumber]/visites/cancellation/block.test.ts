import { describe, expect, it } from 'vitest';
import { cancellationBlock } from './block';

const service = { phone: '02 61 91 20 30' };
const noRight = 'Demandez à un administrateur.';
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

describe('a blocked cancellation says which of the two it is', () => {
  it('too late: since when, and whom to call', () => {
    const terms = {
      possible: false,
      until: '2026-11-28T09:15:00.000Z',
      blockedBy: 'TOO_LATE' as const,
    };
    expect(plain(cancellationBlock(terms, service, noRight))).toBe(
      'Le délai d’annulation est passé depuis le samedi 28 novembre 2026 à 10 h 15. Appelez le 02 61 91 20 30 : votre service voit avec vous.',
    );
  });

  it('no right: whom to ask', () => {
    const terms = { possible: false, until: null, blockedBy: 'MISSING_RIGHT' as const };
    expect(cancellationBlock(terms, service, noRight)).toBe(noRight);
  });

  it('nothing when it is possible', () => {
    expect(cancellationBlock({ possible: true }, service, noRight)).toBeUndefined();
  });
});
