import { describe, expect, it } from 'vitest';
import {
  mayTry,
  triesOfService,
  triesPerAccount,
  triesPerDevice,
  triesPerSource,
} from './rules.ts';

const none = { ofDevice: 0, ofAccount: 0, ofSource: 0, ofService: 0 };

describe('un mot de passe est examiné', () => {
  it('cinq fois par quart d’heure et par compte depuis des navigateurs inconnus', () => {
    expect(mayTry(false, { ...none, ofAccount: triesPerAccount - 1 })).toBe(true);
    expect(mayTry(false, { ...none, ofAccount: triesPerAccount })).toBe(false);
    expect(triesPerAccount).toBe(5);
  });

  it('vingt fois par heure et par adresse, quel que soit le compte', () => {
    expect(mayTry(false, { ...none, ofSource: triesPerSource - 1 })).toBe(true);
    expect(mayTry(false, { ...none, ofSource: triesPerSource })).toBe(false);
  });

  it('six cents fois par heure pour tout le service, d’où que cela vienne', () => {
    expect(mayTry(false, { ...none, ofService: triesOfService })).toBe(false);
  });

  it('depuis un navigateur connu du titulaire, quoi qu’un inconnu ait essayé', () => {
    const attacked = { ...none, ofAccount: 9999, ofSource: 9999, ofService: 9999 };
    expect(mayTry(true, attacked)).toBe(true);
    expect(mayTry(true, { ...attacked, ofDevice: triesPerDevice })).toBe(false);
  });
});

describe('dix mille essais', () => {
  it('contre un compte prennent plus de vingt jours', () => {
    const perHour = triesPerAccount * 4;
    expect(10_000 / perHour / 24).toBeGreaterThan(20);
  });
});
