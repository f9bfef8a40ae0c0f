import type { CancellationBlock } from '$lib/graphql/generated/graphql';
import { longInstant } from '$lib/format/paris';
import { french } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';

interface Terms {
  possible: boolean;
  until?: string | null;
  blockedBy?: CancellationBlock | null;
}

/** Why an appointment cannot be cancelled and what to do instead; undefined when it can. */
export function cancellationBlock(
  terms: Terms | null | undefined,
  service: { phone: string } | null,
): string | undefined {
  if (!terms || terms.possible) return undefined;
  if (terms.blockedBy === 'MISSING_RIGHT') return blockedBy('visits:manage');
  if (terms.blockedBy === 'NOT_PLANNED') return french("Il n'y a pas de rendez-vous à annuler.");
  const since = terms.until ? ` depuis le ${longInstant(terms.until)}` : '';
  const call = service
    ? `Appelez le ${service.phone} : votre service voit avec vous.`
    : 'Appelez votre service.';
  return french(`Le délai d'annulation est passé${since}. ${call}`);
}
