import { expect, it, vi } from 'vitest';
import type { Api } from '$lib/server/api';
import { problemsOf } from './problems.server';
import { readValues } from './values';

const list = '/0012345/salaries';

/** An API that refuses the fields of a draft that are named. */
function refusing(...fields: string[]) {
  const draftRefusals = fields.map((field) => ({ code: 'INVALID_DATE', field }));
  const query = vi.fn(() => Promise.resolve({ data: { draftRefusals } }));
  return { query, api: { query } as unknown as Api };
}

function typed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readValues(form);
}

const complete = {
  ...{ lastName: 'Lefèvre', firstName: 'Camille', birthDate: '1990-04-12', sex: 'FEMALE' },
  ...{ contract: 'CDD', startDate: '2026-12-01', endDate: '2026-11-01' },
};

it('dit avec ce qui manque toutes les dates qui seront refusées', async () => {
  const { api, query } = refusing('birthDate', 'endDate');
  const values = typed({ ...complete, lastName: '', birthDate: '2990-04-12', sex: '' });
  const problems = await problemsOf(api, values, list);
  // In the order of the fields, however they were found.
  expect(problems.map(({ field }) => field)).toEqual(['lastName', 'birthDate', 'sex', 'endDate']);
  expect(query).toHaveBeenCalledWith(expect.anything(), {
    input: {
      ...{ lastName: null, usedName: null, firstName: 'Camille', email: null },
      ...{ employeeNumber: null, jobTitle: null, contract: 'CDD' },
      ...{ birthDate: '2990-04-12', startDate: '2026-12-01', endDate: '2026-11-01' },
    },
  });
});

it('ne dit rien deux fois d’un champ', async () => {
  const { api } = refusing('birthDate');
  const problems = await problemsOf(api, typed({ ...complete, birthDate: '1990-02-30' }), list);
  expect(problems.map(({ field }) => field)).toEqual(['birthDate']);
});

it('laisse la commande juger un formulaire complet', async () => {
  const { api, query } = refusing('endDate');
  expect(await problemsOf(api, typed(complete), list)).toEqual([]);
  expect(query).not.toHaveBeenCalled();
});

it('dit avec une question qui n’était pas posée ce qui sera refusé', async () => {
  const { api } = refusing('endDate');
  const unasked = [{ field: 'questions', message: 'Répondez-y.' }];
  const problems = await problemsOf(api, typed(complete), list, unasked);
  expect(problems.map(({ field }) => field)).toEqual(['endDate', 'questions']);
});
