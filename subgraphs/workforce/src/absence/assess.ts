import type { CivilDate } from '@vigie/chassis/civil-date';
import { decideAbsence, type AbsenceDecision } from '@vigie/law/absence/return-visit';
import { returnThreshold } from '@vigie/law/absence/threshold';
import type { AbsenceCause } from '@vigie/law/absence/absence';
import { delegationsOf } from '@vigie/law/delegation';
import type { Performer } from '@vigie/law/visits';
import type { FollowUpRow } from '../follow-up/table.ts';
import type { AbsenceRow, CauseRow, RequestRow } from './table.ts';

/** What the law must know of an absence. */
export interface AbsenceFacts {
  cause: AbsenceCause | undefined;
  firstDay: CivilDate;
  lastDay: CivilDate | null;
  certificateIssuedOn: CivilDate | null;
  preReturnOn: CivilDate | null;
  askedAnyway: boolean;
}

/** What the law says of an absence, with what the assistant adds to it. */
export interface Assessment {
  law: AbsenceDecision;
  /** Articles behind the answer, also where no visit is due. */
  articles: string[];
  /** The service has said that a pre-return visit spares the return visit. */
  spared: boolean;
  followUp: Pick<FollowUpRow, 'profile' | 'subProfile'>;
}

/** Where the law lists the absences that ask for a return visit; one that it does not list asks for none. */
const returnArticles = ['R4624-31'];

/** Asks the law about an absence on a day. */
export function assess(facts: AbsenceFacts, followUp: FollowUpRow, day: CivilDate): Assessment {
  const { cause, firstDay, lastDay, certificateIssuedOn, preReturnOn, askedAnyway } = facts;
  const law = decideAbsence(
    {
      ...{ cause, firstDay, lastDay: lastDay ?? undefined, visitAskedAnyway: askedAnyway },
      certificateIssuedOn: certificateIssuedOn ?? undefined,
      preReturn: preReturnOn === null ? undefined : { day: preReturnOn, noMeasureNeeded: true },
    },
    day,
    { nightWorker: isNightWorker(followUp) },
  );
  const threshold = cause && returnThreshold(cause, day);
  return {
    law,
    articles: [...(threshold?.basis ?? returnArticles)],
    spared: law.waiver?.outcome === 'ALL_HOLD',
    followUp,
  };
}

/** The facts of an absence on file. */
export function factsOf(
  { firstDay, lastDay }: Pick<AbsenceRow, 'firstDay' | 'lastDay'>,
  { cause, certificateIssuedOn, preReturnOn }: CauseRow,
  request: RequestRow | null,
): AbsenceFacts {
  const askedAnyway = request?.althoughSpared ?? false;
  return { cause, firstDay, lastDay, certificateIssuedOn, preReturnOn, askedAnyway };
}

/**
 * Who may hold the return visit as things stand: those to whom the law gives it without condition. A nurse needs a
 * protocol of the physician, of which nothing is on file (R4623-14).
 */
export function performersOf({ law, followUp }: Assessment): Performer[] {
  if (law.visit === null) return [];
  return delegationsOf(law.visit.kind, followUp.profile, followUp.subProfile ?? undefined)
    .filter(({ condition }) => condition === undefined)
    .map(({ performer }) => performer);
}

/** Night work is no secret: its reason stands among the open ones. */
function isNightWorker({ grounds }: FollowUpRow): boolean {
  return grounds.some(({ situation }) => situation === 'WS_NIGHT');
}
