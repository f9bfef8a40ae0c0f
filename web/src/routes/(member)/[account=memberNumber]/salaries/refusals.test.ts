import { describe, expect, it } from 'vitest';
import { employeeProblems } from './refusals';

const problems = (refusal: Parameters<typeof employeeProblems>[0][number]) =>
  employeeProblems([refusal], '/0012345/salaries')[0];

describe('refused changes of an employee', () => {
  it('name the missing field in its own words', () => {
    expect(problems({ code: 'REQUIRED', field: 'lastName' })).toEqual({
      field: 'lastName',
      message: 'Indiquez le nom de naissance.',
    });
  });

  it('let the law speak where it explains', () => {
    const explanation = 'Une femme ne peut porter plus de 25 kg (R4541-9).';
    expect(problems({ code: 'FORBIDDEN_BY_LAW', field: 'situations', explanation })?.message).toBe(
      explanation,
    );
  });

  it('say which right is missing for which field', () => {
    expect(problems({ code: 'MISSING_RIGHT', field: 'nationalNumber' })?.message).toContain(
      'sécurité sociale',
    );
  });

  it('lead back somebody who has left', () => {
    const existing = { id: 'e1', status: 'CLOSED' as const, leftOn: '2026-03-31' };
    const problem = problems({ code: 'DUPLICATE', existing });
    expect(problem?.message).toContain('a déjà travaillé chez vous (sortie le 31\u00a0mars 2026)');
    expect(problem?.link?.href).toBe('/0012345/salaries/e1/reactiver');
  });

  it('tell which date is impossible', () => {
    expect(problems({ code: 'INVALID_DATE', field: 'birthDate' })?.message).toContain('naissance');
    expect(problems({ code: 'INVALID_DATE', field: 'leftOn' })?.message).toContain('dernier jour');
  });

  it('lead to the employee already on file', () => {
    expect(problems({ code: 'DUPLICATE', existing: { id: 'e1' } })?.link?.href).toBe(
      '/0012345/salaries/e1',
    );
  });
});
