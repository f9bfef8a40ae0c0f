import type { FirmPortfolioQuery } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

type Campaign = FirmPortfolioQuery['declarationCampaign'];
type Client = NonNullable<
  NonNullable<NonNullable<FirmPortfolioQuery['viewer']>['firm']>['clients']
>['edges'][number]['node'];
type Account = NonNullable<Client['account']>;

/** Where the declaration of a client stands, in the words of a table. */
export const declarationWords = frenchTexts({
  NONE: 'À commencer',
  IN_PREPARATION: 'En cours',
  TO_COUNTERSIGN: 'À signer',
  IN_CORRECTION: 'En correction',
  VALIDATED: 'Validée',
});

export type DeclarationStep = keyof typeof declarationWords;

/**
 * Where a client stands with the campaign that opened last; null where the mandate does not open it, and between two
 * campaigns where nothing was declared.
 */
export function declarationOf(
  { declaration, mayDeclare }: Pick<Account, 'declaration' | 'mayDeclare'>,
  campaign: Campaign,
): DeclarationStep | null {
  if (!mayDeclare || !campaign) return null;
  if (declaration?.year === campaign.year) return declaration.state ?? 'NONE';
  return campaign.isOpen ? 'NONE' : null;
}

/** 1 where the open campaign still waits for the client, 0 where it does not; null where nobody can tell. */
export function undeclared(step: DeclarationStep | null, campaign: Campaign): number | null {
  if (step === null) return campaign?.isOpen ? null : 0;
  return campaign?.isOpen && step !== 'VALIDATED' ? 1 : 0;
}
