import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourOf, logoOf } from './service-face.ts';

const portal = (file: string): string =>
  readFileSync(new URL(`../../../web/src/lib/ui/tokens/${file}.css`, import.meta.url), 'utf8');

it('the colours of mails and papers are those of the portal by day', () => {
  const own = [...portal('hue').matchAll(/data-hue='(\w+)'\][^}]*?--primary: light-dark\((#\w+)/g)];
  const hues = own.map(([, hue = '', colour = '']) => [hue, colour] as const);
  expect(hues.length).toBe(4);
  expect(hues.map(([hue]) => [hue, colourOf({ hue })])).toEqual(hues);
  const [, petrol] = /--primary: light-dark\((#\w+)/.exec(portal('colour')) ?? [];
  expect([colourOf({}), colourOf({ hue: 'PETROL' }), colourOf({ hue: 'UNKNOWN' })]).toEqual([
    ...[petrol, petrol, petrol],
  ]);
});

it('a logo is the picture of its data URL, and nothing else is one', () => {
  const logo = logoOf({ logo: 'data:image/png;base64,AQID' });
  expect([logo?.type, [...(logo?.bytes ?? [])]]).toEqual(['image/png', [1, 2, 3]]);
  expect([
    logoOf({}),
    logoOf({ logo: null }),
    logoOf({ logo: 'https://example.org/a.png' }),
  ]).toEqual([null, null, null]);
});
