import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { countDistinct, eq, sql } from 'drizzle-orm';
import { availability } from '../availability/table.ts';
import { findCentres } from '../centre/queries.ts';
import type { ClosureRefusal, ClosureTermsInput } from '../generated/resolvers.ts';
import { findPractitioners } from '../practitioner/queries.ts';
import { slot } from '../slot/table.ts';
import type { VisitRow } from '../visit/table.ts';
import { covered, type Terms } from './covers.ts';
import { findAppointmentsIn } from './queries.ts';
import { termRefusals, termsOf } from './rules.ts';

/** What a closure would do. */
export interface Preview {
  halfDays: number;
  freeSlots: number;
  appointments: VisitRow[];
  /** What is asked of it later, where it would not be refused. */
  terms: (Terms & { reason: string }) | null;
  refusals: ClosureRefusal[];
}

/** Looks at what a closure would close, and changes nothing. */
export async function previewClosure(
  tx: ActorTransaction,
  input: ClosureTermsInput,
  today: CivilDate,
): Promise<Preview> {
  const terms = termsOf(input);
  const refusals = await refusalsOf(tx, terms, today);
  if (refusals.length > 0)
    return { halfDays: 0, freeSlots: 0, appointments: [], terms: null, refusals };
  const which = covered(terms);
  const [found] = await tx
    .select({
      halfDays: countDistinct(availability.id),
      freeSlots: sql<number>`count(*) filter (where ${slot.status} = 'free')::int`,
    })
    .from(availability)
    .leftJoin(slot, eq(slot.availabilityId, availability.id))
    .where(which);
  return {
    ...{ halfDays: found?.halfDays ?? 0, freeSlots: found?.freeSlots ?? 0 },
    appointments: await findAppointmentsIn(tx, which),
    ...{ terms, refusals },
  };
}

/** Why a closure cannot be written, appointments apart. */
export async function refusalsOf(
  tx: ActorTransaction,
  terms: Terms & { reason: string },
  today: CivilDate,
): Promise<ClosureRefusal[]> {
  const { practitionerId, centreId } = terms;
  const refusals = termRefusals(terms, today);
  const [who] = practitionerId === null ? [true] : await findPractitioners(tx, [practitionerId]);
  const [where] = centreId === null ? [true] : await findCentres(tx, [centreId]);
  if (!who) refusals.push({ code: 'NOT_FOUND', field: 'practitionerId' });
  if (!where) refusals.push({ code: 'NOT_FOUND', field: 'centreId' });
  return refusals;
}
