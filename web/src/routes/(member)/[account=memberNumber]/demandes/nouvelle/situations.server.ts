import {
  EmployeeToAskForDocument,
  VisitSituationsDocument,
  type RequestedVisitKind,
} from '$lib/graphql/generated/graphql';
import { plural } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';
import { fullName } from '../../salaries/name';
import { ownDeadline, type OwnDeadline } from './own-deadline';

/** What brings somebody to ask, and whether they may; the first thing of each step. */
export async function situations(api: Api, memberNumber: string) {
  const { data } = await api.query(VisitSituationsDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  return {
    ...{ accountId: account.id, accountName: account.name },
    situations: data.visitSituations ?? [],
    mayAsk: (data.viewer?.access?.scopes ?? []).includes('visits:request'),
  };
}

/** Who was chosen: « Anne Kervella », « 12 salariés », null where nobody was yet; and what one alone owes. */
export async function chosen(api: Api, ids: readonly string[]) {
  const [id] = ids;
  if (id === undefined) return { who: null, due: null };
  if (ids.length > 1) return { who: plural(ids.length, 'salarié'), due: null };
  const { data } = await api.query(EmployeeToAskForDocument, { id });
  const { employee } = data;
  return { who: employee ? fullName(employee) : null, due: employee?.upcomingVisits ?? null };
}

/** The situations with what they mean for the one who was chosen. */
export function forTheChosen<Situation extends { requestKind?: RequestedVisitKind | null }>(
  all: readonly Situation[],
  { who, due }: Awaited<ReturnType<typeof chosen>>,
): (Situation & { own: OwnDeadline | null })[] {
  const today = parisDay(new Date());
  return all.map((situation) => ({
    ...situation,
    own: who && due ? ownDeadline(situation.requestKind, { who, due, today }) : null,
  }));
}
