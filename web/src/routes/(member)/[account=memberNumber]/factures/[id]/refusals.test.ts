import { expect, it } from 'vitest';
import { checkoutProblems } from './refusals';

it('an amount that is too high is answered with what is due', () => {
  const refusals = [{ code: 'OUT_OF_RANGE' as const, field: 'amountCents' }];
  const [problem] = checkoutProblems(refusals, { cents: 139_200, currency: 'EUR' });
  expect(problem?.field).toBe('amountCents');
  expect(problem?.message).toContain('1\u00a0392,00\u00a0€');
});
