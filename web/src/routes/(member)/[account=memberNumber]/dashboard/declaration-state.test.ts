import { describe, expect, it } from 'vitest';
import { declarationState } from './declaration-state';

const open = { year: 2027, closesOn: '2027-01-31', isOpen: true };
const closed = { ...open, isOpen: false };
const told = (state: 'VALIDATED' | 'IN_PREPARATION' | null, campaign = open, year = 2027) =>
  declarationState(state && { id: 'd1', year, state }, campaign)?.replaceAll('\u00a0', ' ');

describe('the declaration on the home page', () => {
  it('is to be made while the campaign is open', () => {
    expect(told(null)).toBe('Déclaration 2027 : à faire au plus tard le 31 janvier 2027.');
    expect(told('VALIDATED', open, 2026)).toBe(
      'Déclaration 2027 : à faire au plus tard le 31 janvier 2027.',
    );
    expect(told('IN_PREPARATION')).toContain('commencée');
  });

  it('is validated, during the campaign and after it', () => {
    expect(told('VALIDATED')).toBe('Déclaration 2027 : validée.');
    expect(told('VALIDATED', closed)).toBe('Déclaration 2027 : validée.');
  });

  it('was missed where the campaign has ended without it', () => {
    expect(told(null, closed)).toContain('elle n’est pas validée');
  });

  it('is nothing before the first campaign', () => {
    expect(declarationState(null, null)).toBeNull();
  });
});
