import { describe, expect, it } from 'vitest';
import { mandateRoles } from './mandate-roles.ts';
import { memberRoles } from './member-roles.ts';
import { rights } from './rights.ts';
import { roleLabel, roles } from './roles.ts';
import { staffRoles } from './staff-roles.ts';

const holders = (scope: string, among = memberRoles): string[] =>
  among.filter(({ scopes }) => scopes.includes(scope)).map(({ label }) => label);

describe('la matrice des droits', () => {
  it('réserve les situations confidentielles à l’administrateur et à la RH', () => {
    expect(holders('employees:confidential')).toEqual(['Administrateur', 'RH']);
  });

  it('ne donne jamais les attestations au comptable', () => {
    expect(holders('certificates:read')).toEqual(['Administrateur', 'RH', 'Convocation']);
  });

  it('laisse saisir le numéro de sécurité sociale à qui déclare', () => {
    expect(holders('nir:write')).toEqual(['Administrateur', 'RH', 'Déclaration', 'Comptable']);
  });

  it('fait valider la déclaration par l’administrateur ou le déclarant, pas par le comptable', () => {
    expect(holders('declaration:validate')).toEqual(['Administrateur', 'Déclaration']);
  });

  it('réserve la gestion des utilisateurs et le journal à l’administrateur', () => {
    expect(holders('users:manage')).toEqual(['Administrateur']);
    expect(holders('journal:read')).toEqual(['Administrateur']);
  });

  it('ne laisse rien écrire en lecture seule', () => {
    const reader = roles.find(({ code }) => code === 'reader');
    expect(reader?.scopes.filter((scope) => !/:(read|identity)$/.test(scope))).toEqual([]);
  });

  it('laisse chacun voir le compte où il tient un rôle', () => {
    expect(holders('account:read', roles)).toHaveLength(roles.length);
  });

  it('donne au comptable ce que donnent ensemble les parties d’un mandat, validation à part', () => {
    const entrusted = mandateRoles
      .filter(({ code }) => code !== 'mandate-validation')
      .flatMap(({ scopes }) => scopes);
    const accountant = memberRoles.find(({ code }) => code === 'accountant');
    expect(new Set(entrusted)).toEqual(new Set(accountant?.scopes));
  });

  it('n’ouvre par aucun mandat ce qui est médical ou confidentiel', () => {
    const closed = [
      'certificates:read',
      'employees:confidential',
      'absences:cause',
      'users:manage',
    ];
    expect(closed.flatMap((scope) => holders(scope, mandateRoles))).toEqual([]);
  });

  it('ne montre à personne du service une situation confidentielle ou une attestation', () => {
    const closed = ['certificates:read', 'employees:confidential', 'absences:cause'];
    expect(closed.flatMap((scope) => holders(scope, staffRoles))).toEqual([]);
  });

  it('confie l’équipe et le registre des adhérents à la supervision', () => {
    for (const scope of ['staff:manage', 'members:manage', 'clients:manage', 'journal:read'])
      expect(holders(scope, staffRoles)).toEqual(['Supervision']);
  });

  it('nomme chaque rôle et chaque droit une fois', () => {
    expect(new Set(roles.map(({ code }) => code)).size).toBe(roles.length);
    expect(new Set(roles.map(({ label }) => label)).size).toBe(roles.length);
    for (const { scopes } of roles) expect(new Set(scopes).size).toBe(scopes.length);
  });

  it('dit en français chaque droit qu’un utilisateur peut tenir, et aucun autre', () => {
    const held = new Set(memberRoles.flatMap(({ scopes }) => scopes));
    expect(rights.map(({ scope }) => scope).sort()).toEqual([...held].sort());
  });

  it('montre le code d’un rôle inconnu plutôt que rien', () => {
    expect(roleLabel('hr')).toBe('RH');
    expect(roleLabel('autre')).toBe('autre');
  });
});
