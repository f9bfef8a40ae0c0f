import { describe, expect, it } from 'vitest';
import { paperwork } from './paperwork';

type Account = Parameters<typeof paperwork>[0];

const today = '2026-11-27';
const campaign = { year: 2027, closesOn: '2027-01-31', isOpen: true };
const every = ['declaration:prepare', 'declaration:validate', 'users:manage'];
const nothing = {
  absenceCounts: null,
  visitRequestCounts: null,
  declaration: null,
  mandates: null,
};
const asked = (account: object, scopes = every, open = campaign) =>
  paperwork({ ...nothing, ...account } as Account, open, scopes, '/0012345', today);

describe('ce qui attend l’adhérent, à côté des visites et des factures', () => {
  it('la déclaration de la campagne ouverte, à l’étape où elle en est', () => {
    const at = (state: string) => asked({ declaration: { id: 'd', year: 2027, state } });
    expect(asked({})).toMatchObject([
      { title: 'Déclaration annuelle 2027 à commencer', date: '2027-01-31', overdue: false },
    ]);
    expect(at('TO_COUNTERSIGN')).toMatchObject([{ href: '/0012345/declaration/signer' }]);
    expect(at('VALIDATED')).toEqual([]);
  });

  it('rien de la déclaration hors campagne, ni pour qui ne peut faire l’étape', () => {
    expect(asked({}, every, { ...campaign, isOpen: false })).toEqual([]);
    expect(asked({}, ['declaration:validate'])).toEqual([]);
    const toSign = { declaration: { id: 'd', year: 2027, state: 'TO_COUNTERSIGN' } };
    expect(asked(toSign, ['declaration:prepare'])).toEqual([]);
  });

  it('la déclaration de l’an passé ne vaut pas pour celle-ci', () => {
    const old = { declaration: { id: 'd', year: 2026, state: 'VALIDATED' } };
    expect(asked(old).map(({ id }) => id)).toEqual(['declaration']);
  });

  it('les retours et les réponses, chacun en une ligne', () => {
    const waiting = {
      absenceCounts: { returning: 3, toConfirm: 2 },
      visitRequestCounts: { waiting: 1 },
    };
    expect(asked(waiting, []).map(({ title }) => title)).toEqual([
      '2\u00a0retours à confirmer',
      '1\u00a0demande attend votre réponse',
    ]);
  });

  it('les mandats demandés, jusqu’au jour où ils s’éteignent', () => {
    const firm = { id: 'f', name: 'Orbecq Conseil' };
    const expiresAt = '2026-12-20T10:00:00Z';
    const mandates = [
      { id: 'm1', state: 'ASKED', firm, expiresAt },
      { id: 'm2', state: 'ACCEPTED', firm, expiresAt: null },
    ];
    expect(asked({ mandates }, ['users:manage'])).toMatchObject([
      { id: 'm1', date: '2026-12-20', href: '/0012345/entreprise/cabinets/m1' },
    ]);
    expect(asked({ mandates }, [])).toEqual([]);
  });
});
