import { expect, it } from 'vitest';
import { firstToPay } from './first-to-pay';

const listed = (...nodes: { id: string; collectedOn?: string }[]) => ({
  edges: nodes.map((node) => ({ node })),
});

it('is what is overdue, then what is open, without what the bank collects', () => {
  expect(firstToPay(listed({ id: 'overdue' }), listed({ id: 'open' }))?.id).toBe('overdue');
  const collected = listed({ id: 'collected', collectedOn: '2026-12-03' });
  expect(firstToPay(collected, listed({ id: 'open' }))?.id).toBe('open');
  expect(firstToPay(collected, null)).toBeUndefined();
});

it('stands behind several that the bank collects', () => {
  const collected = { id: 'collected', collectedOn: '2026-12-03' };
  const open = listed(collected, collected, { id: 'open' });
  expect(firstToPay(listed(collected, collected), open)?.id).toBe('open');
});
