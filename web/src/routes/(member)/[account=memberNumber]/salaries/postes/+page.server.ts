import { JobPostsDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const archived = url.searchParams.get('vue') === 'archives';
  const answer = await locals.api.query(JobPostsDocument, {
    memberNumber: params.account,
    archived,
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const posts = openHere(account.jobPosts, scopes, 'posts:read')?.filter(
    ({ archivedAt }) => Boolean(archivedAt) === archived,
  );
  return {
    accountName: account.name,
    archived,
    // Null where the right to read posts is missing, or the posts are: the page explains it.
    posts: posts ?? null,
    mayWrite: scopes.includes('posts:write'),
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
  };
};
