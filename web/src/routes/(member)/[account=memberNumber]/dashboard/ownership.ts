import type { OfferedOwnershipFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';
import type { ToDo } from './to-do';

type Viewer = { user?: { id: string } | null } | null | undefined;

/** The account that is offered to the person, for them alone to answer: other administrators only see that it waits. */
export function ownershipToDos(
  { ownershipOffer: offer }: OfferedOwnershipFragment,
  viewer: Viewer,
  base: string,
): ToDo[] {
  if (!viewer?.user || offer?.user?.user?.id !== viewer.user.id) return [];
  const until = parisDay(offer.expiresAt);
  const { offeredBy } = offer;
  const who = offeredBy ? `${offeredBy.firstName} ${offeredBy.lastName}` : 'Le propriétaire';
  return [
    {
      ...{ id: offer.id, date: until, overdue: false, action: 'Répondre' },
      title: french(`${who} vous propose de devenir propriétaire de cet espace`),
      detail: `Sans réponse, la proposition s’éteint le ${mediumDate(until)}`,
      href: `${base}/entreprise/utilisateurs/proprietaire`,
    },
  ];
}

interface Establishment extends OfferedOwnershipFragment {
  id: string;
  memberNumber?: string | null;
  name?: string | null;
}

/** The same for all establishments of a company, each with its name. */
export function companyOwnershipToDos(
  accounts: readonly Establishment[] | null | undefined,
  viewer: Viewer,
): ToDo[] {
  return (accounts ?? []).flatMap((account) =>
    ownershipToDos(account, viewer, `/${account.memberNumber}`).map((toDo) => ({
      ...toDo,
      ...(account.name ? { place: account.name } : {}),
    })),
  );
}

export const byDate = (one: ToDo, other: ToDo): number => one.date.localeCompare(other.date);
