import { legalValueOn, type CivilDate } from './legal-value.ts';
import { examinedSeason } from './population/season.ts';
import type { MissingFact } from './decision.ts';
import type { FollowUpFacts, Profile } from './facts.ts';
import type { SituationCode } from './situation-code.ts';
import { forbiddenOnFixedTerm } from './work/fixed-term.ts';
import { loadLimitsOn } from './work/load.ts';

/**
 * The facts whose absence may hide a ground, a refusal, a warning or a date, in the order of the form.
 * @param before whether the first visit already falls before assignment, so that no contract can bring it forward.
 */
export function missingFacts(
  facts: FollowUpFacts,
  before: boolean,
  profile: Profile,
  day: CivilDate,
): MissingFact[] {
  const declares = (code: SituationCode) => facts.situations.includes(code);
  const contractMatters =
    !before || facts.situations.some((each) => forbiddenOnFixedTerm(each, day));
  const missing: (MissingFact | false)[] = [
    facts.birthDate === undefined && {
      fact: 'birthDate',
      why: 'La date de naissance dit si le salarié a moins de 18 ans : il serait alors vu avant son affectation.',
    },
    facts.sex === undefined &&
      declares('WS_LOAD55') && {
        fact: 'sex',
        why: `Le port habituel de charges de plus de ${loadLimitsOn(day).value.habitual} kg est interdit aux femmes.`,
      },
    facts.contract === undefined &&
      contractMatters && {
        fact: 'contract',
        why: 'Le contrat change le délai d’un apprenti (2 mois) et interdit certains travaux aux CDD et aux intérimaires.',
      },
    facts.startDate === undefined && {
      fact: 'startDate',
      why: 'Sans date de prise de poste, la date limite de la première visite ne peut pas être calculée.',
    },
    facts.endDate === undefined &&
      facts.contract === 'SEASONAL' &&
      profile === 'SIR' && {
        fact: 'endDate',
        why: `Sur un poste à risques, l’examen d’un saisonnier est obligatoire si la saison dure ${legalValueOn(examinedSeason, day).value} jours ou plus.`,
      },
  ];
  return missing.filter((each) => each !== false);
}
