import { describe, expect, it } from 'vitest';
import { orderIn, orderTabs, sortedBy } from './sort';

const list = (query: string) => new URL(`http://localhost/0012345/factures${query}`);
const orders = { '': 'ISSUED_ON', montant: 'TOTAL' };

describe('the order of a list in its address', () => {
  it('is the usual one without a word, and for a word that the list does not know', () => {
    expect(
      ['', '?tri=montant', '?tri=couleur'].map((query) => orderIn(list(query), orders)),
    ).toEqual(['ISSUED_ON', 'TOTAL', 'ISSUED_ON']);
  });

  it('is chosen from the head of a column, from the first page and with the filters', () => {
    expect(sortedBy(list('?etat=payees&apres=a'), 'montant', 'descending')).toEqual({
      href: '/0012345/factures?etat=payees&tri=montant',
      direction: undefined,
    });
    expect(sortedBy(list('?tri=montant'), 'montant', 'descending').direction).toBe('descending');
    expect(sortedBy(list('?tri=montant'), '', 'descending')).toEqual({
      href: '/0012345/factures',
      direction: undefined,
    });
  });

  it('is chosen among links where rows are cards, the usual one in place of an unknown word', () => {
    const labels = { '': 'Par date', montant: 'Par montant' };
    expect(orderTabs(list('?tri=montant&apres=a'), labels)).toEqual([
      { label: 'Par date', href: '/0012345/factures', current: false },
      { label: 'Par montant', href: '/0012345/factures?tri=montant', current: true },
    ]);
    const [usual] = orderTabs(list('?tri=couleur'), labels);
    expect(usual?.current).toBe(true);
  });
});
