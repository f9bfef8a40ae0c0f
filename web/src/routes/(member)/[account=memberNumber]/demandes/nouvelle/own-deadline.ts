import type { EmployeeToAskForQuery, RequestedVisitKind } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { longDate } from '$lib/format/paris';

type Due = NonNullable<NonNullable<EmployeeToAskForQuery['employee']>['upcomingVisits']>;

/** What a visit is for the one person who was chosen. */
export interface OwnDeadline {
  mandatory: boolean;
  sentence: string;
}

/**
 * Whether somebody owes a visit, and by when, as their file has it. A visit on demand is in nobody's file: null, and the
 * words for everybody hold.
 */
export function ownDeadline(
  kind: RequestedVisitKind | null | undefined,
  { who, due, today }: { who: string; due: Due; today: string },
): OwnDeadline | null {
  if (!kind || kind === 'DEM_EMP') return null;
  const own = due.find((each) => each.kind === kind);
  if (!own) {
    const sentence = french(`D’après sa fiche, rien ne l’impose aujourd’hui pour ${who}.`);
    return { mandatory: false, sentence };
  }
  const day = longDate(own.latestDate);
  if (!own.latestIsLegal)
    return {
      mandatory: true,
      sentence: french(`Pour ${who} : dès que possible, au plus tard le ${day}.`),
    };
  const sentence =
    own.latestDate < today
      ? `Pour ${who} : obligatoire, la date légale du ${day} est dépassée.`
      : `Pour ${who} : obligatoire, au plus tard le ${day}.`;
  return { mandatory: true, sentence: french(sentence) };
}
