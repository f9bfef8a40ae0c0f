import { frenchTexts } from '$lib/format/french';
import type { AccountingRefusalCode, ArchiveRefusalCode } from '$lib/graphql/generated/graphql';
import { missingRight } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<AccountingRefusalCode | ArchiveRefusalCode, string> = frenchTexts({
  MISSING_RIGHT: missingRight('invoices:read'),
  NOT_FOUND: 'Cet espace n’existe plus, ou ne vous est plus ouvert.',
  INVALID_DATE: 'Indiquez deux jours qui existent, le dernier après le premier.',
  NOTHING: 'Aucune facture ni aucun reçu dans cette période.',
  TOO_MANY: 'Plus de 100 documents : choisissez une période plus courte.',
  TOO_LONG: 'Plus d’un an : choisissez une période plus courte.',
});

const isKnown = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code);

/** Why there was no file, as the address tells it; none while nobody has asked. */
export function periodProblems(code: string | null): Problem[] {
  return code !== null && isKnown(code) ? [{ field: 'du', message: sentences[code] }] : [];
}
