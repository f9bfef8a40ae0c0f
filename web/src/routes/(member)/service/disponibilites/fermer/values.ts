import type { ClosureTermsInput, DayPart } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';

/** What the form for a closure holds, as typed; named as the fields of the contract are. */
export interface ClosureValues {
  /** What is closed: nothing is until somebody has said so. */
  scope: string;
  practitionerId: string;
  centreId: string;
  firstDay: string;
  lastDay: string;
  part: string;
  reason: string;
}

export function readClosure(form: FormData): ClosureValues {
  const text = textsOf(form);
  return {
    scope: text('scope'),
    ...{ practitionerId: text('practitionerId'), centreId: text('centreId') },
    ...{ firstDay: text('firstDay'), lastDay: text('lastDay') || text('firstDay') },
    ...{ part: text('part'), reason: text('reason') },
  };
}

/** The closure of one half-day, where a link of the week names it; empty otherwise. */
export function closureAsked(url: URL): ClosureValues {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  return {
    scope: asked('praticien') ? 'PRACTITIONER' : '',
    ...{ practitionerId: asked('praticien'), centreId: asked('lieu') },
    ...{ firstDay: asked('jour'), lastDay: '', part: asked('partie'), reason: '' },
  };
}

/** What is sent, or what is missing: without a last day the first one is the only one. */
export function closureInput(
  values: ClosureValues,
): { input: ClosureTermsInput } | { problems: Problem[] } {
  const { firstDay, lastDay, part, reason } = values;
  const closed = whatCloses(values);
  const problems = [
    ...('problem' in closed ? [closed.problem] : []),
    ...(firstDay === '' ? [{ field: 'firstDay', message: 'Indiquez le premier jour.' }] : []),
  ];
  if ('problem' in closed || problems.length > 0) return { problems };
  return {
    input: {
      ...closed,
      ...{ firstDay, lastDay, reason },
      part: part === 'MORNING' || part === 'AFTERNOON' ? (part satisfies DayPart) : null,
    },
  };
}

/** Somebody, perhaps in one place only; a place; or all of the service, which must be asked for. */
function whatCloses({
  scope,
  practitionerId,
  centreId,
}: ClosureValues):
  { practitionerId: string | null; centreId: string | null } | { problem: Problem } {
  if (scope === 'SERVICE') return { practitionerId: null, centreId: null };
  if (scope === 'CENTRE') {
    return centreId
      ? { practitionerId: null, centreId }
      : { problem: { field: 'centreId', message: 'Choisissez le lieu qui ferme.' } };
  }
  if (scope === 'PRACTITIONER') {
    return practitionerId
      ? { practitionerId, centreId: centreId || null }
      : { problem: { field: 'practitionerId', message: 'Choisissez le praticien absent.' } };
  }
  return { problem: { field: 'scope', message: 'Dites qui est absent, ou ce qui ferme.' } };
}
