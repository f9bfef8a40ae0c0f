import { expect, it } from 'vitest';
import { follow, onTheWay } from './together';

const here = { company: 'c1', account: '0010006' };
const kept = { company: 'c1', accounts: ['0010006'] };

it('the accounts of a company stay together once they were chosen', () => {
  expect(follow(null, true, here)).toEqual(kept);
  expect(follow(kept, false, here)).toBe(kept);
  expect(follow(null, false, here)).toBeNull();
});

it('an account of the company that is opened on the way belongs to them, one of another company does not', () => {
  const more = follow(kept, false, { company: 'c1', account: '0010007' });
  expect(more).toEqual({ company: 'c1', accounts: ['0010007', '0010006'] });
  expect(follow(kept, false, { company: 'c2', account: '0010003' })).toBe(kept);
  expect(follow(kept, true, { company: 'c2', account: '0010003' })).toEqual({
    company: 'c2',
    accounts: ['0010003'],
  });
});

const way = (path: string, from: string | null, account = '0010006') =>
  onTheWay(kept, account, { path, from: from === null ? null : whence(from) });

function whence(address: string) {
  const { pathname, searchParams } = new URL(address, 'https://portail.example');
  return { path: pathname, together: searchParams.get('etablissement') === 'tous' };
}

it('a link within the account leads to the whole company, wherever there is such a list', () => {
  expect(way('/0010006/visites', '/0010006/salaries/8')).toBe('together');
  expect(way('/0010006', '/0010006/factures')).toBe('together');
  expect(way('/0010006/contact', '/0010006/factures')).toBe('as it says');
  const from = whence('/0010006');
  expect(onTheWay(null, '0010006', { path: '/0010006/visites', from })).toBe('as it says');
});

it('whoever works on the page of one account comes back to it', () => {
  expect(way('/0010006/declaration', '/0010006/declaration/signer')).toBe('as it says');
  expect(way('/0010006/declaration', '/0010006/declaration?etablissement=celui-ci')).toBe(
    'as it says',
  );
  expect(way('/0010006/declaration', '/0010006/declaration?etablissement=tous')).toBe('together');
  expect(way('/0010006/salaries', '/0010006/salaries?etablissement=tous')).toBe('together');
});

it('an address that was sent or typed shows what it says', () => {
  expect(way('/0010006/visites', null)).toBe('as it says');
  expect(way('/0010006', '/connexion')).toBe('as it says');
});

it('whoever goes from one account to another sees that one', () => {
  expect(way('/0010006', '/0010007/salaries')).toBe('one');
  expect(way('/0010006', '/comptes')).toBe('one');
  expect(way('/0010003', '/0010006', '0010003')).toBe('one');
  expect(way('/0010006/salaries/8', '/0010007/salaries')).toBe('as it says');
});
