import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';
import { costOf, unitsOf } from './costs.ts';

/**
 * Visits without a session, each with one of less weight whose session it could have taken: same or more time, nobody
 * else disturbed. Employers who care for company are left to the costs.
 */
export function envies(instance: Instance, sessionOf: ArrayLike<number>): string[] {
  const { visits, sessions, employers } = instance;
  const found: string[] = [];
  for (const [index, visit] of visits.entries()) {
    if (sessionOf[index] !== nowhere || employers[visit.employer]!.company.kind !== 'any') continue;
    const envied = visits.find((other, at) => {
      const session = sessions[sessionOf[at]!];
      if (!session || other.pinned || other.weight >= visit.weight) return false;
      const fits = unitsOf(other, session) >= unitsOf(visit, session);
      const cost = costOf(instance, visit, session);
      return fits && cost + 1000 * other.weight < 1000 * visit.weight;
    });
    if (envied) found.push(`${visit.id} envies ${envied.id}`);
  }
  return found;
}
