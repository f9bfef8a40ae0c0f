import { certificateStatus, certificatesSince } from '../certificate/validity.ts';
import { dayBefore, later } from '../civil-date.ts';
import { frenchDay } from '../french.ts';
import type { CivilDate } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import type { FollowUpDecision } from '../decision.ts';
import { situationOn, type AnciDocument, type SituationCode } from '../situation.ts';
import { performersOf } from '../visits.ts';
import type { Due } from './due-visit.ts';
import type { Held } from './held.ts';
import { declaredSince, situationsOn } from './situations-on.ts';
import type { VisitHeld, WorkingLife } from './working-life.ts';

const situationOf: Record<AnciDocument, SituationCode> = {
  ANCI_DRIVING: 'WS_DRIVING',
  ANCI_ELECTRICAL: 'WS_ELEC',
};

/**
 * The examinations for certificates: before the authorisation where none is held, before its expiry otherwise.
 * @param on the day whose situations the decision takes
 */
export function certificateDues(
  life: WorkingLife,
  { documents, profile }: FollowUpDecision,
  held: Held,
  on: CivilDate,
  parameters: LawParameters,
): Due[] {
  return documents.flatMap((document): Due[] => {
    const issuedOn = lastIssue(document, life, held, on);
    const performers = performersOf('ANCI_EXAM', profile);
    const due = {
      kind: 'ANCI_EXAM' as const,
      document,
      performers,
      certainty: 'confirmed' as const,
    };
    if (issuedOn === undefined) return [{ ...due, ...beforeAuthorisation(document, life, on) }];
    const { expiresOn, renewFrom, basis } = certificateStatus(issuedOn, on, parameters);
    const paper = issuedOn < certificatesSince ? 'L’avis d’aptitude' : 'L’attestation';
    const reason = `${paper} du ${frenchDay(issuedOn)} vaut jusqu’au ${frenchDay(expiresOn)}.`;
    return [{ ...due, latest: expiresOn, earliest: renewFrom, reason, basis }];
  });
}

function beforeAuthorisation(
  document: AnciDocument,
  { situations, startDate }: WorkingLife,
  on: CivilDate,
) {
  const code = situationOf[document];
  const since = declaredSince(situations, code, later(on, startDate)) ?? startDate;
  return {
    latest: dayBefore(later(since, startDate)),
    earliest: null,
    reason: 'Avant l’autorisation de l’employeur.',
    basis: [...situationOn(code, on).basis],
  };
}

/** The last certificate, or the « avis d'aptitude » of the former SIR that stands for one. */
function lastIssue(
  document: AnciDocument,
  life: WorkingLife,
  held: Held,
  on: CivilDate,
): CivilDate | undefined {
  const own = (life.certificates ?? []).filter((each) => each.document === document);
  const former = held.examinations.filter(
    (visit) => visit.day < certificatesSince && examinedFor(situationOf[document], visit, life),
  );
  return [...own.map(({ issuedOn }) => issuedOn), ...former.map(({ day }) => day)]
    .filter((day) => day <= on)
    .sort()
    .at(-1);
}

function examinedFor(code: SituationCode, visit: VisitHeld, life: WorkingLife): boolean {
  const declared = situationsOn(life.situations, later(visit.day, life.startDate));
  return declared.includes(code) || (visit.examined?.includes(code) ?? false);
}
