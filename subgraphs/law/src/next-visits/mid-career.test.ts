import { describe, expect, it } from 'vitest';
import { held, life, today, visitOf } from '../testing/life.ts';
import { nextVisits } from './next-visits.ts';
import type { VisitHeld, WorkingLife } from './working-life.ts';

describe('mi-carrière', () => {
  const visit = (more: Partial<WorkingLife>, visits: VisitHeld[] = []) =>
    visitOf(life([], visits, more), 'MI_CARRIERE');
  const kinds = (more: Partial<WorkingLife>, visits: VisitHeld[] = []) =>
    nextVisits(life([], visits, more), today).visits.map(({ kind }) => kind);

  it('dans l’année des 45 ans, avec qui peut la faire (L4624-2-2)', () => {
    expect(visit({ birthDate: '1981-06-14' })).toEqual({
      ...{ kind: 'MI_CARRIERE', earliest: '2026-01-01', latest: '2026-12-31' },
      performers: ['PHYSICIAN', 'INTERN', 'ADVANCED_NURSE', 'NURSE'],
      deadlines: [
        {
          ...{ earliest: '2026-01-01', latest: '2026-12-31' },
          ...{ basis: ['L4624-2-2'], certainty: 'confirmed' },
          reason:
            'Année de mi-carrière ; avec une autre visite du médecin, dès le 1er janvier 2024.',
        },
      ],
    });
  });

  it('faite, seule ou avec une autre, elle n’est plus due', () => {
    const born = { birthDate: '1981-06-14' };
    expect(visit(born, [held('MI_CARRIERE', '2025-03-03')])).toBeUndefined();
    const coupled = held('VIP_PERIO', '2025-03-03', { coupledWith: 'MI_CARRIERE' });
    expect(visit(born, [coupled])).toBeUndefined();
    expect(kinds(born, [coupled])).toEqual(['VIP_PERIO']);
  });

  it('sans naissance connue, ou trop âgé en 2022, elle n’est pas due', () => {
    expect(visit({ birthDate: undefined })).toBeUndefined();
    expect(visit({ birthDate: '1970-01-01' })).toBeUndefined();
    expect(kinds({ birthDate: undefined })).toEqual(['VIP_INIT']);
    expect(kinds({ birthDate: '1970-01-01' })).toEqual(['VIP_INIT']);
  });

  it('suit l’accord de branche', () => {
    expect(visit({ birthDate: '1981-06-14', midCareerAge: 40 })).toBeUndefined();
    expect(visit({ birthDate: '1981-06-14', midCareerAge: 46 })?.latest).toBe('2027-12-31');
  });
});
