import { describe, expect, it } from 'vitest';
import { checkValues } from './check';
import { readValues } from './values';

function typed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return checkValues(readValues(form), '/0012345/salaries').map(({ field }) => field);
}

const complete = {
  lastName: 'Lefèvre',
  firstName: 'Camille',
  birthDate: '1990-04-12',
  sex: 'FEMALE',
  contract: 'CDI',
  startDate: '2026-12-01',
};

describe('an employee form before it is sent to the API', () => {
  it('passes when complete', () => expect(typed(complete)).toEqual([]));

  it('asks for all that is missing at once', () => {
    expect(typed({})).toEqual([
      'lastName',
      'firstName',
      'birthDate',
      'sex',
      'contract',
      'startDate',
    ]);
  });

  it('knows days that do not exist', () => {
    expect(typed({ ...complete, birthDate: '1990-02-30' })).toEqual(['birthDate']);
  });

  it('ignores a contract that is not on the list', () => {
    expect(typed({ ...complete, contract: 'FREELANCE' })).toEqual(['contract']);
  });
});
