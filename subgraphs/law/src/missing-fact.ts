import type { FollowUpFacts, MissingFact } from './profile.ts';
import type { SituationCode } from './situation-code.ts';
import { forbiddenOnFixedTerm } from './warning.ts';

/**
 * The facts whose absence may hide a ground, a refusal, a warning or a date, in the order of the form.
 * @param before whether the first visit already falls before assignment, so that no contract can bring it forward.
 */
export function missingFacts(facts: FollowUpFacts, before: boolean): MissingFact[] {
  const declares = (code: SituationCode) => facts.situations.includes(code);
  const contractMatters = !before || facts.situations.some((each) => forbiddenOnFixedTerm(each));
  const missing: (MissingFact | false)[] = [
    facts.birthDate === undefined && {
      fact: 'birthDate',
      why: 'La date de naissance dit si le salarié a moins de 18 ans : il serait alors vu avant son affectation.',
    },
    facts.sex === undefined &&
      declares('WS_LOAD55') && {
        fact: 'sex',
        why: 'Le port habituel de charges de plus de 55 kg est interdit aux femmes.',
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
  ];
  return missing.filter((each) => each !== false);
}
