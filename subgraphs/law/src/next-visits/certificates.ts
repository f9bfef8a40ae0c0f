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

/** A certificate that the work asks for, and the last one held. */
export interface CertificateNeed {
  document: AnciDocument;
  /** Day before the first one on which the work asks for it. */
  neededBy: CivilDate;
  /** Undefined where none is known. */
  issuedOn?: CivilDate | undefined;
}

/**
 * The examinations for certificates: before the authorisation where none is held, before its expiry otherwise.
 * @param on the day whose situations the decision takes
 */
export function certificateDues(
  life: WorkingLife,
  decision: FollowUpDecision,
  held: Held,
  on: CivilDate,
  parameters: LawParameters,
): Due[] {
  return certificateNeeds(life, decision, held, on).map((need) =>
    certificateDue(need, decision, on, parameters),
  );
}

/** The certificates for which the situations of a day ask. */
export function certificateNeeds(
  life: WorkingLife,
  { documents }: Pick<FollowUpDecision, 'documents'>,
  held: Held,
  on: CivilDate,
): CertificateNeed[] {
  return documents.map((document) => ({
    document,
    neededBy: beforeAuthorisation(document, life, on),
    issuedOn: lastIssue(document, life, held, on),
  }));
}

/** The examination that a need makes due, by the law of a day. */
export function certificateDue(
  { document, neededBy, issuedOn }: CertificateNeed,
  { profile }: Pick<FollowUpDecision, 'profile'>,
  on: CivilDate,
  parameters: LawParameters,
): Due {
  const due = {
    kind: 'ANCI_EXAM' as const,
    document,
    performers: performersOf('ANCI_EXAM', profile),
    certainty: 'confirmed' as const,
  };
  if (issuedOn === undefined) {
    const reason = 'Avant l’autorisation de l’employeur.';
    const basis = [...situationOn(situationOf[document], on).basis];
    return { ...due, latest: neededBy, earliest: null, reason, basis };
  }
  const { expiresOn, renewFrom, basis } = certificateStatus(issuedOn, on, parameters);
  const paper = issuedOn < certificatesSince ? 'L’avis d’aptitude' : 'L’attestation';
  const reason = `${paper} du ${frenchDay(issuedOn)} vaut jusqu’au ${frenchDay(expiresOn)}.`;
  return { ...due, latest: expiresOn, earliest: renewFrom, reason, basis };
}

function beforeAuthorisation(
  document: AnciDocument,
  { situations, startDate }: WorkingLife,
  on: CivilDate,
): CivilDate {
  const since = declaredSince(situations, situationOf[document], later(on, startDate)) ?? startDate;
  return dayBefore(later(since, startDate));
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
