import type { Refusal } from '@vigie/chassis/refusal';
import type { VisitRequestRefusalCode } from '../generated/resolvers.ts';

/** Why nothing changed; a duplicate names the person, and the request that stands already or the visit that is still to take place. */
export interface RequestRefusal extends Refusal<VisitRequestRefusalCode> {
  employeeId?: string;
  firstId?: string;
  visitId?: string;
}
