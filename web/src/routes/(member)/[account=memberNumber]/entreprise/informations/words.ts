import type {
  ActivityNomenclature,
  AddressPurpose,
  ContactPurpose,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

/** Subjects of contacts, in the order in which they are shown. */
export const purposes: Record<ContactPurpose, string> = frenchTexts({
  MANAGEMENT: 'Direction',
  FOLLOW_UP: 'Suivi médical et convocations',
  DECLARATION: 'Déclaration annuelle',
  BILLING: 'Facturation',
  PREVENTION: 'Prévention',
});

export const nomenclatures: Record<ActivityNomenclature, string> = frenchTexts({
  NAF_REV2: 'NAF rév. 2',
  NAF_2025: 'NAF 2025',
});

/** How the lines of an address are called. */
export const addressNames = frenchTexts({
  addressLine: 'Complément',
  street: 'Numéro et rue',
  postCode: 'Code postal',
  city: 'Ville',
});

/** What is sent to an address of its own. */
export const addresses: Record<AddressPurpose, { title: string; use: string; slug: string }> = {
  MAIL: { title: 'Courrier', use: 'Lettres et convocations par la poste', slug: 'courrier' },
  BILLING: { title: 'Factures', use: 'Factures et relances', slug: 'factures' },
};

/** « 10.71C »: an activity code as INSEE prints it. */
export function dotted(code: string | null | undefined): string {
  return code ? `${code.slice(0, 2)}.${code.slice(2)}` : '';
}
