import { TariffFileDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { tariffNotFound } from '$lib/server/not-found';

/** A tariff to come as its pages show it. */
export async function tariffFile(api: Api, id: string) {
  const { data } = await api.query(TariffFileDocument, { id });
  return { tariff: data.tariff ?? tariffNotFound(), idempotencyKey: crypto.randomUUID() };
}
