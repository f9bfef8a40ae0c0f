import { describe, expect, it } from 'vitest';
import { bandAround, bandWarning } from './band.ts';

describe('la fourchette de 80 à 120 % du coût moyen national (D4622-27-4)', () => {
  it('va de 92,40 € à 138,60 € pour les 115,50 € de 2025', () => {
    expect(bandAround(11_550)).toEqual({ leastCents: 9_240, mostCents: 13_860 });
  });

  it('va de 92,80 € à 139,20 € pour les 116,00 € de 2026', () => {
    expect(bandAround(11_600)).toEqual({ leastCents: 9_280, mostCents: 13_920 });
  });

  it('ne s’élargit jamais d’une fraction de centime', () => {
    expect(bandAround(11_551)).toEqual({ leastCents: 9_241, mostCents: 13_861 });
  });

  it('comprend ses deux bornes', () => {
    const band = bandAround(11_600);
    expect(bandWarning(9_280, band)).toBeNull();
    expect(bandWarning(13_920, band)).toBeNull();
    expect(bandWarning(9_279, band)).toBe('BELOW_BAND');
    expect(bandWarning(13_921, band)).toBe('ABOVE_BAND');
  });

  it('est inconnue tant que l’arrêté de l’année n’est pas enregistré', () => {
    expect(bandWarning(10_000, null)).toBe('BAND_UNKNOWN');
  });
});
