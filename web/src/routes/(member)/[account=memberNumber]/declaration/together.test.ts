import { describe, expect, it } from 'vitest';
import { mayRead, nextOf, standingOf, totalsOf, type Establishment } from './together';

const open = { year: 2027, closesOn: '2027-01-31', isOpen: true, nextOpensOn: '2027-12-01' };
const over = { ...open, isOpen: false };
const every = ['declaration:prepare', 'declaration:validate', 'declaration:fee'];
const euros = (cents: number) => ({ cents, currency: 'EUR' });

const at = (state: string | null, scopes = every, id = '0012345'): Establishment =>
  ({
    ...{ id, memberNumber: id, name: `Site ${id}`, access: { scopes } },
    declaration: state && {
      ...{ id: 'd', state, headcount: 10, receipts: [] },
      fee: { net: euros(1_000), total: euros(1_200) },
    },
  }) as unknown as Establishment;

describe('les déclarations d’une entreprise', () => {
  it('disent de chaque établissement où il en est, et mènent à l’étape suivante', () => {
    const step = (state: string | null, scopes?: string[]) =>
      standingOf(at(state, scopes), open).step;
    expect(step(null)).toMatchObject({
      label: 'Commencer',
      href: '/0012345/declaration?etablissement=celui-ci',
    });
    expect(step('IN_PREPARATION')).toMatchObject({ label: 'Reprendre', open: true });
    expect(step('TO_COUNTERSIGN')).toMatchObject({ href: '/0012345/declaration/signer' });
    expect(step('VALIDATED')).toMatchObject({ label: 'Voir', open: false });
    expect(step('TO_COUNTERSIGN', ['declaration:prepare'])).toMatchObject({ open: false });
    expect(step(null, ['declaration:fee'])).toMatchObject({ label: 'Voir', open: false });
  });

  it('sont en retard une fois la campagne close, sauf celles qui ont un récépissé', () => {
    const late = (state: string | null, campaign = over) => standingOf(at(state), campaign).late;
    expect([null, 'IN_PREPARATION', 'TO_COUNTERSIGN'].map((state) => late(state))).toEqual([
      ...[true, true, true],
    ]);
    expect(late('VALIDATED')).toBe(false);
    expect(late('IN_CORRECTION')).toBe(false);
    expect(late(null, open)).toBe(false);
    expect(standingOf(at(null), over).step.open).toBe(false);
  });

  it('se font dans l’ordre de ce qui est presque fini', () => {
    const standings = [at(null, every, '1'), at('VALIDATED', every, '2'), at('TO_COUNTERSIGN')];
    const all = standings.map((each) => standingOf(each, open));
    expect(nextOf(all)?.state).toBe('TO_COUNTERSIGN');
    expect(nextOf(all.slice(0, 2))?.id).toBe('1');
    expect(nextOf(all.slice(1, 2))).toBeUndefined();
  });

  it('s’additionnent sans ce que personne n’a commencé', () => {
    const all = [at(null), at('VALIDATED'), at('IN_PREPARATION')];
    expect(totalsOf(all.map((each) => standingOf(each, open)))).toEqual({
      ...{ validated: 1, begun: 2, headcount: 20, fees: 2 },
      ...{ net: euros(2_000), total: euros(2_400) },
    });
    expect(totalsOf([standingOf(at(null), open)])).toMatchObject({ headcount: 0, net: null });
  });

  it('se lisent avec n’importe lequel des droits de la déclaration', () => {
    expect(mayRead(at(null, ['declaration:fee']))).toBe(true);
    expect(mayRead(at(null, ['employees:read']))).toBe(false);
  });
});
