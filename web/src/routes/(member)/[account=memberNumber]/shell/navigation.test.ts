import { describe, expect, it } from 'vitest';
import { isCurrent } from '../../shell/navigation-item';
import { navigation } from './navigation';

const at = (pathname: string, data: { entry?: string } = {}) => ({ url: { pathname }, data });

describe('the navigation of an account', () => {
  it('keeps what a person may not open, marked as locked', () => {
    const items = navigation('0012345', ['employees:read', 'visits:read']);
    expect(items.map(({ label, locked }) => [label, locked])).toEqual([
      ['Tableau de bord', false],
      ['Mon effectif', false],
      ['Convocations et visites', false],
      ['Documents partagés', false],
      ['Prévention', false],
      ['Factures', true],
      ['Déclaration annuelle', true],
      ['Statistiques', true],
      ['Mon entreprise', false],
    ]);
  });

  it('leads the people of a firm back to their portfolio', () => {
    expect(navigation('0012345', [], true).at(-1)).toMatchObject({ href: '/cabinet' });
    expect(navigation('0012345', []).some(({ href }) => href === '/cabinet')).toBe(false);
  });

  it('marks the list as current on the pages below it', () => {
    const [dashboard, employees] = navigation('0012345');
    expect(isCurrent(employees!, at('/0012345/salaries/nouveau'))).toBe(true);
    expect(isCurrent(dashboard!, at('/0012345/salaries'))).toBe(false);
  });

  it('marks the entry that a page says it belongs to, whatever its address', () => {
    const [dashboard, employees] = navigation('0012345');
    const page = at('/0012345/salaries', { entry: '/0012345' });
    expect(isCurrent(employees!, page)).toBe(false);
    expect(isCurrent(dashboard!, page)).toBe(true);
  });

  it('marks the visits as current where they are asked for', () => {
    const visits = navigation('0012345')[2]!;
    expect(isCurrent(visits, at('/0012345/demandes/nouvelle'))).toBe(true);
    expect(isCurrent(visits, at('/0012345/demandes-autres'))).toBe(false);
  });
});
