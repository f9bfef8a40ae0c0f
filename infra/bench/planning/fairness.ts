import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';

/** Visits from which on an employer is a large one. */
const large = 20;

/** Late or unplaced visits of small and of large employers, as shares of those that could be in time. */
export function lateShares(
  { visits, sessions }: Instance,
  sessionOf: ArrayLike<number>,
): { small: number; large: number } {
  const sizes = new Map<number, number>();
  for (const { employer } of visits) sizes.set(employer, (sizes.get(employer) ?? 0) + 1);
  const counts = { small: { late: 0, all: 0 }, large: { late: 0, all: 0 } };
  for (const [index, { employer, earliest, latest }] of visits.entries()) {
    // Late on the first day already: nobody's plan makes it so.
    if (latest < earliest) continue;
    const count = counts[sizes.get(employer)! < large ? 'small' : 'large'];
    const at = sessionOf[index]!;
    count.all += 1;
    if (at === nowhere || sessions[at]!.day > latest) count.late += 1;
  }
  const share = ({ late, all }: { late: number; all: number }) => (all === 0 ? 0 : late / all);
  return { small: share(counts.small), large: share(counts.large) };
}
