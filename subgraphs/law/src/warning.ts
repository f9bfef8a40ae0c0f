import type { AgeStatus } from './age.ts';
import { minorSituations } from './ground.ts';
import { legalValueOn, type CivilDate } from './legal-value.ts';
import { postsPerVisit, postsPerVisitWhenLent } from './population/organiser.ts';
import { examinedSeason } from './population/season.ts';
import type { Warning } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { situationOn, type SituationCode } from './situation.ts';
import { forbiddenOnFixedTerm, isFixedTerm } from './work/fixed-term.ts';
import { youthRuleOf, type YouthRule } from './work/youth-work.ts';

/** What the employer must look at, in an order that does not depend on that of the situations. */
export function warningsOf(facts: FollowUpFacts, age: AgeStatus, day: CivilDate): Warning[] {
  const situations = [...new Set(facts.situations)].sort();
  return [
    ...situations.flatMap((code) => (age.minor ? youthWarning(code, age, day) : [])),
    ...situations.flatMap((code) => lapsed(code, age)),
    ...situations.flatMap((code) => fixedTermWarning(code, facts, day)),
    ...contractWarning(facts, day),
    ...populationWarning(facts, day),
  ];
}

const youthWarnings: Record<YouthRule, { code: Warning['code']; message: string }> = {
  forbidden: {
    code: 'FORBIDDEN_BEFORE_18',
    message: 'interdit avant 18 ans, sans dérogation possible.',
  },
  notYet: {
    code: 'FORBIDDEN_BEFORE_18',
    message: 'interdit avant 16 ans, sans dérogation possible.',
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

function youthWarning(situation: SituationCode, age: AgeStatus, day: CivilDate): Warning[] {
  const rule = youthRuleOf(situation, age, day);
  if (!rule) return [];
  const { code, message } = youthWarnings[rule.value];
  const label = situationOn(situation, day).label;
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

function fixedTermWarning(
  situation: SituationCode,
  { contract }: FollowUpFacts,
  day: CivilDate,
): Warning[] {
  const forbidden = isFixedTerm(contract) ? forbiddenOnFixedTerm(situation, day) : undefined;
  if (!forbidden) return [];
  const work = forbidden.value;
  return [
    {
      code: 'FORBIDDEN_ON_FIXED_TERM',
      situation,
      message: `${capitalised(work)} sont interdits aux salariés en CDD et aux intérimaires, sauf autorisation de la DREETS.`,
      basis: [...forbidden.basis],
    },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function contractWarning({ contract }: FollowUpFacts, day: CivilDate): Warning[] {
  if (contract === 'TEMPORARY') {
    const posts = legalValueOn(postsPerVisit, day);
    return [
      {
        code: 'AGENCY_ORGANISES_VISITS',
        message: `Les visites d’un intérimaire relèvent du service de santé de l’agence d’intérim et valent pour ${posts.value} emplois au plus ; l’examen d’aptitude d’un poste à risques qu’elle ne couvre pas est organisé par l’entreprise utilisatrice.`,
        basis: [...posts.basis],
      },
    ];
  }
  if (contract === 'SEASONAL') {
    const season = legalValueOn(examinedSeason, day);
    return [
      {
        code: 'SEASON_DECIDES_VISIT',
        message: `Saisonnier : l’examen d’aptitude est obligatoire dès ${season.value} jours sur un poste à risques ; sinon, des actions de formation et de prévention remplacent la visite.`,
        basis: [...season.basis],
      },
    ];
  }
  return [];
}

function populationWarning({ population }: FollowUpFacts, day: CivilDate): Warning[] {
  if (population !== 'INTERMEDIARY_ASSOCIATION') return [];
  const posts = legalValueOn(postsPerVisitWhenLent, day);
  return [
    {
      code: 'ONE_VISIT_FOR_SEVERAL_POSTS',
      message: `La visite d’un salarié mis à disposition par une association intermédiaire peut valoir pour ${posts.value} emplois au plus.`,
      basis: [...posts.basis],
    },
  ];
}
