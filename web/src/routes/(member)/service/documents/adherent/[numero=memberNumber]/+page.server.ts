import { HandedDocumentsDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const answer = await locals.api.query(HandedDocumentsDocument, {
    ...{ memberNumber: params.numero, first: PAGE_SIZE, after: cursorOf(url) },
  });
  const { handedDocuments, name, memberNumber } = answer.data.memberAccount ?? accountNotFound();
  return {
    ...{ name, memberNumber, missing: missingParts(answer) },
    // Null for who takes nothing back.
    documents: handedDocuments && {
      rows: handedDocuments.edges.map(({ node }) => node),
      total: handedDocuments.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, handedDocuments.pageInfo),
    },
  };
};
