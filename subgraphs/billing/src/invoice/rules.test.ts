import { describe, expect, it } from 'vitest';
import { printedNumber, seriesOf, stateOn, subjectOf } from './rules.ts';

const invoice = {
  ...{ kind: 'INVOICE' as const, totalCents: 13_920, dueOn: '2026-11-30' },
  ...{ remainingCents: 13_920, creditedCents: 0 },
};

describe('une facture', () => {
  it('est à payer jusqu’au jour de son échéance compris', () => {
    expect(stateOn('2026-11-30', invoice)).toBe('OPEN');
  });

  it('est en retard le lendemain de son échéance', () => {
    expect(stateOn('2026-12-01', invoice)).toBe('OVERDUE');
  });

  it('payée en partie reste à payer', () => {
    expect(stateOn('2026-12-01', { ...invoice, remainingCents: 1 })).toBe('OVERDUE');
  });

  it('payée en entier ne doit plus rien, même après son échéance', () => {
    expect(stateOn('2026-12-01', { ...invoice, remainingCents: 0 })).toBe('PAID');
  });

  it('payée après un avoir partiel est payée, annulée par un avoir elle ne l’est pas', () => {
    const settled = { ...invoice, remainingCents: 0 };
    expect(stateOn('2026-12-01', { ...settled, creditedCents: 13_919 })).toBe('PAID');
    expect(stateOn('2026-12-01', { ...settled, creditedCents: 13_920 })).toBe('CREDITED');
  });

  it('porte un numéro à six chiffres dans sa série, une par an, une autre pour les avoirs', () => {
    expect(printedNumber({ series: '2026', number: 42 })).toBe('2026-000042');
    expect(seriesOf('INVOICE', '2027-01-04')).toBe('2027');
    expect(seriesOf('CREDIT_NOTE', '2027-01-04')).toBe('A2027');
  });

  it('dit son objet par sa première ligne', () => {
    const [first, other] = [{ label: 'Cotisation 2027' }, { label: 'Absence' }];
    expect(subjectOf([first])).toBe('Cotisation 2027');
    expect(subjectOf([first, other])).toBe('Cotisation 2027 et 1 autre ligne');
    expect(subjectOf([first, other, other])).toBe('Cotisation 2027 et 2 autres lignes');
  });
});

it('un avoir ne demande rien', () => {
  expect(stateOn('2027-01-01', { ...invoice, kind: 'CREDIT_NOTE' })).toBe('CREDITED');
});
