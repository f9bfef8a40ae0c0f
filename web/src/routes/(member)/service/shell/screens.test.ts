import { expect, it } from 'vitest';
import { screens as ofFirms } from '../../cabinet/aide/screens.server';
import { rooms as roomsOfFirms } from '../../cabinet/rooms';
import { screenOf as ofFirm } from '../../cabinet/shell/screens';
import { screens } from '../aide/screens.server';
import { navigation } from '../rooms';
import { screenOf } from './screens';

it('chaque entrée du service a son aide, que ses écrans partagent', () => {
  const helped = navigation().map(({ href }) => screenOf(href));
  expect(new Set(helped).size).toBe(helped.length);
  expect([...helped].sort()).toEqual(screens.map(([key]) => key).sort());
  expect(screenOf('/service/adherents/0010001/appel')).toBe('adherents');
  expect(screenOf('/service/aide/tarifs')).toBe('accueil');
});

it('chaque entrée d’un cabinet aussi', () => {
  const helped = roomsOfFirms.map(({ href }) => ofFirm(href));
  expect(new Set(helped).size).toBe(helped.length);
  expect(ofFirms.map(([key]) => key)).toEqual(expect.arrayContaining(helped));
  expect(ofFirm('/cabinet/declarations')).toBe('declarations');
});
