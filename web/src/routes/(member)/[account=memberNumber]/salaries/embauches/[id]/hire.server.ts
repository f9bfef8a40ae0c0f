import { error } from '@sveltejs/kit';
import { AnnouncedHirePageDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';

/** One announced hire of one account. One of another account gives the same answer as one that does not exist. */
export async function announcedHire(api: Api, memberNumber: string, id: string) {
  const answer = await api.query(AnnouncedHirePageDocument, { memberNumber, id });
  const { data, denied } = answer;
  const { announcedHire: hire } = data;
  const closed = !hire && denied.some(({ coordinate }) => coordinate === 'Query.announcedHire');
  if (!closed && hire?.account?.memberNumber !== memberNumber) {
    error(404, {
      kind: 'not-found',
      message: 'Cette embauche n’est pas annoncée dans cet espace, ou ne vous est pas ouverte.',
    });
  }
  return {
    hire: hire ?? null,
    mayWrite: (data.viewer?.access?.scopes ?? []).includes('employees:write'),
    missing: missingParts(answer),
  };
}

export type AnnouncedHire = NonNullable<Awaited<ReturnType<typeof announcedHire>>['hire']>;
