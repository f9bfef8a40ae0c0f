import type { NotificationEvent } from '../generated/resolvers.ts';
import { cadences, type Cadence } from './table.ts';

/** An announcement, as its readers choose it. */
export interface AnnouncedEvent {
  event: NotificationEvent;
  /** French, as a line of the matrix. */
  label: string;
  description: string;
  /** The right without which it tells more than its reader may know. */
  scope: string;
  /** Told to one person for what they did themselves: it fits no digest, and nobody else stands in for them. */
  personal: boolean;
}

/** Every event, in the order of the matrix. */
export const announcedEvents: readonly AnnouncedEvent[] = [
  {
    event: 'SUMMONS_READY',
    label: 'Convocations',
    description: 'Une convocation est prête, ou remplace la précédente.',
    scope: 'summons:read',
    personal: false,
  },
  {
    event: 'HIRES_TO_CONFIRM',
    label: 'Embauches à confirmer',
    description: 'Des embauches annoncées attendent votre réponse.',
    scope: 'employees:write',
    personal: false,
  },
  {
    event: 'IMPORT_APPLIED',
    label: 'Fin des imports',
    description: 'Un import que vous avez lancé est appliqué.',
    scope: 'employees:write',
    personal: true,
  },
  {
    event: 'MANDATES',
    label: 'Mandats des cabinets',
    description: 'Un mandat est accepté, a pris fin ou se termine bientôt.',
    scope: 'users:manage',
    personal: false,
  },
  {
    event: 'VISIT_REQUESTS',
    label: 'Réponses à vos demandes',
    description:
      'Le service répond à une demande de visite ou d’action en entreprise que vous avez envoyée.',
    scope: 'visits:request',
    personal: true,
  },
  {
    event: 'DISPUTES',
    label: 'Réponses à vos contestations',
    description: 'Le service répond à une contestation de frais d’absence que vous avez envoyée.',
    scope: 'invoices:pay',
    personal: true,
  },
  {
    event: 'DECLARATION_TO_PREPARE',
    label: 'Déclaration annuelle à faire',
    description: 'La déclaration d’effectif attend d’être faite, ou vous est rendue à corriger.',
    scope: 'declaration:prepare',
    personal: false,
  },
  {
    event: 'DECLARATION_TO_SIGN',
    label: 'Déclaration annuelle à valider',
    description: 'La déclaration d’effectif est préparée et attend votre validation.',
    scope: 'declaration:validate',
    personal: false,
  },
];

/** @throws for an event of another version of the contract */
export function announcedEvent(event: string): AnnouncedEvent {
  const found = announcedEvents.find((each) => each.event === event);
  if (!found) throw new Error('An event that nobody announces');
  return found;
}

/** What may be chosen for an event. */
export function cadencesOf({ personal }: AnnouncedEvent): readonly Cadence[] {
  return personal ? ['IMMEDIATE', 'NEVER'] : cadences;
}
