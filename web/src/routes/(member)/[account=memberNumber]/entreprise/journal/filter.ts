import type {
  JournalAuthorKind,
  JournalFilter,
  JournalTopic,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

export const topicNames: Record<JournalTopic, string> = frenchTexts({
  EMPLOYEES: 'Salariés',
  POSTS: 'Postes',
  ABSENCES: 'Absences',
  HIRES: 'Embauches annoncées',
  IMPORTS: 'Imports et exports',
  VISITS: 'Visites',
  DOCUMENTS: 'Documents',
  OPENINGS: 'Informations confidentielles',
  COMPANY: 'Entreprise',
  ACCESS: 'Accès et droits',
  BILLING: 'Déclaration et factures',
  OTHER: 'Autre',
});

export const authorNames: Record<JournalAuthorKind, string> = frenchTexts({
  EMPLOYER: 'Votre entreprise',
  FIRM: 'Votre cabinet comptable',
  STAFF: 'L’équipe de votre service',
  PROGRAM: 'Un logiciel',
  AUTOMATIC: 'Automatique',
});

/** What the address asks for, as the fields of the form show it; a word that is none asks for nothing. */
export interface Asked {
  topic: string;
  /** A kind of author, or one person. */
  who: string;
  from: string;
  until: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export function askedIn({ searchParams }: URL): Asked {
  const value = (name: string) => searchParams.get(name)?.trim() ?? '';
  const dayIn = (name: string) => (day.test(value(name)) ? value(name) : '');
  const topic = value('sujet');
  return {
    topic: topic in topicNames ? topic : '',
    who: value('auteur'),
    from: dayIn('du'),
    until: dayIn('au'),
  };
}

export function filterOf({ topic, who, from, until }: Asked): JournalFilter {
  return {
    ...(topic && { topic: topic as JournalTopic }),
    ...(who in authorNames && { author: who as JournalAuthorKind }),
    ...(who && !(who in authorNames) && { actorId: who }),
    ...(from && { from }),
    ...(until && { until }),
  };
}

/** True when something is looked for. */
export const isNarrowed = (asked: Asked): boolean => Object.values(asked).some(Boolean);
