import type {
  DeclarationAnomalyKind,
  DeclarationRefusalCode,
  DeclarationStepForMany,
  DeclarationStepOutcome,
  DeclarationStepsQuery,
} from '$lib/graphql/generated/graphql';
import { french, frenchTexts, plural } from '$lib/format/french';
import { declarationSentences } from '../../[account=memberNumber]/declaration/refusals';
import {
  steps as declarationParts,
  stepWords,
} from '../../[account=memberNumber]/declaration/steps';
import { anomalies } from '../../[account=memberNumber]/declaration/words';

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
      'Chaque employeur reçoit un e-mail qui mène à un seul écran : il vérifie et valide. Une déclaration que personne n’a commencée reprend les réponses de l’an dernier.',
    button: (count) => `Envoyer ${plural(count, 'déclaration')}`,
  },
  relance: {
    ...{ step: 'REMIND', title: 'Relancer', busy: 'Envoi…' },
    explained:
      'Un e-mail part à ceux qui doivent valider, ou préparer là où rien n’est prêt. Un seul rappel par jour et par client.',
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

type Obstructed = Pick<StepLine, 'refusals' | 'openAnomalies'>;

const here: Partial<Record<DeclarationRefusalCode, string>> = frenchTexts({
  MISSING_RIGHT: 'Votre mandat ne couvre pas la déclaration de ce client.',
  WRONG_STATE: 'Déjà envoyée ou validée.',
  ANOMALIES_OPEN: 'Des points restent à corriger ou à justifier.',
  REASONS_MISSING: 'Il manque le motif écrit d’un poste à risques.',
  PREVENTION_MISSING: 'Les questions de prévention attendent une première réponse.',
  FIGURES_CHANGED: 'L’effectif a changé depuis la vérification : vérifiez de nouveau.',
});

/** Why a step is not possible for a client, in the words of a table. */
export const whyNot = ({ refusals, openAnomalies }: Obstructed): string =>
  refusals
    .map(({ code }) =>
      code === 'ANOMALIES_OPEN' && openAnomalies?.length
        ? french(`À corriger ou à justifier : ${openAnomalies.map(named).join(', ')}.`)
        : (here[code] ?? declarationSentences[code]),
    )
    .join(' ');

const named = (kind: DeclarationAnomalyKind): string => anomalies[kind].many;

/** Where the first of what is left can be done; null where none of it belongs to a step. */
export function stepLeft({ refusals, account }: Obstructed & Pick<StepLine, 'account'>) {
  const word = stepWords.find((each) =>
    refusals.some(({ code }) => code === declarationParts[each].obstacle),
  );
  if (!word || !account) return null;
  return {
    href: `/${account.memberNumber}/declaration?etape=${word}`,
    label: french(`Ouvrir l'étape ${declarationParts[word].label}`),
  };
}

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
