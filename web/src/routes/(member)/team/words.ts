import type { TeamRole } from '$lib/graphql/generated/graphql';

export const teamRoles: Record<TeamRole, string> = {
  PHYSICIAN: 'Médecin du travail',
  INTERN: 'Interne en médecine du travail',
  NURSE: 'Infirmier ou infirmière en santé au travail',
  ASSISTANT: 'Assistant ou assistante de l’équipe',
  PREVENTION: 'Préventeur ou préventrice',
  PSYCHOLOGIST: 'Psychologue du travail',
  SOCIAL: 'Assistant ou assistante de service social',
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
