import { describe, expect, it } from 'vitest';
import { blockedBy, missingRight, withheldFrom, type Scope } from './right';

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

  it('is told of with each account, save where an administrator could not give it', () => {
    const told = withheldFrom(['invoices:read', 'visits:manage'], 'role');
    expect(told['invoices:pay']).toEqual({
      missing: 'Vos droits ne vous permettent pas de payer les factures.',
      remedy: 'Demandez à un administrateur de votre espace de vous donner le rôle Facturation.',
    });
    expect(Object.keys(told)).not.toContain('visits:manage');
    expect(Object.keys(told)).not.toContain('privacy:manage');
  });

  it('is the client’s to give to whoever acts by a mandate, where a mandate can give it', () => {
    const told = withheldFrom([], 'mandate');
    const remedy = (scope: Scope) => told[scope]?.remedy.replace(/\s/g, ' ');
    expect(remedy('invoices:read')).toBe(
      'Demandez à votre client d’ajouter « Factures : consulter » au mandat du cabinet.',
    );
    expect(remedy('certificates:read')).toBe(
      'Un mandat ne donne jamais ce droit : il reste à votre client.',
    );
  });

  it('is the supervision’s to give to whoever comes from the service, save what stays with the employer', () => {
    const told = withheldFrom([], 'service');
    expect(told['statistics:read']?.remedy).toBe(
      'Demandez à la supervision du service un rôle qui le permet.',
    );
    expect(told['certificates:read']?.remedy).toContain('cela reste à l’employeur');
  });
});
