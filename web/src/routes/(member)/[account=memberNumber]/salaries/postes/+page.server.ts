import { JobPostsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const archived = url.searchParams.get('vue') === 'archives';
  const answer = await locals.api.query(JobPostsDocument, {
    memberNumber: params.account,
    ...{ archived, wholeCompany },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const { company } = account;
  const listed =
    wholeCompany && company ? company.jobPosts : openHere(account.jobPosts, scopes, 'posts:read');
  const posts = listed?.filter(({ archivedAt }) => Boolean(archivedAt) === archived);
  return {
    accountName: account.name,
    archived,
    establishments: establishmentsWith(company?.accounts, 'posts:read', wholeCompany),
    // Null where the right to read posts is missing, or the posts are: the page explains it.
    posts: posts ?? null,
    mayWrite: scopes.includes('posts:write'),
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
  };
};
