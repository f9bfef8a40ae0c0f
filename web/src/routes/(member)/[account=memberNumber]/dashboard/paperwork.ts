import type { DashboardQuery } from '$lib/graphql/generated/graphql';
import { french, plural } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';
import { noticeToDos } from './notices';
import { toDos, type ToDo, type Waiting } from './to-do';

export type Campaign = DashboardQuery['declarationCampaign'];

/** Everything that waits for the member, earliest date first. */
export function allToDos(
  account: Waiting,
  campaign: Campaign,
  scopes: readonly string[],
  base: string,
  today: string,
): ToDo[] {
  return [
    ...toDos(account, scopes, base, today),
    ...noticeToDos(account, base, today),
    ...paperwork(account, campaign, scopes, base, today),
  ].sort((one, other) => one.date.localeCompare(other.date));
}

/** What somebody at the member is waited for beside visits and invoices: answers, returns, the yearly declaration. */
export function paperwork(
  account: Waiting,
  campaign: Campaign,
  scopes: readonly string[],
  base: string,
  today: string,
): ToDo[] {
  return [
    ...declarationToDos(account, campaign, scopes, base),
    ...returnToDos(account, base, today),
    ...requestToDos(account, base, today),
    ...mandateToDos(account, scopes, base),
  ];
}

const declarationSteps = {
  NONE: { title: 'à commencer', action: 'Commencer', path: '/declaration' },
  IN_PREPARATION: { title: 'à terminer', action: 'Reprendre', path: '/declaration' },
  TO_COUNTERSIGN: { title: 'à signer', action: 'Relire et signer', path: '/declaration/signer' },
  IN_CORRECTION: { title: 'à valider de nouveau', action: 'Reprendre', path: '/declaration' },
} as const;

/** The declaration of the open campaign, for those who may do the next step of it. */
function declarationToDos(
  { declaration }: Waiting,
  campaign: Campaign,
  scopes: readonly string[],
  base: string,
): ToDo[] {
  if (!campaign?.isOpen) return [];
  const begun = declaration?.year === campaign.year ? declaration.state : null;
  const state = begun ?? 'NONE';
  if (state === 'VALIDATED') return [];
  const needed = state === 'TO_COUNTERSIGN' ? 'declaration:validate' : 'declaration:prepare';
  if (!scopes.includes(needed)) return [];
  const { title, action, path } = declarationSteps[state];
  return [
    {
      id: 'declaration',
      title: french(`Déclaration annuelle ${campaign.year} ${title}`),
      detail: `Au plus tard le ${mediumDate(campaign.closesOn)}`,
      ...{ date: campaign.closesOn, overdue: false, href: `${base}${path}`, action },
    },
  ];
}

/** People whose return was expected by today, all in one: the right visit hangs on the day that they came back. */
function returnToDos({ absenceCounts }: Waiting, base: string, today: string): ToDo[] {
  const count = absenceCounts?.toConfirm ?? 0;
  if (count === 0) return [];
  return [
    {
      id: 'retours',
      title: plural(count, 'retour à confirmer', 'retours à confirmer'),
      detail: 'La date de reprise décide de la visite',
      ...{ date: today, overdue: false },
      href: `${base}/salaries/absences?vue=retours`,
      action: 'Confirmer',
    },
  ];
}

/** Requests about which the service asked something back. */
function requestToDos({ visitRequestCounts }: Waiting, base: string, today: string): ToDo[] {
  const count = visitRequestCounts?.waiting ?? 0;
  if (count === 0) return [];
  return [
    {
      id: 'demandes',
      title: plural(count, 'demande attend votre réponse', 'demandes attendent votre réponse'),
      detail: 'Votre service a besoin d’une précision pour donner suite',
      ...{ date: today, overdue: false },
      href: `${base}/demandes`,
      action: 'Répondre',
    },
  ];
}

/** Firms that ask to be entrusted with something, for those who may entrust it. */
function mandateToDos({ mandates }: Waiting, scopes: readonly string[], base: string): ToDo[] {
  if (!scopes.includes('users:manage')) return [];
  return (mandates ?? []).flatMap(({ id, state, firm, expiresAt }) => {
    if (state !== 'ASKED' || !expiresAt) return [];
    const until = parisDay(expiresAt);
    return {
      ...{ id, date: until, overdue: false, action: 'Répondre' },
      title: french(`${firm?.name ?? 'Un cabinet'} vous demande un mandat`),
      detail: `Sans réponse, la demande s’éteint le ${mediumDate(until)}`,
      href: `${base}/entreprise/cabinets/${id}`,
    };
  });
}
