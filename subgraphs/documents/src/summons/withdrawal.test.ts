import { expect, it } from 'vitest';
import { whatBecame } from './withdrawal.ts';

it('dit qui a annulé, et que l’annulation du service ne coûte rien', () => {
  expect(whatBecame('CANCELLED_BY_EMPLOYER')).toBe('Le rendez-vous a été annulé sur votre espace.');
  expect(whatBecame('CANCELLED_BY_SERVICE')).toBe(
    'Votre service a annulé le rendez-vous : rien ne vous est facturé.',
  );
});

it('dit d’une visite encore due qu’un autre créneau est cherché, sans frais', () => {
  const text = whatBecame('TO_PLAN');
  expect(text).toContain('rien ne vous est facturé');
  expect(text).toContain('Votre service cherche un autre créneau');
});
