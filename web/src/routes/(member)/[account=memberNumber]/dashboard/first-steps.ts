import type { DashboardQuery } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Step } from '../../first-steps/step';

type Account = NonNullable<DashboardQuery['memberAccount']>;

/** What somebody begins with on an account, as far as their rights go; each is done when the account says so. */
export function stepsOf(account: Account, scopes: readonly string[], base: string): Step[] {
  const may = (scope: string) => scopes.includes(scope);
  return [
    ...(may('employees:write') ? workforceStep(account, base) : []),
    ...(may('account:write') ? contactStep(account, base) : []),
    ...(may('visits:manage') ? preferenceStep(account, base) : []),
    ...(may('users:manage') ? colleagueStep(account, base) : []),
    ...(may('invoices:pay') ? paymentStep(account, base) : []),
  ];
}

function workforceStep({ headcount, hiresToConfirm }: Account, base: string): Step[] {
  if (!headcount) return [];
  const people = headcount.active + headcount.upcoming;
  const waiting = hiresToConfirm?.count ?? 0;
  const empty = people === 0 && waiting === 0;
  return [
    {
      title: french('Vérifiez votre effectif'),
      detail: french(
        empty
          ? 'Déclarez une personne, ou importez votre liste : le suivi de chacun en dépend.'
          : 'Des embauches sont annoncées : dites si ces personnes travaillent chez vous.',
      ),
      href: empty ? `${base}/salaries/import` : `${base}/salaries/embauches`,
      done: people > 0 && waiting === 0,
    },
  ];
}

function contactStep({ contacts }: Account, base: string): Step[] {
  if (!contacts) return [];
  return [
    {
      title: french('Choisissez qui reçoit les convocations'),
      detail: french(
        'Dites au service qui joindre pour les salariés, les visites et les convocations.',
      ),
      href: `${base}/entreprise/informations/contacts/ajouter`,
      done: contacts.some(({ purposes }) => purposes.includes('FOLLOW_UP')),
    },
  ];
}

/** Null preferences tell that nobody has said anything only while visits can be read at all. */
function preferenceStep({ visitCounts, visitPreferences }: Account, base: string): Step[] {
  if (!visitCounts) return [];
  return [
    {
      title: french('Dites quand vos salariés peuvent venir'),
      detail: french('Jours, heures, fermetures : les rendez-vous sont pris en conséquence.'),
      href: `${base}/visites/preferences`,
      done: Boolean(visitPreferences),
    },
  ];
}

function colleagueStep({ users, invitations }: Account, base: string): Step[] {
  if (!users || !invitations) return [];
  return [
    {
      title: french('Invitez un collègue'),
      detail: french('Chacun entre avec son adresse et ses droits ; personne ne prête son accès.'),
      href: `${base}/entreprise/utilisateurs/ajouter`,
      done: users.totalCount > 1 || invitations.length > 0,
    },
  ];
}

function paymentStep({ balance, debitMandate }: Account, base: string): Step[] {
  if (!balance) return [];
  return [
    {
      title: french('Confiez le prélèvement de vos factures'),
      detail: french('Elles se paient seules à leur échéance ; vous arrêtez quand vous voulez.'),
      href: `${base}/factures/prelevement`,
      done: Boolean(debitMandate),
    },
  ];
}
