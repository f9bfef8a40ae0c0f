import { claimOf, type Claim } from '../claim/condition.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { Profile } from '../facts.ts';
import { rule } from '../rule.ts';
import type { AbsenceCause } from '../absence/absence.ts';

/** One of the jobs that somebody holds at the same time. */
export interface SimultaneousJob {
  /** The caller's own identifier. */
  id: string;
  startDate: CivilDate;
  profile: Profile;
}

const pooled: LegalValue<string>[] = [
  rule('l’emploi est le même chez tous les employeurs', ['L4624-1-1', 'D4624-59']),
];
const sameProfile: LegalValue<string>[] = [
  rule('le type de suivi est le même pour tous les emplois', ['L4624-1-1', 'D4624-59'], {
    certainty: 'uncertain',
    note: 'Condition retenue de mémoire : l’article a été lu en résumé.',
  }),
];

/** Whether several employers share one follow-up, and whose service holds it. */
export interface SharedFollowUp extends Claim<'SAME_JOB' | 'SAME_PROFILE'> {
  /** The job of the principal employer, the oldest one; null for nobody with several jobs. */
  principal: string | null;
}

/**
 * Weighs whether one follow-up, by the service of the principal employer, serves all jobs held at the same time.
 * @param sameJob whether it is the same job everywhere; undefined while unknown
 */
export function sharedFollowUp(
  jobs: readonly SimultaneousJob[],
  sameJob: boolean | undefined,
  day: CivilDate,
): SharedFollowUp {
  const [oldest, ...others] = [...jobs].sort(byStart);
  const alike = others.every(({ profile }) => profile === oldest?.profile);
  return {
    principal: others.length > 0 && oldest ? oldest.id : null,
    ...claimOf([
      { id: 'SAME_JOB', holds: sameJob ?? null, ...told(pooled, day) },
      { id: 'SAME_PROFILE', holds: alike, ...told(sameProfile, day) },
    ]),
  };
}

const asking: LegalValue<'PRINCIPAL' | 'DECLARING'>[] = [rule('PRINCIPAL', ['D4624-63'])];
const askingAfterAccident: typeof asking = [rule('DECLARING', ['D4624-63'])];

/**
 * Which of several employers asks for the return visit: the principal one, or after a work accident the one that
 * declared it.
 */
export function returnVisitAskedBy(
  cause: AbsenceCause,
  day: CivilDate,
): LegalValue<'PRINCIPAL' | 'DECLARING'> {
  return legalValueOn(cause === 'WORK_ACCIDENT' ? askingAfterAccident : asking, day);
}

function told(versions: LegalValue<string>[], day: CivilDate) {
  const { value, basis, certainty } = legalValueOn(versions, day);
  return { text: value, basis: [...basis], certainty };
}

/** The same day: the lower identifier, so that the order given is irrelevant. */
function byStart(one: SimultaneousJob, other: SimultaneousJob): number {
  if (one.startDate !== other.startDate) return one.startDate < other.startDate ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
