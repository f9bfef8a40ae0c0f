import { isSituationCode, type SituationCode } from '@vigie/law/situation';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { FollowUpFactsInput } from '../generated/resolvers.ts';
import { decide } from './decide.ts';
import type { FollowUpRow } from './table.ts';

export interface Preview {
  followUp: FollowUpRow | null;
  missing: string[];
  forbidden: string[];
  warnings: string[];
}

/**
 * What these facts would give, without keeping anything. Facts that contradict each other while a form is being
 * filled (a birth after the first day) count as missing.
 */
export function previewFollowUp(input: FollowUpFactsInput, today: CivilDate): Preview {
  const { sex, contract, startDate, endDate } = input;
  const { law, row } = decide(
    {
      situations: input.situations.filter((code): code is SituationCode => isSituationCode(code)),
      birthDate: possibleBirth(input, today),
      ...(sex ? { sex } : {}),
      ...(contract ? { contract } : {}),
      ...(startDate ? { startDate } : {}),
      ...(endDate ? { endDate } : {}),
    },
    today,
  );
  const forbidden = law.refusals.map((refusal) => refusal.message);
  return {
    followUp: forbidden.length > 0 ? null : row,
    missing: law.missing.map((fact) => fact.why),
    forbidden,
    warnings: law.warnings.map((warning) => warning.message),
  };
}

/** The birth date typed so far, unless it contradicts the first day or today. */
export function possibleBirth(
  { birthDate, startDate }: Pick<FollowUpFactsInput, 'birthDate' | 'startDate'>,
  today: CivilDate,
): CivilDate | undefined {
  const bornInTime = birthDate && birthDate <= today && birthDate < (startDate ?? today);
  return bornInTime ? birthDate : undefined;
}
