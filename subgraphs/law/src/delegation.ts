import type { Certainty } from './legal-value.ts';
import type { Profile, SubProfile } from './facts.ts';
import type { Performer, VisitKind } from './visits.ts';

/** A right to hold a visit, with what it supposes. */
export interface Delegation {
  performer: Performer;
  /**
   * `protocol`: a written protocol of the physician; `supervision`: under the conditions set for interns;
   * `shortageZone`: only where occupational physicians are lacking; `radiationTraining`: trained in radiation, in a
   * service approved for it. Absent: without condition.
   */
  condition?: 'protocol' | 'supervision' | 'shortageZone' | 'radiationTraining';
  basis: readonly string[];
  certainty: Certainty;
}

const matrix = 'R4623-14';
const ministry = 'questions-réponses du ministère du travail, 8 octobre 2024';

const physician = right('PHYSICIAN', [matrix]);
const trainedPhysician: Delegation = {
  ...right('PHYSICIAN', ['R4451-85', 'R4451-86']),
  condition: 'radiationTraining',
};
const intern = right('INTERN', [matrix]);
const supervisedIntern: Delegation = { ...intern, condition: 'supervision' };
const internByProtocol: Delegation = { ...intern, condition: 'protocol' };
const nurse = right('NURSE', [matrix]);
const nurseByProtocol: Delegation = { ...nurse, condition: 'protocol' };
const midCareerNurse: Delegation = { ...right('NURSE', [ministry]), condition: 'protocol' };
const advancedNurse = right('ADVANCED_NURSE', ['L4624-2-2']);
const correspondent: Delegation = {
  ...right('CORRESPONDENT_PHYSICIAN', ['décret 2023-1302']),
  condition: 'shortageZone',
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
      return examinersOf(subProfile);
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
      return [physician, intern, advancedNurse, midCareerNurse];
    case 'ANCI_EXAM':
      return [physician, internByProtocol];
    case 'POST_EXPO':
    case 'POST_PRO':
      return [physician, intern];
  }
}

/** An aptitude examination of category A is a trained physician's, that of a minor the physician's alone. */
function examinersOf(subProfile: SubProfile | undefined): Delegation[] {
  if (subProfile === 'SIR_A') return [trainedPhysician];
  return subProfile === 'SIR_MINOR' ? [physician] : [physician, supervisedIntern];
}

function right(performer: Performer, basis: string[]): Delegation {
  return { performer, basis, certainty: 'confirmed' };
}
