import { expect, it } from 'vitest';
import { answersIn, unansweredIn } from './prevention';

const answered = (values: Record<string, string>) => answersIn((name) => values[name] ?? '');

it('a question without an answer is asked again, and never taken for a no', () => {
  expect(unansweredIn(answered({})).map(({ field }) => field)).toEqual([
    ...['council', 'hasPreventionOfficer'],
  ]);
  expect(unansweredIn(answered({ council: 'NO_COUNCIL', hasPreventionOfficer: 'non' }))).toEqual(
    [],
  );
});
