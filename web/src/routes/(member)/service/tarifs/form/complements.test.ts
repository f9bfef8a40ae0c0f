import { expect, it } from 'vitest';
import { complementsIn, linesOf } from './complements';

it('reads a service, its unit and its price on each line, and leaves empty lines out', () => {
  expect(complementsIn('Étude de poste ; heure ; 120\r\n\n Formation;session;920,50 €')).toEqual({
    read: [
      { label: 'Étude de poste', unit: 'heure', priceCents: 12_000 },
      { label: 'Formation', unit: 'session', priceCents: 92_050 },
    ],
    unread: [],
  });
});

it('says which lines it does not understand', () => {
  const { read, unread } = complementsIn(
    'Étude ; heure\nFormation ; session ; 10\nA ; b ; gratuit',
  );
  expect(read).toHaveLength(1);
  expect(unread).toEqual([1, 3]);
});

it('writes what it reads', () => {
  const text = 'Étude de poste ; heure ; 120,00';
  const shown = complementsIn(text).read.map(({ priceCents, ...rest }) => {
    return { ...rest, price: { cents: priceCents } };
  });
  expect(linesOf(shown).replaceAll('\u00a0', ' ')).toBe(text);
});
