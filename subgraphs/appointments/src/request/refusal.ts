import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Refusal } from '@vigie/chassis/refusal';
import type { VisitRequestRefusalCode } from '../generated/resolvers.ts';

/**
 * Why nothing changed. A duplicate names the person, and the request that stands already or the visit that is still to
 * take place; a visit too early, the person and the first day of it.
 */
export interface RequestRefusal extends Refusal<VisitRequestRefusalCode> {
  employeeId?: string;
  firstId?: string;
  visitId?: string;
  from?: CivilDate;
}
