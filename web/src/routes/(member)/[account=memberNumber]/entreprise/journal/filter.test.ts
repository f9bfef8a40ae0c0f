import { describe, expect, it } from 'vitest';
import { askedIn, filterOf, isNarrowed } from './filter';

const filter = (query: string) => filterOf(askedIn(new URL(`https://vigie.example/j?${query}`)));

describe('ce que l’adresse cherche dans le journal', () => {
  it('rien sans paramètre', () => {
    expect(filter('')).toEqual({});
    expect(isNarrowed(askedIn(new URL('https://vigie.example/j')))).toBe(false);
  });

  it('un sujet, une période, ceux qui ont agi', () => {
    expect(filter('sujet=VISITS&du=2026-11-01&au=2026-11-30&auteur=FIRM')).toEqual({
      ...{ topic: 'VISITS', from: '2026-11-01', until: '2026-11-30', author: 'FIRM' },
    });
  });

  it('une personne, par son identifiant', () => {
    expect(filter('auteur=0190-abc')).toEqual({ actorId: '0190-abc' });
  });

  it('ignore un mot ou un jour qui n’en est pas un', () => {
    expect(filter('sujet=LUNE&du=hier')).toEqual({});
  });
});
