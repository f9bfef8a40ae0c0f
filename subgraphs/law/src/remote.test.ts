import { describe, expect, it } from 'vitest';
import { remoteRules } from './remote.ts';
import { examinations, informationVisits, returnVisits, visitKinds } from './visits.ts';

describe('les visites à distance', () => {
  it('sont permises pour toutes les visites et tous les examens, avec le consentement du travailleur (R4624-41-1, -3)', () => {
    expect(Object.keys(remoteRules)).toEqual(Object.keys(visitKinds));
    for (const { basis } of Object.values(remoteRules))
      expect(basis).toEqual(expect.arrayContaining(['L4624-1 II', 'R4624-41-1', 'R4624-41-3']));
  });

  it('d’information et de prévention sont proposées d’office', () => {
    for (const kind of [...informationVisits, 'VI', 'MI_CARRIERE'] as const)
      expect(remoteRules[kind].unasked).toBe(true);
  });

  it('d’aptitude, de reprise ou d’habilitation attendent que le professionnel les juge pertinentes (R4624-41-2)', () => {
    for (const kind of [...examinations, ...returnVisits, 'ANCI_EXAM', 'POST_EXPO'] as const)
      expect(remoteRules[kind].unasked).toBe(false);
  });
});
