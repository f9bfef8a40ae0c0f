import type { DeclarationReceiptQuery } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';

type Prevention = NonNullable<
  NonNullable<NonNullable<DeclarationReceiptQuery['headcountDeclaration']>['receipts']>[number]
>['prevention'];

const councils = frenchTexts({
  CONSULTED: 'Consulté',
  NOT_YET: 'Pas encore consulté',
  NO_COUNCIL: 'Pas de CSE',
});

/** What was answered about prevention when a receipt was signed; nothing in old receipts, which did not keep it. */
export function preventionFacts(prevention: Prevention): { name: string; value: string }[] {
  if (!prevention) return [];
  const { riskAssessmentOn, council, hasPreventionOfficer } = prevention;
  return [
    {
      name: 'Document unique',
      value: riskAssessmentOn
        ? `Mis à jour le ${mediumDate(riskAssessmentOn)}`
        : 'Pas encore établi',
    },
    { name: 'Avis du CSE', value: councils[council] },
    { name: 'Salarié désigné pour la prévention', value: hasPreventionOfficer ? 'Oui' : 'Non' },
  ];
}
