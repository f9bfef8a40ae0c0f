import { describe, expect, it } from 'vitest';
import { actionsFor } from './actions';
import { navigation } from './rooms';

const planner = ['planning:manage', 'account:read'];

describe('la navigation du service', () => {
  it('ce que le rôle n’ouvre pas vient à la fin, sans groupe', () => {
    const items = navigation(planner);
    const firstLocked = items.findIndex(({ locked }) => locked);
    expect(items.slice(0, firstLocked).map(({ label }) => label)).toEqual([
      'Accueil',
      'Adhérents',
      'Documents',
      'Disponibilités',
      'Planification',
    ]);
    expect(items.slice(firstLocked).every(({ locked, group }) => locked && !group)).toBe(true);
    expect(items).toHaveLength(navigation().length);
  });

  it('des droits inconnus ne ferment rien', () => {
    expect(navigation().filter(({ locked }) => locked)).toEqual([]);
  });
});

describe('ce que la recherche propose de faire', () => {
  it('rien que le rôle n’ouvre pas', () => {
    expect(actionsFor(planner).map(({ href }) => href)).toEqual([
      '/service/disponibilites/ouvrir',
      '/service/disponibilites/fermer',
      '/service/planning/semaine',
    ]);
  });

  it('rien quand les droits sont inconnus', () => {
    expect(actionsFor(undefined)).toEqual([]);
  });
});
