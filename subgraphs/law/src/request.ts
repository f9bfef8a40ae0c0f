import { legalValueOn, type CivilDate, type LegalValue } from './legal-value.ts';
import { rule } from './rule.ts';
import type { VisitKind } from './visits.ts';

/** Who may ask for a visit. `DOCTORS` are the treating doctor and the doctor of the social security. */
export type Requester = 'WORKER' | 'EMPLOYER' | 'PHYSICIAN' | 'SERVICE' | 'DOCTORS';

const hiring = requested(['EMPLOYER'], 'R1221-2 5°');
const periodic = requested(['SERVICE', 'EMPLOYER'], 'R4624-16', 'R4624-28');
const afterAbsence = requested(['EMPLOYER', 'WORKER'], 'L4624-2-3', 'R4624-31');
const afterExposure = requested(['EMPLOYER', 'WORKER'], 'L4624-2-1', 'R4624-28-2');

/** Who may ask, who is first to do so first. */
const requests: Record<VisitKind, LegalValue<Requester[]>[]> = {
  VIP_INIT: hiring,
  EMA_INIT: hiring,
  VIP_PERIO: periodic,
  EMA_PERIO: periodic,
  VI: periodic,
  PRE_REPRISE: requested(['WORKER', 'DOCTORS', 'PHYSICIAN'], 'L4624-2-4', 'R4624-29'),
  REPRISE_MAT: afterAbsence,
  REPRISE_MP: afterAbsence,
  REPRISE_AT: afterAbsence,
  REPRISE_NP: afterAbsence,
  DEM_SAL: requested(['WORKER'], 'R4624-34', 'L4624-1'),
  DEM_EMP: requested(['EMPLOYER'], 'R4624-34'),
  DEM_MT: requested(['PHYSICIAN'], 'R4624-34'),
  ANCI_EXAM: requested(['WORKER', 'EMPLOYER'], 'R4323-56', 'R4544-11-1'),
  MI_CARRIERE: requested(['SERVICE', 'EMPLOYER', 'WORKER'], 'L4624-2-2'),
  POST_EXPO: afterExposure,
  POST_PRO: afterExposure,
};

/** Who may ask for that kind of visit, by the law of `day`. */
export function requestersOf(kind: VisitKind, day: CivilDate): LegalValue<readonly Requester[]> {
  return legalValueOn(requests[kind], day);
}

function requested(who: Requester[], ...basis: string[]): LegalValue<Requester[]>[] {
  return [rule(who, basis)];
}
