import { FollowedAccessRequestDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // The address is a secret: no page that is opened from here learns it.
  setHeaders({ 'referrer-policy': 'no-referrer' });
  const { data } = await locals.api.query(FollowedAccessRequestDocument, {
    secret: params.secret,
  });
  return { request: data.followedAccessRequest ?? null };
};
