import { describe, expect, it } from 'vitest';
import { staffRoles } from '../../../../subgraphs/identity/src/role/staff-roles';
import { holders } from './in-service';
import { blockedBy, missingRight, rights, withheldFrom, type Scope } from './right';

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
      'Adressez-vous à un collègue au rôle Prévention du service, ou demandez ce rôle à la supervision du service.',
    );
    expect(told['certificates:read']?.remedy).toContain('cela reste à l’employeur');
  });

  it('names the roles of the service that carry it', () => {
    for (const [scope, labels] of Object.entries(holders)) {
      const carrying = staffRoles.filter(({ scopes }) => scopes.some((each) => each === scope));
      expect([scope, carrying.map(({ label }) => label).sort()]).toEqual([
        scope,
        [...labels].sort(),
      ]);
    }
    const held = new Set<string>(staffRoles.flatMap(({ scopes }) => scopes));
    expect(
      Object.keys(rights)
        .filter((scope) => held.has(scope))
        .sort(),
    ).toEqual(Object.keys(holders).sort());
  });
});
