import { ServiceContactDocument, type ServiceContactQuery } from '$lib/graphql/generated/graphql';
import type { Api } from './api';

export type ServiceContact = NonNullable<ServiceContactQuery['service']>;

const FRESH_MS = 5 * 60_000;

let known: { contact: ServiceContact; readAt: number } | undefined;

/**
 * How to reach the service. Public and the same for everybody, hence kept between requests: above all, the page that says
 * that the API does not answer must still show the telephone.
 */
export async function serviceContact(api: Api): Promise<ServiceContact | null> {
  if (known && Date.now() - known.readAt < FRESH_MS) return known.contact;
  try {
    const { data } = await api.query(ServiceContactDocument, {});
    if (data.service) known = { contact: data.service, readAt: Date.now() };
  } catch {
    // The page goes on with what is known, or without.
  }
  return known?.contact ?? null;
}
