import { expect, it } from 'vitest';
import type { Problem } from '$lib/ui/form/problem';
import { actions } from './+page.server';

type Event = Parameters<(typeof actions)[string]>[0];

it('everything that is lacking is told at once, in the order of the form', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: new FormData() });
  const answer: unknown = await actions['default']?.({ request } as Event);
  const { problems } = (answer as { data: { problems: Problem[] } }).data;
  expect(problems.map(({ field }) => field)).toEqual(['reason', 'siret', 'effectiveOn', 'proof']);
});
