import { describe, expect, it } from 'vitest';
import { nextOf } from './next';

const today = '2026-11-30';
const halfDay = (more: object = {}) => ({
  ...{ closed: false, closure: null, day: '2026-12-02', from: '13:30' },
  ...{
    practitioner: { id: 'p1', name: 'Malik Ferroudj' },
    centre: { id: 'c1', name: 'Montreval' },
  },
  ...more,
});
const labels = (more: object) => nextOf(halfDay(more), today).links.map(({ label }) => label);

describe('une demi-journée mène là où l’on peut agir, ou dit pourquoi on ne peut pas', () => {
  it('à venir : à ses rendez-vous, et à l’absence déjà remplie', () => {
    const { links, why } = nextOf(halfDay(), today);
    expect(why).toBeUndefined();
    expect(links.map(({ href }) => href)).toEqual([
      '/service/planning/semaine?jour=2026-12-02&praticien=p1',
      '/service/disponibilites/fermer?praticien=p1&lieu=c1&jour=2026-12-02&partie=AFTERNOON',
    ]);
  });

  it('fermée : à la fermeture, que l’on peut lever', () => {
    expect(labels({ closed: true, closure: { id: 'f1' } })).toEqual(['Voir la fermeture']);
  });

  it('terminée : à l’ouverture d’une autre', () => {
    expect(nextOf(halfDay({ closed: true }), today).why).toBe('Sa semaine type est terminée.');
    expect(labels({ closed: true })).toEqual(['Ouvrir une demi-journée']);
  });

  it('passée : elle ne se ferme plus', () => {
    expect(labels({ day: '2026-11-27' })).toEqual(['Voir les rendez-vous']);
    expect(labels({ day: '2026-11-27', closed: true })).toEqual([]);
    expect(nextOf(halfDay({ day: '2026-11-27' }), today).why).toBe('Elle est passée.');
  });
});
