import { expect, it } from 'vitest';
import { lastDayToPay, signed } from './signed';

const money = { cents: 9600, currency: 'EUR' };

it('takes what a credit note gives back off a list, and leaves what an invoice asks for', () => {
  expect(signed({ kind: 'CREDIT_NOTE' }, money)).toEqual({ cents: -9600, currency: 'EUR' });
  expect(signed({ kind: 'INVOICE' }, money)).toBe(money);
  expect(signed({ kind: 'CREDIT_NOTE' }, { cents: 0 })).toEqual({ cents: 0 });
});

it('asks for nothing by a credit note, on no day', () => {
  const dueOn = '2026-12-29';
  expect(lastDayToPay({ kind: 'CREDIT_NOTE', dueOn })).toBeNull();
  expect(lastDayToPay({ kind: 'INVOICE', dueOn })).toBe(dueOn);
});
