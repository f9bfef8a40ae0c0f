import type { DocumentRowFragment } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';

/** What the age of the risk assessment asks for. */
export interface Age {
  tone: 'success' | 'warning';
  badge: string;
  sentence: string;
}

const texts = frenchTexts({
  fresh: 'À mettre à jour au plus tard le',
  aged: 'Il a plus d’un an. À partir de onze salariés, il doit être mis à jour chaque année, et dans toute entreprise après un changement important du travail.',
});

/** How old the risk assessment is (R4121-2). */
export function ageOf(
  { ageingOn }: Pick<DocumentRowFragment, 'ageingOn'>,
  today: string,
): Age | undefined {
  if (!ageingOn) return undefined;
  return ageingOn > today
    ? { tone: 'success', badge: 'À jour', sentence: `${texts.fresh} ${mediumDate(ageingOn)}.` }
    : { tone: 'warning', badge: 'Plus d’un an', sentence: texts.aged };
}
