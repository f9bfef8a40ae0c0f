import { error, redirect } from '@sveltejs/kit';
import { ImportDropDocument, type ImportDropQuery } from '$lib/graphql/generated/graphql';

export type Drop = NonNullable<ImportDropQuery['importDrop']>;

export async function readDrop({ api }: App.Locals, id: string): Promise<Drop> {
  const { data } = await api.query(ImportDropDocument, { id });
  if (data.importDrop) return data.importDrop;
  error(404, {
    kind: 'not-found',
    message: 'Cet envoi n’existe pas, ou a été fait par quelqu’un d’autre.',
  });
}

/** A list has one import, and nothing else to be told: whoever sent it goes on to it. */
export function goOnToList({ state, imports, lists }: Drop): void {
  const [only] = imports;
  const isList = state === 'READ' && only?.kind === 'LIST' && lists.length <= 1;
  const memberNumber = only?.account?.memberNumber;
  if (isList && memberNumber) redirect(303, `/${memberNumber}/salaries/import/${only.id}`);
}
