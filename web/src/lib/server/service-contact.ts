import { createHash } from 'node:crypto';
import { ServiceContactDocument, type ServiceContactQuery } from '$lib/graphql/generated/graphql';
import type { Api } from './api';

type Told = NonNullable<ServiceContactQuery['service']>;

/** How to reach the service, and the face that it gives the portal; `logo` is the address of its picture. */
export type ServiceContact = Omit<Told, 'logo'> & { logo: string | null };

/** A logo as it is served. Its address holds its mark, so that browsers may keep it for good. */
export interface ServiceLogo {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const FRESH_MS = 5 * 60_000;

let known: { contact: ServiceContact; logo: ServiceLogo | null; readAt: number } | undefined;

/**
 * How to reach the service. Public and the same for everybody, hence kept between requests: above all, the page that says
 * that the API does not answer must still show the telephone.
 */
export async function serviceContact(api: Api): Promise<ServiceContact | null> {
  if (known && Date.now() - known.readAt < FRESH_MS) return known.contact;
  try {
    const { data } = await api.query(ServiceContactDocument, {});
    if (data.service) known = { ...taken(data.service), readAt: Date.now() };
  } catch {
    // The page goes on with what is known, or without.
  }
  return known?.contact ?? null;
}

export async function serviceLogo(api: Api): Promise<ServiceLogo | null> {
  await serviceContact(api);
  return known?.logo ?? null;
}

/** The colour of the page being written, whose layout has asked for the service; the product's own before anybody has. */
export function serviceHue(): ServiceContact['hue'] {
  return known?.contact.hue ?? 'PETROL';
}

/** Whoever has just changed it sees the change at once. */
export function forgetServiceContact(): void {
  if (known) known.readAt = 0;
}

function taken({ logo: url, ...contact }: Told): {
  contact: ServiceContact;
  logo: ServiceLogo | null;
} {
  const [, type, text] = /^data:([\w/]+);base64,(.*)$/.exec(url ?? '') ?? [];
  if (!type || !text) return { contact: { ...contact, logo: null }, logo: null };
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  return { contact: { ...contact, logo: `/logo?v=${mark}` }, logo: { type, bytes } };
}
