import { CampaignFileDocument, type CampaignRowFragment } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { missingParts } from '$lib/server/missing-parts';
import { filterOf } from '../filter';
import { contactFor, contactName, standings } from '../words';
import type { RequestHandler } from './$types';

const headings = [
  ...['Numéro', 'Adhérent', 'SIRET', 'Ville', 'Déclaration', 'Récépissé du', 'Effectif déclaré'],
  ...['Dernière relance', 'Contact', 'Téléphone', 'E-mail'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) => {
  const filter = filterOf(url);
  return csvFile<CampaignRowFragment>({
    ...{ name: 'campagne', headings, cells, withoutRight: blockedInService('billing:manage') },
    ask: async (slice) => {
      const answer = await locals.api.query(CampaignFileDocument, { ...filter, ...slice });
      return { page: answer.data.campaignAccounts, missing: missingParts(answer) };
    },
  });
};

function cells({ account, standing, declaration, remindedOn }: CampaignRowFragment) {
  const contact = contactFor(account.contacts);
  const [receipt] = declaration?.receipts ?? [];
  return [
    ...[account.memberNumber ?? '', account.name ?? '', account.siret ?? ''],
    ...[account.address?.city ?? '', standings[standing].label],
    ...[instantCell(receipt?.validatedAt), receipt?.headcount ?? null],
    dayCell(remindedOn),
    ...[contact ? contactName(contact) : '', contact?.phone ?? '', contact?.email ?? ''],
  ];
}
