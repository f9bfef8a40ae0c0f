import { describe, expect, it } from 'vitest';
import { feeInWords } from './absence';

const tariffs = [
  { from: '2027-01-01', noShow: { cents: 5000 } },
  { from: '2026-01-01', noShow: { cents: 4550 } },
];

describe('ce que coûte une absence sans excuse, avant de la noter', () => {
  it('est le tarif du jour du rendez-vous, ou le montant annoncé à l’adhérent', () => {
    expect(feeInWords(null, tariffs, '2026-12-31')).toContain('45,50\u00a0€ HT');
    expect(feeInWords(null, tariffs, '2027-01-01')).toContain('50,00\u00a0€ HT');
    expect(feeInWords(3000, tariffs, '2027-01-01')).toContain('30,00\u00a0€ HT');
  });

  it('n’est rien où rien n’est demandé, et reste sans montant où personne ne le sait', () => {
    expect(feeInWords(0, tariffs, '2027-01-01')).toContain('ne demande pas');
    expect(feeInWords(null, null, '2027-01-01')).toContain('du tarif sont facturés');
    expect(feeInWords(null, tariffs, '2025-12-31')).not.toMatch(/\d/);
  });
});
