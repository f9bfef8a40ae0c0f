import { describe, expect, it } from 'vitest';
import { absencesAhead, currentAbsence, returnToRequest } from './away';

type Absence = NonNullable<Parameters<typeof returnToRequest>[0]>[number];

function absence(id: string, change: Partial<Absence>): Absence {
  return {
    ...{ id, firstDay: '2026-08-26', lastDay: '2026-12-09', status: 'CURRENT', cause: null },
    ...{ expectedLastDay: '2026-12-09', returnedOn: null, returnVisitBy: null },
    ...{ returnVisitSpared: false, returnVisit: null },
    returnVisitRequest: { possible: true, blockedBy: null, askedAt: null },
    ...change,
  };
}

describe('the absences of an employee', () => {
  it('name the return visit that presses most, and none that was asked for or is not due', () => {
    const asked = { possible: false, blockedBy: 'ALREADY_ASKED', askedAt: '2026-11-01T08:00:00Z' };
    const absences = [
      absence('later', { returnVisitBy: '2027-01-20' }),
      absence('asked', { returnVisitBy: '2026-12-01', returnVisitRequest: asked as never }),
      absence('first', { returnVisitBy: '2026-12-18' }),
      absence('none', { returnVisitBy: null }),
    ];
    expect(returnToRequest(absences)?.id).toBe('first');
    expect(returnToRequest([])).toBeNull();
    expect(returnToRequest(null)).toBeNull();
  });

  it('name it to whoever may not ask for it', () => {
    const closed = { possible: false, blockedBy: 'MISSING_RIGHT', askedAt: null } as const;
    const due = absence('due', { returnVisitBy: '2026-12-18', returnVisitRequest: closed });
    expect(returnToRequest([due])?.id).toBe('due');
  });

  it('say who is away, and when nobody is sent to a visit', () => {
    const absences = [
      absence('coming', { status: 'UPCOMING' }),
      absence('now', {}),
      absence('past', { status: 'RETURNED' }),
    ];
    expect(currentAbsence(absences)?.id).toBe('now');
    expect(currentAbsence([absence('late', { status: 'TO_CONFIRM' })])?.id).toBe('late');
    expect(currentAbsence([absence('past', { status: 'RETURNED' })])).toBeNull();
    expect(absencesAhead(absences).map(({ id }) => id)).toEqual(['now', 'coming']);
  });
});
