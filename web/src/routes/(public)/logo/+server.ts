import { error } from '@sveltejs/kit';
import { serviceLogo } from '$lib/server/service-contact';
import type { RequestHandler } from './$types';

/** The logo that the service has put into its settings. */
export const GET: RequestHandler = async ({ locals }) => {
  const logo = await serviceLogo(locals.api);
  if (!logo) error(404, { kind: 'not-found', message: 'Ce service n’a pas de logo.' });
  return new Response(logo.bytes, {
    headers: {
      'content-type': logo.type,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
};
