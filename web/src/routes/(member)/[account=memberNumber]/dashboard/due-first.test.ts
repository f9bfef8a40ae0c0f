import { expect, it } from 'vitest';
import { dueFirst } from './due-first';

const list = (...ids: string[]) => ({ edges: ids.map((node) => ({ node })) });

it('shows what is overdue before what is not yet due, three at most', () => {
  expect(dueFirst(list('a', 'b'), list('c', 'd'))).toEqual(['a', 'b', 'c']);
  expect(dueFirst(null, list('c'))).toEqual(['c']);
});

it('is nothing known, and not nothing due, where invoices may not be read', () => {
  expect(dueFirst(null, null)).toBeNull();
});
