import { error } from '@sveltejs/kit';
import { mediumDate, mediumInstant, parisDay } from '$lib/format/paris';
import { CampaignFileDocument, type CampaignRowFragment } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { csvFile } from '$lib/server/csv-file';
import { filterOf } from '../filter';
import { contactFor, contactName, standings } from '../words';
import type { RequestHandler } from './$types';

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

const head = [
  ...['Numéro', 'Adhérent', 'SIRET', 'Ville', 'Déclaration', 'Récépissé du', 'Effectif déclaré'],
  ...['Dernière relance', 'Contact', 'Téléphone', 'Courriel'],
];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const filter = filterOf(url);
  const ask = async (after?: string) => {
    const variables = { first: PAGE_SIZE, after, ...filter };
    return (await locals.api.query(CampaignFileDocument, variables)).data.campaignAccounts;
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: blockedInService('billing:manage') });
  const name = `campagne-${parisDay(new Date())}`;
  return csvFile<CampaignRowFragment>({ name, head, first, ask, cells });
};

function cells({ account, standing, declaration, remindedOn }: CampaignRowFragment): string[] {
  const contact = contactFor(account.contacts);
  const [receipt] = declaration?.receipts ?? [];
  return [
    ...[account.memberNumber ?? '', account.name ?? '', account.siret ?? ''],
    ...[account.address?.city ?? '', standings[standing].label],
    ...[receipt ? mediumInstant(receipt.validatedAt) : '', String(receipt?.headcount ?? '')],
    remindedOn ? mediumDate(remindedOn) : '',
    ...[contact ? contactName(contact) : '', contact?.phone ?? '', contact?.email ?? ''],
  ];
}
