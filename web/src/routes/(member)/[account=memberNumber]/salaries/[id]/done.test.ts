import { describe, expect, it } from 'vitest';
import { doneTo } from './done.server';
import type { EmployeeFile } from './employee.server';

const toldOf = (...statuses: string[]) => {
  const visits = statuses.map((status) => ({ status }));
  const employee = { lastName: 'Vallin', firstName: 'Capucine', visits } as EmployeeFile;
  return doneTo(employee, '0010001', 'cree')?.text;
};

describe('la première visite de qui vient d’être déclaré', () => {
  it('est cherchée, ou fixée', () => {
    expect(toldOf()).toContain('cherche maintenant un créneau');
    expect(toldOf('HELD', 'TO_PLAN')).toContain('cherche maintenant un créneau');
    expect(toldOf('SUMMONED')).toContain('est fixé');
  });

  it('de qui revient n’est pas dite cherchée tant que le rendez-vous réservé n’est pas arrivé', () => {
    expect(toldOf('HELD')).toContain('un rendez-vous déjà réservé est gardé');
    expect(toldOf('HELD', 'SUMMONED')).toContain('est fixé');
  });
});
