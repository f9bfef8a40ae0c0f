import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import { lengthOf, type Absence } from './absence.ts';
import { liaisonRight, preReturnRight } from './liaison.ts';
import { returnThreshold } from './threshold.ts';

/** What the employer owes around an absence. */
export interface AbsenceDuty {
  code: keyof typeof dutyTexts;
  /** One French sentence. */
  text: string;
  basis: string[];
}

const dutyTexts = {
  REFER_TO_SERVICE: [
    rule(
      'Demandez la visite de reprise au service dès que vous connaissez la date de fin de l’arrêt.',
      ['R4624-31'],
    ),
  ],
  TELL_SHORT_ACCIDENT: [
    rule('Informez le médecin du travail de cet arrêt pour accident du travail.', ['R4624-33']),
  ],
  TELL_NIGHT_ABSENCE: [
    rule('Informez le médecin du travail de l’absence pour maladie de ce travailleur de nuit.', [
      'R3122-12',
    ]),
  ],
  TELL_PRE_RETURN_RIGHT: [
    rule('Informez le salarié qu’il peut demander une visite de préreprise.', [
      'L4624-2-4',
      'R4624-29',
    ]),
  ],
  TELL_LIAISON_RIGHT: [
    rule('Informez le salarié qu’il peut demander un rendez-vous de liaison.', ['L1226-1-3']),
  ],
} satisfies Record<string, LegalValue<string>[]>;

/**
 * What the employer must do about an absence, as far as its facts tell.
 * @param visitDue whether a return visit is due
 * @param nightWorker whether the worker is one in the sense of the law
 */
export function absenceDuties(
  absence: Absence,
  { visitDue, nightWorker }: { visitDue: boolean; nightWorker: boolean },
  day: CivilDate,
): AbsenceDuty[] {
  const { cause } = absence;
  const codes: (AbsenceDuty['code'] | false)[] = [
    visitDue && 'REFER_TO_SERVICE',
    cause === 'WORK_ACCIDENT' && isShort(absence, day) && 'TELL_SHORT_ACCIDENT',
    nightWorker && cause === 'SICKNESS' && 'TELL_NIGHT_ABSENCE',
    preReturnRight(absence, day).open === true && 'TELL_PRE_RETURN_RIGHT',
    liaisonRight(absence, day).open === true && 'TELL_LIAISON_RIGHT',
  ];
  return codes.filter((code) => code !== false).map((code) => dutyOf(code, day));
}

/** A work accident too short for a return visit; an absence that lasts is not short yet. */
function isShort(absence: Absence, day: CivilDate): boolean {
  const threshold = returnThreshold('WORK_ACCIDENT', day);
  return threshold !== undefined && lengthOf(absence, day) < threshold.value.days;
}

function dutyOf(code: AbsenceDuty['code'], day: CivilDate): AbsenceDuty {
  const { value, basis } = legalValueOn(dutyTexts[code], day);
  return { code, text: value, basis: [...basis] };
}
