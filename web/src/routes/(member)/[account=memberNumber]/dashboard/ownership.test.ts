import { describe, expect, it } from 'vitest';
import { companyOwnershipToDos, ownershipToDos } from './ownership';

const ownershipOffer = {
  ...{ id: 'o1', expiresAt: '2026-12-05T23:30:00Z' },
  user: { user: { id: 'u2' } },
  offeredBy: { firstName: 'Solène', lastName: 'Audouin' },
};

describe('un espace proposé à quelqu’un', () => {
  it('attend la réponse de cette personne, jusqu’au jour où la proposition s’éteint', () => {
    expect(ownershipToDos({ ownershipOffer }, { user: { id: 'u2' } }, '/0010006')).toEqual([
      {
        id: 'o1',
        title: 'Solène Audouin vous propose de devenir propriétaire de cet espace',
        detail: 'Sans réponse, la proposition s’éteint le 6\u00a0décembre 2026',
        date: '2026-12-06',
        overdue: false,
        href: '/0010006/entreprise/utilisateurs/proprietaire',
        action: 'Répondre',
      },
    ]);
  });

  it('n’attend rien des autres, ni de qui n’est personne', () => {
    expect(ownershipToDos({ ownershipOffer }, { user: { id: 'u1' } }, '/0010006')).toEqual([]);
    const ofNobody = { ownershipOffer: { ...ownershipOffer, user: null } };
    expect(ownershipToDos(ofNobody, { user: null }, '/0010006')).toEqual([]);
    expect(ownershipToDos({ ownershipOffer: null }, { user: { id: 'u2' } }, '/0010006')).toEqual(
      [],
    );
  });

  it('dit de quel établissement il s’agit', () => {
    const accounts = [
      { id: 'a', memberNumber: '0010007', name: 'Siège', ownershipOffer: null },
      { id: 'b', memberNumber: '0010006', name: 'Usine', ownershipOffer },
    ];
    expect(companyOwnershipToDos(accounts, { user: { id: 'u2' } })).toMatchObject([
      { place: 'Usine', href: '/0010006/entreprise/utilisateurs/proprietaire' },
    ]);
  });
});
