import type { DashboardQuery } from '$lib/graphql/generated/graphql';
import { french, plural } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';
import { longLimit } from '$lib/format/limit';
import { mediumDate, mediumInstant, parisDay } from '$lib/format/paris';
import { fullName } from '../salaries/name';
import { visitKinds } from '../visites/kind';

type Account = NonNullable<DashboardQuery['memberAccount']>;

/** What of an account, or of one of a company, tells what waits there. */
export type Waiting = Pick<
  Account,
  | ('toPlan' | 'returnVisits' | 'openNotices' | 'hiresToConfirm' | 'overdueInvoices')
  | ('absenceCounts' | 'visitRequestCounts' | 'declaration' | 'mandates')
> & { offeredPlaces: readonly OfferedPlace[] | null };

/** A slot that is kept for a visit; of one among many establishments the person and the hour are on its page. */
interface OfferedPlace {
  visit: { id: string; employee?: Parameters<typeof fullName>[0] | null } | null;
  offer: { until: string; startsAt?: string } | null;
}

/** Something that waits for the member, with the day on which the law or the invoice wants it. */
export interface ToDo {
  id: string;
  /** Name of the establishment, where those of a company stand together. */
  place?: string;
  title: string;
  detail: string;
  /** Civil date; the list is ordered by it. */
  date: string;
  overdue: boolean;
  href: string;
  action: string;
}

/**
 * What the member must see to, earliest date first. A visit for which a slot is being sought, or booked, waits for
 * nobody; one past its date or without any slot needs a call.
 */
export function toDos(
  account: Waiting,
  scopes: readonly string[],
  base: string,
  today: string,
): ToDo[] {
  return [
    ...offerToDos(account, base),
    ...hireToDos(account, scopes, base, today),
    ...visitToDos(account, base, today),
    ...returnVisitToDos(account, base, today),
    ...invoiceToDos(account, base),
  ].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * What an empty list lets us say: only what the caller may read, and nothing of being up to date while there is more than
 * was read.
 */
export function allClear(read: {
  visits: boolean;
  invoices: boolean;
  late: boolean;
  more: boolean;
}): { title: string; sentence: string } {
  if (read.more) {
    return {
      title: 'Des visites sont à planifier',
      sentence: 'La liste dit de chacune où elle en est.',
    };
  }
  if (!read.visits && !read.invoices) {
    return {
      title: 'Bienvenue dans votre espace',
      sentence: 'Le menu mène à ce que vos droits vous ouvrent.',
    };
  }
  if (!read.visits) return { title: 'Rien à payer en retard', sentence: 'Aucune facture échue.' };
  const title = read.late ? 'Rien à faire de votre côté' : 'Vous êtes à jour';
  if (!read.invoices) {
    return {
      title: read.late ? 'Rien à faire pour vos visites' : 'Vos visites sont à jour',
      sentence: french("Rien n'attend de vous : aucune visite en retard."),
    };
  }
  return {
    title,
    sentence: french("Rien n'attend de vous : aucune visite en retard, aucune facture échue."),
  };
}

/** Announced hires that wait for an answer, all in one, for those who may give it; the legal date runs meanwhile. */
function hireToDos(
  { hiresToConfirm }: Waiting,
  scopes: readonly string[],
  base: string,
  today: string,
): ToDo[] {
  if (!hiresToConfirm || hiresToConfirm.count === 0) return [];
  if (!scopes.includes('employees:write')) return [];
  const { count, visitDueBy } = hiresToConfirm;
  const overdue = visitDueBy ? visitDueBy < today : false;
  return [
    {
      id: 'embauches',
      title: plural(count, 'embauche à confirmer', 'embauches à confirmer'),
      detail: visitDueBy
        ? `Première visite ${overdue ? 'due depuis le' : 'au plus tard le'} ${mediumDate(visitDueBy)}`
        : 'La personne est déjà suivie : rattachez l’annonce à sa fiche',
      date: visitDueBy ?? today,
      overdue,
      href: `${base}/salaries/embauches`,
      action: 'Répondre',
    },
  ];
}

/** Free slots that are kept for visits on the waiting list: whoever does not answer in time loses them. */
function offerToDos({ offeredPlaces }: Waiting, base: string): ToDo[] {
  return (offeredPlaces ?? []).flatMap(({ visit, offer }) => {
    if (!visit || !offer) return [];
    const { employee } = visit;
    const when = offer.startsAt ? `${mediumInstant(offer.startsAt)}, gardé` : 'Gardé';
    return {
      id: `creneau ${visit.id}`,
      title: employee
        ? french(`${fullName(employee)} : un créneau libéré vous est proposé`)
        : 'Un créneau libéré vous est proposé',
      detail: french(`${when} pour vous jusqu’au ${longLimit(offer.until)}`),
      ...{ date: parisDay(offer.until), overdue: false },
      href: `${base}/visites/${visit.id}/creneaux`,
      action: 'Répondre',
    };
  });
}

function visitToDos(account: Waiting, base: string, today: string): ToDo[] {
  return (account.toPlan?.edges ?? []).flatMap(({ node: visit }) => {
    const overdue = Boolean(visit.latestIsLegal && visit.latestDate && visit.latestDate < today);
    if (!visit.latestDate || !(overdue || visit.planning?.outcome === 'NO_SLOT')) return [];
    const name = visit.employee ? fullName(visit.employee) : 'Salarié';
    const kind = visit.kind ? visitKinds[visit.kind].short : 'Visite';
    return {
      id: visit.id,
      title: french(`${name} : ${kind.toLowerCase()} sans rendez-vous`),
      detail: overdue
        ? `Date légale dépassée depuis le ${mediumDate(visit.latestDate)}`
        : `Aucun créneau libre, ${visit.latestIsLegal ? 'date légale le' : 'à tenir au plus tard le'} ${mediumDate(visit.latestDate)}`,
      date: visit.latestDate,
      overdue,
      href: `${base}/visites/${visit.id}`,
      action: 'Voir la visite',
    };
  });
}

function returnVisitToDos(account: Waiting, base: string, today: string): ToDo[] {
  return (account.returnVisits?.edges ?? []).flatMap(
    ({ node: { id, returnVisitBy, employee } }) => {
      if (!returnVisitBy || !employee) return [];
      const overdue = returnVisitBy < today;
      return {
        id,
        title: french(`${fullName(employee)} : visite de reprise à demander`),
        detail: overdue
          ? `Date légale dépassée depuis le ${mediumDate(returnVisitBy)}`
          : `Au plus tard le ${mediumDate(returnVisitBy)}`,
        ...{ date: returnVisitBy, overdue },
        href: `${base}/salaries/${employee.id}/absences/${id}`,
        action: 'Demander la visite',
      };
    },
  );
}

function invoiceToDos(account: Waiting, base: string): ToDo[] {
  return (account.overdueInvoices?.edges ?? []).flatMap(({ node: invoice }) => {
    if (!invoice.dueOn) return [];
    const amount = invoice.remaining ? formatMoney(invoice.remaining) : '';
    return {
      id: invoice.id,
      title: french(`Facture ${invoice.number ?? ''} : ${amount} à régler`),
      detail: `Échéance dépassée depuis le ${mediumDate(invoice.dueOn)}`,
      date: invoice.dueOn,
      overdue: true,
      href: `${base}/factures/${invoice.id}`,
      action: 'Voir la facture',
    };
  });
}
