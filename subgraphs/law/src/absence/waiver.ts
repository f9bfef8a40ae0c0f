import { addDays } from '../civil-date.ts';
import { claimOf, type Claim } from '../claim/condition.ts';
import { isValidOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import { rule } from '../rule.ts';
import { returnDay, type Absence } from './absence.ts';

/** Days before the return within which a pre-return visit may spare the return visit. */
export const waiverWindow: LegalValue<number> = rule(30, ['R4624-31', 'décret 2026-503'], {
  from: '2026-06-15',
  certainty: 'uncertain',
  note: 'Texte lu chez un commentateur ; le décompte des 30 jours et le congé de maternité restent à vérifier.',
});

/** The conditions of the waiver, all required. */
export type WaiverCondition =
  'CERTIFICATE' | 'COVERED_CAUSE' | 'PRE_RETURN' | 'NO_MEASURE' | 'NOBODY_ASKS';

/**
 * Whether a pre-return visit spares the return visit. The service alone sets what the physician found.
 * @returns null on days before the waiver existed
 */
export function weighWaiver(
  absence: Absence,
  day: CivilDate,
  parameters: LawParameters,
): Claim<WaiverCondition> | null {
  if (!isValidOn(waiverWindow, day)) return null;
  const { certificateIssuedOn, preReturn, visitAskedAnyway = false, cause } = absence;
  const { value: days, from, basis, certainty } = waiverWindow;
  const condition = (id: WaiverCondition, text: string, holds: boolean | null) => ({
    ...{ id, text, holds, certainty },
    basis: [...basis],
  });
  return claimOf([
    condition(
      'CERTIFICATE',
      'l’arrêt de travail a été prescrit à partir du 15 juin 2026',
      certificateIssuedOn === undefined ? null : certificateIssuedOn >= from,
    ),
    condition(
      'COVERED_CAUSE',
      'la dispense vaut pour cette cause d’absence',
      cause !== 'MATERNITY' || parameters.waiverCoversMaternity,
    ),
    condition(
      'PRE_RETURN',
      `une visite de préreprise a eu lieu dans les ${days} jours avant la reprise`,
      isWithin(preReturn?.day, returnDay(absence), days),
    ),
    condition(
      'NO_MEASURE',
      'le médecin du travail n’y a jugé nécessaire aucune mesure',
      preReturn ? (preReturn.noMeasureNeeded ?? null) : false,
    ),
    condition(
      'NOBODY_ASKS',
      'ni le médecin, ni l’employeur, ni le salarié ne demande la visite',
      !visitAskedAnyway,
    ),
  ]);
}

function isWithin(
  visitDay: CivilDate | undefined,
  back: CivilDate | null,
  days: number,
): boolean | null {
  if (visitDay === undefined) return false;
  if (back === null) return null;
  return addDays(back, -days) <= visitDay && visitDay < back;
}
