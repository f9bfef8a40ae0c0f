import { french } from '$lib/format/french';
import type { CancellationBlock } from '$lib/graphql/generated/graphql';

interface Appointment {
  startsAt?: string | null;
  cancellation?: { possible: boolean; blockedBy?: CancellationBlock | null } | null;
  /** What telling would cost; null where it is not possible now. */
  absenceNotice?: { feeCents: number } | null;
  /** Told already. */
  absenceTold?: object | null;
}

/**
 * Why the service cannot be told of an absence and what to do instead; undefined when it can.
 * @param missingRight what stands against the caller, or against everybody of a closed account
 */
export function absenceBlock(
  { startsAt, cancellation, absenceNotice, absenceTold }: Appointment,
  now: number,
  missingRight: string,
): string | undefined {
  if (absenceNotice) return undefined;
  if (absenceTold) return french("L'absence est déjà annoncée : votre service la voit.");
  if (cancellation?.blockedBy === 'MISSING_RIGHT') return missingRight;
  if (cancellation?.possible) {
    return french("Le délai d'annulation court encore : déplacez ou annulez, c'est sans frais.");
  }
  return startsAt && Date.parse(startsAt) <= now
    ? french("L'heure du rendez-vous est passée : appelez votre service.")
    : french("Il n'y a pas d'absence à annoncer.");
}
