import { expect, it } from 'vitest';
import { distinctNames } from './names.ts';

it('two people with one name on one day have a file each', () => {
  const name = 'Convocation 2026-11-30 Zoé Martin.pdf';
  expect(distinctNames([name, 'Convocation 2026-12-01 Zoé Martin.pdf', name])).toEqual([
    name,
    'Convocation 2026-12-01 Zoé Martin.pdf',
    'Convocation 2026-11-30 Zoé Martin (2).pdf',
  ]);
});
