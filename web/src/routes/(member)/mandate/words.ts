import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import type { MandateState } from '$lib/graphql/generated/graphql';

interface StateWords {
  label: string;
  /** Of several, as a tab of the board. */
  tab: string;
  tone: 'info' | 'success' | 'warning' | 'danger' | 'neutral';
}

export const states: Record<MandateState, StateWords> = {
  ASKED: { label: 'En attente', tab: 'En attente', tone: 'info' },
  ACCEPTED: { label: 'Accepté', tab: 'Acceptés', tone: 'success' },
  REFUSED: { label: 'Refusé', tab: 'Refusés', tone: 'danger' },
  EXPIRED: { label: 'Sans réponse', tab: 'Sans réponse', tone: 'warning' },
  REVOKED: { label: 'Retiré', tab: 'Retirés', tone: 'danger' },
  RESIGNED: { label: 'Rendu', tab: 'Rendus', tone: 'neutral' },
  OVER: { label: 'Terminé', tab: 'Terminés', tone: 'neutral' },
  WITHDRAWN: { label: 'Demande annulée', tab: 'Annulées', tone: 'neutral' },
};

/** « Du 1er décembre 2026, sans date de fin ». */
export function span(
  startsOn: string | null | undefined,
  endsOn: string | null | undefined,
): string {
  const from = startsOn ? mediumDate(startsOn) : '';
  return french(
    endsOn ? `Du ${from} au ${mediumDate(endsOn)}` : `À partir du ${from}, sans date de fin`,
  );
}
