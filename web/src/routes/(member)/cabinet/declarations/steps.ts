import type {
  DeclarationRefusalCode,
  DeclarationStepForMany,
  DeclarationStepOutcome,
  DeclarationStepsQuery,
} from '$lib/graphql/generated/graphql';
import { frenchTexts, plural } from '$lib/format/french';
import { declarationSentences } from '../../[account=memberNumber]/declaration/refusals';

export type StepLine = NonNullable<
  DeclarationStepsQuery['declarationStepPreview']
>['lines'][number];

interface StepWords {
  step: DeclarationStepForMany;
  title: string;
  explained: string;
  /** « Envoyer 3 déclarations ». */
  button: (count: number) => string;
  busy: string;
}

/** Steps for several clients by their word in the address. */
export const stepsForMany: Readonly<Record<string, StepWords>> = {
  rien: {
    ...{ step: 'NOTHING_TO_REPORT', title: 'Rien à signaler', busy: 'Déclaration…' },
    explained:
      'Les réponses de l’an dernier sont reprises. La déclaration est validée là où le mandat le permet ; ailleurs elle part à la contresignature de l’employeur.',
    button: (count) => `Déclarer pour ${plural(count, 'client')}`,
  },
  contresignature: {
    ...{ step: 'SEND', title: 'Envoyer à la contresignature', busy: 'Envoi…' },
    explained:
      'Chaque employeur reçoit un courriel qui mène à un seul écran : il vérifie et valide. Une déclaration que personne n’a commencée reprend les réponses de l’an dernier.',
    button: (count) => `Envoyer ${plural(count, 'déclaration')}`,
  },
  relance: {
    ...{ step: 'REMIND', title: 'Relancer', busy: 'Envoi…' },
    explained:
      'Un courriel part à ceux qui doivent valider, ou préparer là où rien n’est prêt. Un seul rappel par jour et par client.',
    button: (count) => `Relancer ${plural(count, 'client')}`,
  },
};

/** Word in the address for the receipts, which change nothing. */
export const RECEIPTS = 'recepisses';

type Look = { label: string; tone: 'success' | 'info' };

/** What will become of a client, and what has. */
export const outcomes: Record<DeclarationStepOutcome, { ahead: Look; done: Look }> = {
  VALIDATED: {
    ahead: { label: 'Sera validée', tone: 'success' },
    done: { label: 'Validée', tone: 'success' },
  },
  SENT: {
    ahead: { label: 'Partira à la contresignature', tone: 'info' },
    done: { label: 'Envoyée à la contresignature', tone: 'success' },
  },
  REMINDED: {
    ahead: { label: 'Sera relancé', tone: 'info' },
    done: { label: 'Relancé', tone: 'success' },
  },
};

const here: Partial<Record<DeclarationRefusalCode, string>> = frenchTexts({
  MISSING_RIGHT: 'Votre mandat ne couvre pas la déclaration de ce client.',
  WRONG_STATE: 'Déjà envoyée ou validée.',
  ANOMALIES_OPEN: 'Des points restent à corriger ou à justifier.',
  REASONS_MISSING: 'Il manque le motif écrit d’un poste à risques.',
  PREVENTION_MISSING: 'Les questions de prévention attendent une première réponse.',
  FIGURES_CHANGED: 'L’effectif a changé depuis la vérification : vérifiez de nouveau.',
});

/** Why a step is not possible for a client, in the words of a table. */
export const whyNot = ({ refusals }: Pick<StepLine, 'refusals'>): string =>
  refusals.map(({ code }) => here[code] ?? declarationSentences[code]).join(' ');

/** « 2 arrivées, 1 départ »; what the last declaration says of somebody who is new is nothing. */
export function changesInWords(counts: StepLine['changeCounts']): string {
  if (!counts) return '–';
  const { comparedWith, entered, left, changed } = counts;
  if (comparedWith === null || comparedWith === undefined) return 'Première déclaration';
  const parts = [
    ...(entered > 0 ? [plural(entered, 'arrivée')] : []),
    ...(left > 0 ? [plural(left, 'départ')] : []),
    ...(changed > 0 ? [plural(changed, 'changement')] : []),
  ];
  return parts.join(', ') || 'Inchangé';
}

/** True where somebody should look before declaring that there is nothing to report. */
export function hasMoved({ changeCounts }: Pick<StepLine, 'changeCounts'>): boolean {
  if (!changeCounts) return false;
  const { comparedWith, entered, left, changed } = changeCounts;
  return comparedWith === null || comparedWith === undefined || entered + left + changed > 0;
}
