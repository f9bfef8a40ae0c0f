import type { CivilDate } from '../legal-value.ts';
import type { Ground } from '../decision.ts';
import { situationOn, type AnciDocument } from '../situation.ts';

/**
 * The certificates (« attestations d'absence de contre-indications médicales ») that the grounds call for on `day`.
 * A minor on regulated work is cleared for driving by the yearly « avis d'aptitude » instead (R4153-40).
 */
export function documentsFor(grounds: readonly Ground[], day: CivilDate): AnciDocument[] {
  const regulatedMinor = grounds.some((ground) => ground.situation === 'WS_MINOR_REG');
  return grounds
    .map((ground) => situationOn(ground.situation, day).document)
    .filter((document) => document !== undefined)
    .filter((document) => !(regulatedMinor && document === 'ANCI_DRIVING'));
}
