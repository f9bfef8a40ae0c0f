import { describe, expect, it } from 'vitest';
import { inOrder, waiting, type Figures } from './figures';

const client = (name: string, change: Partial<Figures> = {}): Figures => ({
  ...{ name, hires: 0, late: 0, toPlan: 0, requests: 0, undeclared: 0, unpaid: 0 },
  ...change,
});

const rows = [
  client('Zèbre', { late: 3 }),
  client('Étang', { late: 1, unpaid: 12_000 }),
  client('Eau', { late: 1 }),
  client('Fermé', { late: null, hires: null, toPlan: null, unpaid: null, undeclared: null }),
];

const names = (found: readonly Figures[]) => found.map(({ name }) => name);

describe('a portfolio', () => {
  it('stands in French order of names', () => {
    expect(names(inOrder(rows, 'name'))).toEqual(['Eau', 'Étang', 'Fermé', 'Zèbre']);
  });

  it('shows first where most waits, and last what the mandate does not open', () => {
    expect(names(inOrder(rows, 'late'))).toEqual(['Zèbre', 'Eau', 'Étang', 'Fermé']);
  });

  it('is narrowed to the clients where something waits', () => {
    expect(names(waiting(rows, 'unpaid'))).toEqual(['Étang']);
    expect(waiting(rows, undefined)).toHaveLength(4);
  });
});
