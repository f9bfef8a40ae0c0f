import { expect, it } from 'vitest';
import { separated } from './separated';

it('is UTF-8 with its mark, semicolons and CRLF', () => {
  expect(
    separated([
      ['Prénom', 'Poste'],
      ['Zoé', ''],
    ]),
  ).toBe('\uFEFFPrénom;Poste\r\nZoé;\r\n');
});

it('keeps semicolons, quotes and line ends inside their cell', () => {
  expect(separated([['a;b', 'dit "x"', 'deux\nlignes']])).toBe(
    '\uFEFF"a;b";"dit ""x""";"deux\nlignes"\r\n',
  );
});

it.each(['=1+1', '+33', '-2', '@A1', ' =1', '\t=1'])('lets no spreadsheet compute %j', (cell) => {
  expect(separated([[cell]])).toMatch(/^\uFEFF"'/);
});
