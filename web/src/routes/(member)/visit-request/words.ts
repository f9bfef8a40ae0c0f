import type {
  RequestedVisitKind,
  VisitRequestSide,
  VisitRequestState,
  VisitRequestStepKind,
} from '$lib/graphql/generated/graphql';
import { daysBetween } from '$lib/format/duration';
import { plural } from '$lib/format/french';
import { fullName } from '../[account=memberNumber]/salaries/name';

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const requestStates: Record<VisitRequestState, { label: string; tone: Tone }> = {
  SENT: { label: 'Envoyée', tone: 'info' },
  IN_PROGRESS: { label: 'En cours', tone: 'info' },
  ACCEPTED: { label: 'Acceptée', tone: 'success' },
  REJECTED: { label: 'Non retenue', tone: 'danger' },
  WITHDRAWN: { label: 'Retirée', tone: 'neutral' },
};

export const requestKinds: Record<RequestedVisitKind, string> = {
  DEM_EMP: 'Visite à la demande de l’employeur',
  MI_CARRIERE: 'Visite de mi-carrière',
  POST_EXPO: 'Visite post-exposition',
  ANCI_EXAM: 'Examen pour une autorisation de conduite ou une habilitation électrique',
};

export const stepKinds: Record<VisitRequestStepKind, string> = {
  SENT: 'Demande envoyée',
  TAKEN: 'Prise en charge par le service',
  ASKED_BACK: 'Message du service',
  ANSWERED: 'Message de l’entreprise',
  ACCEPTED: 'Demande acceptée',
  REJECTED: 'Demande non retenue',
  WITHDRAWN: 'Demande retirée',
};

export const balls: Record<VisitRequestSide, string> = {
  SERVICE: 'Le service doit répondre',
  MEMBER: 'Votre réponse est attendue',
};

/** The same, for the service itself. */
export const serviceBalls: Record<VisitRequestSide, string> = {
  SERVICE: 'Au service de répondre',
  MEMBER: 'L’adhérent doit répondre',
};

/** « aujourd’hui », « hier », « il y a 4 jours »: how long somebody has waited. */
export function sentAgo(today: string, requestedOn: string): string {
  const days = daysBetween(requestedOn, today);
  if (days <= 0) return 'aujourd’hui';
  return days === 1 ? 'hier' : `il y a ${plural(days, 'jour')}`;
}

interface Asked {
  employee: { firstName?: string | null; lastName?: string | null; usedName?: string | null };
}

/** « Anne Kervella », « Anne Kervella et 2 autres ». */
export function namesOf(employees: readonly Asked[] | null | undefined): string {
  const [first, ...others] = employees ?? [];
  if (!first) return 'Salarié';
  const name = fullName(first.employee);
  return others.length === 0 ? name : `${name} et ${plural(others.length, 'autre')}`;
}
