import type { TeamRole } from '$lib/graphql/generated/graphql';
import { practitionerKinds } from './professions';

/** Beside a name too, and so in words that fit everybody. */
export const teamRoles: Record<TeamRole, string> = {
  ...practitionerKinds,
  ASSISTANT: 'Secrétariat de l’équipe',
  PREVENTION: 'Prévention des risques',
  PSYCHOLOGIST: 'Psychologue du travail',
  SOCIAL: 'Service social du travail',
};

interface Place {
  street?: string | null;
  postCode?: string | null;
  city?: string | null;
}

/** A page of a map for an address: it opens there, nothing of it is loaded here. */
export function mapHref({ street, postCode, city }: Place): string {
  const query = encodeURIComponent(`${street}, ${postCode} ${city}`);
  return `https://www.openstreetmap.org/search?query=${query}`;
}
