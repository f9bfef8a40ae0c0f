import type {
  CouncilAdvice,
  DeclarationAnomalyKind,
  DeclarationCampaignFactsFragment,
  DeclarationChangeKind,
  DeclarationState,
  FeeLineKind,
} from '$lib/graphql/generated/graphql';
import { french, frenchTexts, plural } from '$lib/format/french';
import { longDate } from '$lib/format/paris';

type Tone = 'neutral' | 'info' | 'success' | 'warning';

export const declarationStates: Record<DeclarationState, { label: string; tone: Tone }> = {
  IN_PREPARATION: { label: 'En préparation', tone: 'info' },
  TO_COUNTERSIGN: { label: 'À valider', tone: 'warning' },
  VALIDATED: { label: 'Validée', tone: 'success' },
  IN_CORRECTION: { label: 'En correction', tone: 'warning' },
};

export const changeKinds: Record<DeclarationChangeKind, { label: string; tone: Tone }> = {
  ENTERED: { label: 'Entré', tone: 'success' },
  LEFT: { label: 'Sorti', tone: 'neutral' },
  CHANGED: { label: 'Changé', tone: 'info' },
};

export const anomalies: Record<
  DeclarationAnomalyKind,
  { one: string; many: string; help: string; path: string; action: string }
> = {
  NO_POST: {
    one: 'salarié sans poste',
    many: 'salariés sans poste',
    help: french(
      'Le poste dit à quels risques la personne est exposée : indiquez-le sur sa fiche.',
    ),
    ...{ path: '/salaries', action: 'Voir l’effectif' },
  },
  NO_SITUATION: {
    one: 'salarié sans situation de travail',
    many: 'salariés sans situation de travail',
    help: french(
      'Aucun risque n’est indiqué pour ces personnes. Complétez leur poste, ou dites pourquoi il n’y en a pas.',
    ),
    ...{ path: '/salaries/postes', action: 'Voir les postes' },
  },
  CONTRACT_OVER: {
    one: 'contrat terminé, salarié toujours présent',
    many: 'contrats terminés, salariés toujours présents',
    help: french('Prolongez le contrat sur la fiche, ou enregistrez le départ.'),
    ...{ path: '/salaries', action: 'Voir l’effectif' },
  },
  HIRES_TO_CONFIRM: {
    one: 'embauche annoncée à confirmer',
    many: 'embauches annoncées à confirmer',
    help: french('Une embauche non confirmée n’est pas comptée.'),
    ...{ path: '/salaries/embauches', action: 'Répondre' },
  },
  NO_REASON: {
    one: 'poste à risques sans motif écrit',
    many: 'postes à risques sans motif écrit',
    help: french('Écrivez le motif à l’étape Postes et risques (article R4624-23 III).'),
    ...{ path: '/declaration?etape=postes', action: 'Écrire le motif' },
  },
};

export const councilAdvice: Record<CouncilAdvice, string> = frenchTexts({
  CONSULTED: 'Oui',
  NOT_YET: 'Pas encore',
  NO_COUNCIL: 'Il n’y a pas de CSE',
});

export const feeLines: Record<FeeLineKind, string> = frenchTexts({
  PER_CAPITA: 'Cotisation par salarié compté',
  ENTRY_FEE: 'Frais d’entrée des embauches de l’année passée',
});

/** Who counts, and since when, in one sentence. */
export function countingRule(campaign: DeclarationCampaignFactsFragment): string {
  const { counting, countedFrom, countedUntil, shortestContractDays } = campaign;
  const who = {
    FIRST_DAY: `Sont comptés les salariés présents le ${longDate(countedFrom)}`,
    CAMPAIGN: `Sont comptés les salariés présents entre le ${longDate(countedFrom)} et le ${longDate(countedUntil)}`,
    YEAR_BEFORE: `Sont comptés les salariés présents au moins un jour de l’année ${countedFrom.slice(0, 4)}`,
  }[counting];
  const short =
    shortestContractDays > 0
      ? `, sauf les contrats de moins de ${plural(shortestContractDays, 'jour')}`
      : '';
  return french(`${who}${short}. Chacun compte pour un, quels que soient ses horaires (L4622-6).`);
}
