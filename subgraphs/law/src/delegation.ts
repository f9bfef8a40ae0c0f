import type { Certainty } from './legal-value.ts';
import type { Profile, SubProfile } from './profile.ts';
import type { Performer, VisitKind } from './visits.ts';

/** A right to hold a visit, with what it supposes. */
export interface Delegation {
  performer: Performer;
  /**
   * `protocol`: a written protocol of the physician; `supervision`: under the conditions set for interns;
   * `shortageZone`: only where occupational physicians are lacking. Absent: without condition.
   */
  condition?: 'protocol' | 'supervision' | 'shortageZone';
  certainty: Certainty;
}

const physician: Delegation = { performer: 'PHYSICIAN', certainty: 'confirmed' };
const intern: Delegation = { performer: 'INTERN', certainty: 'confirmed' };
const nurse: Delegation = { performer: 'NURSE', certainty: 'confirmed' };
const advancedNurse: Delegation = { performer: 'ADVANCED_NURSE', certainty: 'confirmed' };
const nurseByProtocol: Delegation = { ...nurse, condition: 'protocol' };
const supervisedIntern: Delegation = { ...intern, condition: 'supervision' };
const internByProtocol: Delegation = { ...intern, condition: 'protocol' };
const correspondent: Delegation = {
  performer: 'CORRESPONDENT_PHYSICIAN',
  condition: 'shortageZone',
  certainty: 'confirmed',
};

/**
 * The delegation matrix (R4623-14), best qualified first. A correspondent physician never follows a SIR worker; for
 * the visits around an absence or on demand of others that is inferred.
 */
export function delegationsOf(
  kind: VisitKind,
  profile: Profile,
  subProfile?: SubProfile,
): Delegation[] {
  const outsideEnhanced = profile === 'SIR' ? [] : [correspondent];
  switch (kind) {
    case 'VIP_INIT':
    case 'VIP_PERIO':
      return [physician, intern, nurse, ...outsideEnhanced];
    case 'EMA_INIT':
    case 'EMA_PERIO':
      return subProfile ? [physician] : [physician, supervisedIntern];
    case 'VI':
      return [physician, intern, nurse];
    case 'PRE_REPRISE':
    case 'REPRISE_MAT':
    case 'REPRISE_MP':
    case 'REPRISE_AT':
    case 'REPRISE_NP':
    case 'DEM_SAL':
    case 'DEM_EMP':
      return [
        physician,
        intern,
        nurseByProtocol,
        ...outsideEnhanced.map((each): Delegation => ({ ...each, certainty: 'inferred' })),
      ];
    case 'DEM_MT':
      return [physician];
    case 'MI_CARRIERE':
      return [physician, intern, advancedNurse, nurseByProtocol];
    case 'ANCI_EXAM':
      return [physician, internByProtocol];
    case 'POST_EXPO':
    case 'POST_PRO':
      return [physician, intern];
  }
}
