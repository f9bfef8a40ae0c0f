import type { OwnStepsFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';

/** One of the first things that somebody does here; what they did already ticks it off. */
export interface Step {
  title: string;
  /** Why it is worth a minute. */
  detail: string;
  href: string;
  done: boolean;
}

/** The steps of somebody; null where they are put away, or where nothing is left of them. */
export function shownSteps(
  { stepsPutAwayAt, credentials }: OwnStepsFragment,
  ofTheirRights: readonly Step[],
): Step[] | null {
  if (stepsPutAwayAt) return null;
  const steps = [...ofTheirRights, ...(credentials ? [secondFactor(credentials)] : [])];
  return steps.every(({ done }) => done) ? null : steps;
}

function secondFactor({ totpSince, passkeys }: NonNullable<OwnStepsFragment['credentials']>): Step {
  return {
    title: french('Enregistrez une seconde façon de vous connecter'),
    detail: french('Si votre boîte e-mail est piratée, votre espace reste fermé.'),
    href: '/compte/securite',
    done: Boolean(totpSince) || passkeys.length > 0,
  };
}
