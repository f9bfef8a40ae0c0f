import { describe, expect, it } from 'vitest';
import { windowAround } from './exposure-end.ts';
import { careerInterviewBy, midCareerTerm } from './mid-career.ts';

const today = '2026-11-21';
const start = '2010-01-04';

describe('visite de mi-carrière (L4624-2-2)', () => {
  it('a lieu dans l’année civile des 45 ans, ou dès deux ans avant avec une autre visite', () => {
    expect(midCareerTerm('1981-06-14', start, undefined, today)).toMatchObject({
      ...{ coupledFrom: '2024-01-01', earliest: '2026-01-01', latest: '2026-12-31' },
      law: { value: 45, basis: ['L4624-2-2'], certainty: 'confirmed' },
    });
  });

  it('un accord de branche fixe un autre âge', () => {
    expect(midCareerTerm('1981-06-14', start, 50, today)?.latest).toBe('2031-12-31');
  });

  it('ne concerne pas qui avait passé l’âge avant 2022', () => {
    expect(midCareerTerm('1976-12-31', start, undefined, today)).toBeUndefined();
    expect(midCareerTerm('1977-01-01', start, undefined, today)?.latest).toBe('2022-12-31');
  });

  it('embauché après son terme, on la doit au premier jour, ce qui est incertain', () => {
    expect(midCareerTerm('1978-05-02', '2026-10-01', undefined, today)).toMatchObject({
      latest: '2026-10-01',
      law: { certainty: 'uncertain' },
    });
    expect(midCareerTerm('1978-05-02', '2023-12-31', undefined, today)).toMatchObject({
      latest: '2023-12-31',
      law: { certainty: 'confirmed' },
    });
  });

  it('est suivie d’un entretien de parcours dans les deux mois, depuis le 26 octobre 2025 (L6315-1 IV)', () => {
    expect(careerInterviewBy('2026-12-31', today)).toMatchObject({ value: '2027-02-28' });
    expect(careerInterviewBy('2026-11-03', today).basis).toEqual(['L6315-1 IV', 'L4624-3']);
    expect(() => careerInterviewBy('2025-10-01', '2025-10-25')).toThrow(RangeError);
  });
});

describe('visite post-exposition (R4624-28-2)', () => {
  it('le salarié la demande d’un mois avant à six mois après la fin', () => {
    expect(windowAround('2026-08-31', today)).toEqual({
      ...{ from: '2026-07-31', until: '2027-02-28' },
      basis: ['L4624-2-1', 'R4624-28-1', 'R4624-28-2'],
    });
  });
});
