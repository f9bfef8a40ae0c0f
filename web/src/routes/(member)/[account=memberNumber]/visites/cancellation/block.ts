import type { CancellationBlock } from '$lib/graphql/generated/graphql';
import { longInstant } from '$lib/format/paris';
import { french } from '$lib/format/french';

interface Terms {
  possible: boolean;
  until?: string | null;
  blockedBy?: CancellationBlock | null;
}

/**
 * Why an appointment cannot be cancelled and what to do instead; undefined when it can.
 * @param missingRight what stands against the caller, or against everybody of a closed account
 */
export function cancellationBlock(
  terms: Terms | null | undefined,
  service: { phone: string } | null,
  missingRight: string,
): string | undefined {
  if (!terms || terms.possible) return undefined;
  if (terms.blockedBy === 'MISSING_RIGHT') return missingRight;
  if (terms.blockedBy === 'NOT_PLANNED') return french("Il n'y a pas de rendez-vous à annuler.");
  const since = terms.until ? ` depuis le ${longInstant(terms.until)}` : '';
  const call = service
    ? `Appelez le ${service.phone} : votre service voit avec vous.`
    : 'Appelez votre service.';
  return french(`Le délai d'annulation est passé${since}. ${call}`);
}
