import { expect, it } from 'vitest';
import { closureInput } from './values';

const typed = {
  ...{ scope: '', practitionerId: '', centreId: '', firstDay: '2026-12-21', lastDay: '2026-12-21' },
  ...{ part: '', reason: 'Formation' },
};
const fieldsOf = (values: Partial<typeof typed>) => {
  const read = closureInput({ ...typed, ...values });
  return 'problems' in read ? read.problems.map(({ field }) => field) : [];
};
const inputOf = (values: Partial<typeof typed>) => {
  const read = closureInput({ ...typed, ...values });
  return 'input' in read ? [read.input.practitionerId, read.input.centreId] : null;
};

it('sans choix, rien ne ferme', () => {
  expect(fieldsOf({})).toEqual(['scope']);
  expect(fieldsOf({ firstDay: '' })).toEqual(['scope', 'firstDay']);
});

it('un praticien ou un lieu se nomme', () => {
  expect(fieldsOf({ scope: 'PRACTITIONER', centreId: 'nord' })).toEqual(['practitionerId']);
  expect(fieldsOf({ scope: 'CENTRE', practitionerId: 'p' })).toEqual(['centreId']);
});

it('un praticien est absent partout, ou dans un seul lieu', () => {
  expect(inputOf({ scope: 'PRACTITIONER', practitionerId: 'p' })).toEqual(['p', null]);
  expect(inputOf({ scope: 'PRACTITIONER', practitionerId: 'p', centreId: 'nord' })).toEqual([
    ...['p', 'nord'],
  ]);
});

it('ce qui était choisi avant de changer d’avis ne compte plus', () => {
  const both = { practitionerId: 'p', centreId: 'nord' };
  expect(inputOf({ scope: 'CENTRE', ...both })).toEqual([null, 'nord']);
  expect(inputOf({ scope: 'SERVICE', ...both })).toEqual([null, null]);
});
