import { EmployeeFormContextDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';

/** What the employee form needs to know besides the employee: the catalogue, known posts, what the person may enter. */
export async function formContext(api: Api, memberNumber: string) {
  const { data } = await api.query(EmployeeFormContextDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  return {
    accountId: account.id,
    accountName: account.name,
    catalogue: data.workSituations ?? [],
    posts: (account.jobPosts ?? []).map(({ id, title, situations }) => ({
      id,
      title: title ?? '',
      situations: situations ?? [],
    })),
    may: {
      write: scopes.includes('employees:write'),
      declareConfidential: scopes.includes('employees:confidential'),
      enterNationalNumber: scopes.includes('nir:write'),
      writePosts: scopes.includes('posts:write'),
    },
  };
}

/** A post with the situations that whoever holds it inherits. */
export type KnownPost = FormContext['posts'][number];

export type FormContext = Awaited<ReturnType<typeof formContext>>;
