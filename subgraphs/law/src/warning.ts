import type { AgeStatus } from './age.ts';
import { minorSituations } from './ground.ts';
import type { CivilDate } from './legal-value.ts';
import type { FollowUpFacts, Warning } from './profile.ts';
import { findSituation, type SituationCode } from './situation.ts';
import { youthRuleOf, type YouthRule } from './youth-work.ts';

/** What the employer must look at, in an order that does not depend on that of the situations. */
export function warningsOf(facts: FollowUpFacts, age: AgeStatus, day: CivilDate): Warning[] {
  const situations = [...new Set(facts.situations)].sort();
  return [
    ...situations.flatMap((code) => (age.minor ? youthWarning(code, day) : [])),
    ...situations.flatMap((code) => lapsed(code, age)),
    ...situations.flatMap((code) => fixedTermWarning(code, facts)),
    ...contractWarning(facts),
  ];
}

/** Whether the situation lies on the list of work forbidden to fixed-term and temporary workers (D4154-1). */
export function forbiddenOnFixedTerm(situation: SituationCode): boolean {
  return situation === 'WS_ASBESTOS';
}

const youthWarnings: Record<YouthRule, { code: Warning['code']; message: string }> = {
  forbidden: {
    code: 'FORBIDDEN_BEFORE_18',
    message: 'interdit avant 18 ans, sans dérogation possible.',
  },
  derogation: {
    code: 'REGULATED_BEFORE_18',
    message:
      'interdit avant 18 ans, sauf en formation professionnelle, après déclaration de dérogation à l’inspection du travail et avis médical d’aptitude chaque année.',
  },
  partly: {
    code: 'PARTLY_FORBIDDEN_BEFORE_18',
    message:
      'une partie de ces travaux est interdite ou réglementée avant 18 ans : vérifiez avec le médecin du travail.',
  },
};

function youthWarning(situation: SituationCode, day: CivilDate): Warning[] {
  const rule = youthRuleOf(situation, day);
  if (!rule) return [];
  const { code, message } = youthWarnings[rule.value];
  const label = findSituation(situation, day)?.label ?? situation;
  return [{ code, situation, message: `${label} : ${message}`, basis: [...rule.basis] }];
}

/** A minor has grown up: the declaration no longer counts. */
function lapsed(situation: SituationCode, age: AgeStatus): Warning[] {
  const outgrown = minorSituations.includes(situation) && age.adult && age.startedAsMinor;
  if (!outgrown) return [];
  return [
    {
      code: 'NO_LONGER_A_MINOR',
      situation,
      message: 'Le salarié a eu 18 ans : cette situation ne compte plus. Réévaluez son suivi.',
      basis: situation === 'WS_MINOR' ? ['R4624-18'] : ['R4153-40'],
    },
  ];
}

function fixedTermWarning(situation: SituationCode, { contract }: FollowUpFacts): Warning[] {
  const fixedTerm = contract === 'CDD' || contract === 'TEMPORARY' || contract === 'SEASONAL';
  if (!fixedTerm || !forbiddenOnFixedTerm(situation)) return [];
  return [
    {
      code: 'FORBIDDEN_ON_FIXED_TERM',
      situation,
      message:
        'Certains travaux exposant à l’amiante sont interdits aux salariés en CDD et aux intérimaires, sauf autorisation de la DREETS.',
      basis: ['D4154-1'],
    },
  ];
}

function contractWarning({ contract }: FollowUpFacts): Warning[] {
  if (contract === 'TEMPORARY') {
    return [
      {
        code: 'AGENCY_ORGANISES_VISITS',
        message:
          'Les visites d’un intérimaire relèvent du service de santé de l’agence d’intérim ; l’examen d’aptitude d’un poste à risques qu’elle ne couvre pas est organisé par l’entreprise utilisatrice.',
        basis: ['R4625-8', 'R4625-9', 'R4625-10', 'R4625-11', 'R4625-12', 'R4625-13'],
      },
    ];
  }
  if (contract === 'SEASONAL') {
    return [
      {
        code: 'SEASON_DECIDES_VISIT',
        message:
          'Saisonnier : l’examen d’aptitude est obligatoire dès 45 jours sur un poste à risques ; sinon, des actions de formation et de prévention remplacent la visite.',
        basis: ['D4625-22'],
      },
    ];
  }
  return [];
}
