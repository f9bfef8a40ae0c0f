import { describe, expect, it } from 'vitest';
import { printedNumber, stateOn } from './rules.ts';

const invoice = { totalCents: 13_920, paidCents: 0, dueOn: '2026-11-30' };

describe('une facture', () => {
  it('est à payer jusqu’au jour de son échéance compris', () => {
    expect(stateOn('2026-11-30', invoice)).toBe('OPEN');
  });

  it('est en retard le lendemain de son échéance', () => {
    expect(stateOn('2026-12-01', invoice)).toBe('OVERDUE');
  });

  it('payée en partie reste à payer', () => {
    expect(stateOn('2026-12-01', { ...invoice, paidCents: 13_919 })).toBe('OVERDUE');
  });

  it('payée en entier ne doit plus rien, même après son échéance', () => {
    expect(stateOn('2026-12-01', { ...invoice, paidCents: 13_920 })).toBe('PAID');
  });

  it('porte un numéro à six chiffres dans sa série', () => {
    expect(printedNumber({ series: '2026', number: 42 })).toBe('2026-000042');
  });
});
