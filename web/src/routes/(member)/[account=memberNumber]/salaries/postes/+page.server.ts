import { JobPostsDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const archived = url.searchParams.get('vue') === 'archives';
  const answer = await locals.api.query(JobPostsDocument, {
    memberNumber: params.account,
    archived,
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const posts = account.jobPosts?.filter(({ archivedAt }) => Boolean(archivedAt) === archived);
  return {
    accountName: account.name,
    archived,
    // Null where the right to read posts is missing, or the posts are: the page explains it.
    posts: posts ?? null,
    mayWrite: answer.data.viewer?.access?.scopes.includes('posts:write') ?? false,
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
  };
};
