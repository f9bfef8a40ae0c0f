import { describe, expect, it } from 'vitest';
import { dayBeside, dayOf } from './day';
import { sessionsOf } from './sessions';

const at = (query: string) => new URL(`https://vigie.example/service/journee${query}`);

describe('la journée', () => {
  it('est celle de l’adresse, ou aujourd’hui quand elle n’en dit aucune', () => {
    expect(dayOf(at('?jour=2026-12-02'))).toBe('2026-12-02');
    expect(dayOf(at('?jour=2026-13-41'))).toBe(dayOf(at('')));
    expect(dayOf(at('?jour=demain'))).toBe(dayOf(at('')));
  });

  it('a une veille et un lendemain, aussi aux changements d’heure et d’année', () => {
    expect(dayBeside('2026-10-25', -1)).toBe('2026-10-24');
    expect(dayBeside('2027-03-28', 1)).toBe('2027-03-29');
    expect(dayBeside('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('se lit par centre, puis par professionnel', () => {
    const visit = (id: string, centre: string, practitioner: string) =>
      ({
        id,
        centre: { id: centre, name: centre },
        practitioner: { id: practitioner, name: practitioner },
      }) as never;
    const sessions = sessionsOf([
      visit('1', 'Sud', 'Dr Brun'),
      visit('2', 'Nord', 'Dr Zola'),
      visit('3', 'Sud', 'Dr Brun'),
      visit('4', 'Nord', 'Dr Adam'),
    ]);
    expect(
      sessions.map(({ centre, practitioner, visits }) => [centre, practitioner, visits.length]),
    ).toEqual([
      ['Nord', 'Dr Adam', 1],
      ['Nord', 'Dr Zola', 1],
      ['Sud', 'Dr Brun', 2],
    ]);
  });
});
