import { describe, expect, it } from 'vitest';
import { blockedBy, missingRight } from './right';

describe('a right that is missing', () => {
  it('is named in plain words', () => {
    expect(missingRight('invoices:read')).toBe(
      'Vos droits ne vous permettent pas de consulter les factures.',
    );
  });

  it('elides before a vowel', () => {
    expect(missingRight('visits:manage')).toBe(
      'Vos droits ne vous permettent pas d’annuler ou déplacer un rendez-vous.',
    );
  });

  it('says who can give it and which role carries it', () => {
    expect(blockedBy('visits:manage')).toContain('le rôle RH ou Convocation.');
  });
});
