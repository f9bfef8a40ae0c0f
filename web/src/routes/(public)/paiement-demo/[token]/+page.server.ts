import { redirect } from '@sveltejs/kit';
import { decide, readOrder } from './order.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  // The address is a secret: no page that is opened from here learns it.
  setHeaders({ 'referrer-policy': 'no-referrer' });
  const { cents, label, abandonUrl } = await readOrder(fetch, params.token);
  return { amount: { cents, currency: 'EUR' }, label, abandonUrl };
};

export const actions: Actions = {
  payer: async ({ fetch, params }) => {
    const { returnUrl } = await readOrder(fetch, params.token);
    await decide(fetch, params.token, 'payer');
    redirect(303, returnUrl);
  },
  refuser: async ({ fetch, params }) => {
    const { returnUrl } = await readOrder(fetch, params.token);
    await decide(fetch, params.token, 'refuser');
    redirect(303, returnUrl);
  },
};
