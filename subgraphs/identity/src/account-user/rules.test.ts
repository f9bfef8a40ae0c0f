import { describe, expect, it } from 'vitest';
import { isPhone } from '@vigie/chassis/identifiers/phone';
import {
  nameRefusals,
  roleRefusals,
  standingRefusals,
  workRefusals,
  type Access,
} from './rules.ts';

const today = '2026-11-23';
const administrator: Access = { owner: false, roles: ['administrator'], accessUntil: null };
const owner: Access = { ...administrator, owner: true };
const removed = (access: Access): Access => ({ ...access, roles: [] });

describe('le propriétaire du compte', () => {
  it('garde le rôle d’administrateur, sans fin, même s’il y en a d’autres', () => {
    expect(standingRefusals(owner, { ...owner, roles: ['hr'] }, 3)).toEqual([
      { code: 'OWNER_STAYS', field: 'roles' },
    ]);
    expect(standingRefusals(owner, { ...owner, accessUntil: '2027-01-01' }, 3)).toEqual([
      { code: 'OWNER_STAYS', field: 'accessUntil' },
    ]);
    expect(standingRefusals(owner, removed(owner), 3)).toEqual([
      { code: 'OWNER_STAYS', field: null },
    ]);
  });

  it('peut tenir d’autres rôles en plus', () => {
    expect(standingRefusals(owner, { ...owner, roles: ['administrator', 'hr'] }, 0)).toEqual([]);
  });
});

describe('le dernier administrateur', () => {
  it('ne se retire pas, ne change pas de rôle et ne reçoit pas de fin', () => {
    const changes = [{ roles: ['hr'] }, { roles: [] }, { accessUntil: '2027-01-01' }];
    for (const change of changes) {
      const [refusal] = standingRefusals(administrator, { ...administrator, ...change }, 0);
      expect(refusal?.code).toBe('LAST_ADMINISTRATOR');
    }
  });

  it('n’est plus le dernier dès qu’un autre l’est sans fin', () => {
    expect(standingRefusals(administrator, removed(administrator), 1)).toEqual([]);
  });

  it('ne concerne pas celui dont l’accès finissait déjà, ni les autres rôles', () => {
    const leaving = { ...administrator, accessUntil: '2026-12-01' };
    expect(standingRefusals(leaving, removed(leaving), 0)).toEqual([]);
    const reader = { ...administrator, roles: ['reader'] };
    expect(standingRefusals(reader, removed(reader), 0)).toEqual([]);
  });
});

describe('un rôle', () => {
  const known = ['administrator', 'hr', 'reader'];

  it('se donne si l’on tient soi-même tous ses droits', () => {
    expect(roleRefusals(['hr'], { known, givable: ['hr'] })).toEqual([]);
    expect(roleRefusals(['hr', 'administrator'], { known, givable: ['hr'] })).toEqual([
      { code: 'ROLE_BEYOND_OWN', field: 'roles' },
    ]);
  });

  it('déjà tenu n’est pas donné une seconde fois', () => {
    expect(
      roleRefusals(['administrator', 'hr'], { known, givable: ['hr'], held: ['administrator'] }),
    ).toEqual([]);
  });

  it('doit exister, et il en faut un', () => {
    expect(roleRefusals(['chef'], { known, givable: known })[0]?.code).toBe('UNKNOWN_ROLE');
    expect(roleRefusals([], { known, givable: known })[0]?.code).toBe('REQUIRED');
  });
});

describe('un nom', () => {
  it.each(['Éloïse', 'Marie-Ange', 'Le Goff', 'O’Brien', "N'Guessan", 'Quéméneur'])(
    'peut être %s',
    (firstName) => expect(nameRefusals({ firstName, lastName: 'Dupont' })).toEqual([]),
  );

  it.each(['http://piege.example', 'www.piege.example', 'Dupont <b>', '-Paul', 'R2D2'])(
    'ne peut pas être %s : il est écrit dans des e-mails',
    (lastName) =>
      expect(nameRefusals({ firstName: 'Jean', lastName })).toEqual([
        { code: 'INVALID_NAME', field: 'lastName' },
      ]),
  );
});

describe('ce qu’on sait de quelqu’un au travail', () => {
  it('un numéro de téléphone a six à quinze chiffres', () => {
    expect(['02 61 91 40 10', '+33 2.61.91.40.10', '3949-00'].map(isPhone)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['poste 12', '12', '0'.repeat(16)].map(isPhone)).toEqual([false, false, false]);
  });

  it('le dernier jour d’accès est aujourd’hui ou plus tard', () => {
    expect(workRefusals({ accessUntil: today }, today)).toEqual([]);
    expect(workRefusals({ accessUntil: '2026-11-22' }, today)).toEqual([
      { code: 'INVALID_DATE', field: 'accessUntil' },
    ]);
  });
});
