import { WhoAndWhereDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';

/** Whom and which centre a half-day can be of; null for the first where the right is missing: the page explains it. */
export async function whoAndWhere(api: Api) {
  const { data } = await api.query(WhoAndWhereDocument, {});
  const choices = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    practitioners: data.practitioners && choices(data.practitioners),
    centres: choices(data.centres ?? []),
    today: parisDay(new Date()),
  };
}
