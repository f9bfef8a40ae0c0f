import { expect, it } from 'vitest';
import { load } from './+page.server';

type Event = Parameters<typeof load>[0];

/** Where the page leads once the code is right. */
async function nextOf(suite: string | null): Promise<unknown> {
  const url = new URL('http://localhost/compte/confirmer');
  if (suite) url.searchParams.set('suite', suite);
  const locals = { api: { query: async () => ({ data: { viewer: null } }) } };
  const cookies = { get: () => undefined };
  return ((await load({ url, locals, cookies } as unknown as Event)) as { next: string }).next;
}

it('whoever had to prove themselves goes on where they were, in whatever room of the portal', async () => {
  for (const room of ['/0010001/factures/prelevement/signer', '/service/equipe', '/cabinet']) {
    expect(await nextOf(room)).toBe(room);
  }
});

it('nobody is led out of the portal, nor to a page that is not there', async () => {
  for (const elsewhere of [null, '//ailleurs.example', 'https://ailleurs.example/']) {
    expect(await nextOf(elsewhere)).toBe('/compte');
  }
});
