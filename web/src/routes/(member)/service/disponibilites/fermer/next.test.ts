import { describe, expect, it } from 'vitest';
import { nextInWords, outlook } from './next';

const next = {
  ...{ visit: { id: 'v' }, startsAt: '2026-12-16T08:00:00.000Z', daysLate: 0 },
  ...{ practitioner: { id: 'p', name: 'Dr Armelle Tregan' }, centre: { id: 'c', name: 'Nord' } },
  explanation: 'Le rendez-vous respecte la date limite.',
};
const none = { ...next, startsAt: null, practitioner: null, centre: null };

describe('où irait une personne dont le rendez-vous tombe', () => {
  it('se dit avec la date, le praticien et le lieu', () => {
    expect(nextInWords(next)).toMatch(/16\sdécembre 2026/);
    expect(nextInWords(next)).toContain(', Dr Armelle Tregan, Nord');
    expect(nextInWords(next)).not.toContain('retard');
  });

  it('dit le retard, ou qu’il n’y a rien', () => {
    expect(nextInWords({ ...next, daysLate: 3 })).toMatch(/3\sjours de retard/);
    expect(nextInWords(none)).toContain('Aucun créneau libre');
  });

  it('ne dit rien d’une visite que l’employeur ne connaît pas, ni de ce qui n’a pas été cherché', () => {
    expect(nextInWords({ ...none, explanation: null })).toBeUndefined();
    expect(nextInWords(undefined)).toBeUndefined();
  });

  it('se compte : à temps, en retard, sans créneau', () => {
    expect(outlook([next, { ...next, daysLate: 3 }, none])).toEqual({
      inTime: 1,
      late: 1,
      none: 1,
    });
  });
});
