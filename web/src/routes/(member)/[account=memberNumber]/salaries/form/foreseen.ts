import { french } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';
import type {
  KnownOfEmployeeQuery,
  PreviewFollowUpQuery,
  VisitKind,
} from '$lib/graphql/generated/graphql';
import { visitKinds } from '../../visites/kind';
import { beforeStartWarning, isTooLate, startsWithoutVisit } from '../before-start';
import type { Preview } from './preview.server';

type Answer = NonNullable<PreviewFollowUpQuery['previewFollowUp']>;
type Known = NonNullable<KnownOfEmployeeQuery['employee']>;

/** Visits that stand for a first one of a kind: an examination for the visit too, never the other way round. */
const standFor: Partial<Record<VisitKind, readonly VisitKind[]>> = {
  VIP_INIT: ['VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO'],
  EMA_INIT: ['EMA_INIT', 'EMA_PERIO'],
};

/**
 * What the law gives for a form, as it is for this person: a first visit that was held, was spared or lies behind is not
 * announced once more, unless an answer asks for another one.
 */
export function foreseen(answer: Answer, known: Known | null, today: string): Preview {
  const { followUp } = answer;
  if (!followUp) return { ...answer, tooLate: null };
  const first = followUp.firstVisit;
  const behind = known && whyBehind(followUp, known, today);
  if (behind) {
    const nothing = { required: false, latestDate: null, beforeStart: false, articles: [] };
    const firstVisit = { ...first, ...nothing, reason: behind };
    return { ...answer, followUp: { ...followUp, firstVisit }, tooLate: null };
  }
  const started = known?.status === 'ACTIVE' && Boolean(known.startDate && known.startDate < today);
  // Whoever works already owes the examination before the new duties: the day before the hire says nothing of them.
  if (started && known.followUp?.profile !== followUp.profile && isTooLate(first, today)) {
    const firstVisit = { ...first, latestDate: null };
    const changed = { ...answer, followUp: { ...followUp, firstVisit } };
    return { ...changed, tooLate: beforeStartWarning(first, false) };
  }
  const tooLate = started
    ? startsWithoutVisit({ ...known, followUp: { firstVisit: first } }, today)
    : isTooLate(first, today);
  return { ...answer, tooLate: tooLate ? beforeStartWarning(first, started) : null };
}

/** Why no first visit comes any more; null where one does. */
function whyBehind(
  { profile, firstVisit: { kind } }: NonNullable<Answer['followUp']>,
  { exemption, followUp, startDate, visits }: Known,
  today: string,
): string | null {
  const kinds = standFor[kind] ?? [kind];
  const mine = (visits ?? []).filter((visit) => visit.kind && kinds.includes(visit.kind));
  const held = mine.flatMap((visit) =>
    visit.status === 'HELD' && visit.kind && visit.startsAt
      ? [{ kind: visit.kind, day: parisDay(visit.startsAt) }]
      : [],
  );
  const [last] = held.sort((one, other) => (one.day < other.day ? 1 : -1));
  if (last) return done(last.kind, last.day);
  if (exemption && kinds.includes(exemption.visitKind)) {
    return done(exemption.visitKind, exemption.visitOn);
  }
  // Long-standing employees were seen before the portal knew of their visits: only an open visit says otherwise.
  const open = mine.some(({ status }) => status !== 'NO_LONGER_DUE');
  const begun = visits && startDate && startDate < today && followUp?.profile === profile;
  return begun && !open
    ? french('La prise de poste est passée : rien à prévoir tant que le suivi ne change pas.')
    : null;
}

function done(kind: VisitKind, day: string): string {
  return french(`C'est fait : ${visitKinds[kind].short.toLowerCase()} du ${mediumDate(day)}.`);
}
