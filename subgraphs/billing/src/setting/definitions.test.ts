import { problemOf } from '@vigie/chassis/setting/definition';
import { expect, it } from 'vitest';
import { settings } from './definitions.ts';

it('un réglage qui demande une forme en donne un exemple, qui l’a', () => {
  const formed = settings.filter(({ sound, example }) => sound ?? example);
  expect(formed.length).toBeGreaterThan(2);
  const refused = formed.filter((each) => problemOf(each, each.example ?? '') !== null);
  expect(refused.map(({ code }) => code)).toEqual([]);
});
