import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import type { Campaign } from './paperwork';
import type { Waiting } from './to-do';

/** Where the yearly declaration stands, in words; null before any campaign has been opened. */
export function declarationState(
  declaration: Waiting['declaration'],
  campaign: Campaign,
): string | null {
  if (!campaign) return null;
  const state = (declaration?.year === campaign.year && declaration.state) || 'NONE';
  const until = `au plus tard le ${mediumDate(campaign.closesOn)}`;
  if (state === 'VALIDATED') return french(`Déclaration ${campaign.year} : validée.`);
  if (!campaign.isOpen)
    return french(`Déclaration ${campaign.year} : close, elle n’est pas validée.`);
  const open = {
    NONE: `à faire ${until}`,
    IN_PREPARATION: `commencée, à valider ${until}`,
    TO_COUNTERSIGN: `à signer ${until}`,
    IN_CORRECTION: `en correction, à valider de nouveau ${until}`,
  };
  return french(`Déclaration ${campaign.year} : ${open[state]}.`);
}
