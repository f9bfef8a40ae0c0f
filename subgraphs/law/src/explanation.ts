import type { StrongestProfile } from './ground.ts';
import {
  isSurer,
  legalValueOn,
  type Certainty,
  type CivilDate,
  type LegalValue,
} from './legal-value.ts';
import { certificateValidity } from './certificate/validity.ts';
import { frenchSpan } from './french.ts';
import { gaps } from './period.ts';
import type { Explanation, FirstVisit, Ground } from './decision.ts';
import type { Profile } from './facts.ts';
import type { AnciDocument } from './situation.ts';
import { visitKinds } from './visits.ts';

/** The parts of a decision that carry a number to explain. */
interface Decided {
  grounds: readonly Ground[];
  strongest: StrongestProfile;
  gap: LegalValue<number>;
  intermediate: LegalValue<number> | undefined;
  firstVisit: FirstVisit;
  documents: readonly AnciDocument[];
}

/** One explanation per number, in the order of the screen. None names a situation: grounds may be confidential. */
export function explain(decided: Decided, day: CivilDate): Explanation[] {
  return [
    explainProfile(decided),
    explainGap(decided, day),
    ...explainIntermediate(decided),
    explainFirstVisit(decided),
    ...explainDocuments(decided, day),
  ];
}

const profileTexts: Record<Profile, { text: string; basis: string[] }> = {
  SI: {
    text: 'Aucune situation indiquée n’impose un suivi adapté ou renforcé.',
    basis: ['R4624-10', 'R4624-16'],
  },
  SIA: {
    text: 'Au moins une situation demande un suivi adapté, et aucune un suivi renforcé.',
    basis: ['L4624-1', 'R4624-17'],
  },
  SIR: {
    text: 'Au moins une situation fait partie des postes à risques particuliers : le suivi renforcé l’emporte.',
    basis: ['L4624-2', 'R4624-22', 'R4624-23'],
  },
};

/**
 * As sure as the surest ground of the winning profile: one certain ground suffices. Every confidential ground counts
 * as practice, or its certainty would tell pregnancy from handicap.
 */
function explainProfile({ grounds, strongest }: Decided): Explanation {
  const { text, basis } = profileTexts[strongest.profile];
  const certainty = grounds
    .filter((ground) => ground.profile === strongest.profile)
    .map((ground): Certainty => (ground.confidential ? 'practice' : ground.certainty))
    .reduce((surest, each) => (isSurer(each, surest) ? each : surest));
  return {
    about: 'profile',
    text,
    basis: [...basis],
    certainty: strongest.profile === 'SI' ? 'confirmed' : certainty,
  };
}

function explainGap({ strongest, gap }: Decided, day: CivilDate): Explanation {
  const rhythm = legalValueOn(gaps[strongest.subProfile ?? strongest.profile], day);
  const adapted = legalValueOn(gaps.SIA, day);
  const capped =
    strongest.profile === 'SIR' && gap.value === adapted.value && gap.value < rhythm.value;
  const text = capped
    ? `Le suivi renforcé l’emporte, mais une situation relève aussi du suivi adapté : le service garde au plus ${frenchSpan(gap.value)} entre deux visites.`
    : `Au plus ${frenchSpan(gap.value)} entre deux visites ; le professionnel de santé peut fixer moins.`;
  return {
    about: 'maximumGapMonths',
    text,
    basis: [...gap.basis],
    certainty: capped ? 'inferred' : gap.certainty,
  };
}

function explainIntermediate({ strongest, intermediate, gap }: Decided): Explanation[] {
  if (strongest.profile !== 'SIR') return [];
  const about = 'intermediateVisitMonths';
  if (intermediate) {
    const text = `Une visite intermédiaire a lieu au plus tard ${frenchSpan(intermediate.value)} après l’examen du médecin du travail.`;
    return [{ about, text, basis: [...intermediate.basis], certainty: intermediate.certainty }];
  }
  const text = 'Pas de visite intermédiaire : l’examen a lieu chaque année.';
  if (!strongest.subProfile) {
    return [
      {
        about,
        text: 'Pas de visite intermédiaire : une visite a déjà lieu aussi souvent.',
        basis: [...gap.basis],
        certainty: gap.certainty,
      },
    ];
  }
  return strongest.subProfile === 'SIR_A'
    ? [{ about, text, basis: ['R4451-82'], certainty: 'confirmed' }]
    : [{ about, text, basis: ['R4153-40'], certainty: 'inferred' }];
}

function explainFirstVisit({ firstVisit }: Decided): Explanation {
  return {
    about: 'firstVisit',
    text: firstVisit.required
      ? `${visitKinds[firstVisit.kind].label} : ${firstVisit.reason}.`
      : 'Pas de visite individuelle : des actions de formation et de prévention la remplacent.',
    basis: [...firstVisit.basis],
    certainty: firstVisit.certainty,
  };
}

const authorisations: Record<AnciDocument, { name: string; basis: string[] }> = {
  ANCI_DRIVING: { name: 'l’autorisation de conduite', basis: ['R4323-56'] },
  ANCI_ELECTRICAL: { name: 'l’habilitation électrique', basis: ['R4544-11-1'] },
};

function explainDocuments({ documents }: Decided, day: CivilDate): Explanation[] {
  return documents.map((document) => {
    const { name, basis } = authorisations[document];
    const validity = legalValueOn(certificateValidity, day);
    return {
      about: 'documents',
      text: `Avant ${name}, le médecin délivre une attestation d’absence de contre-indications médicales, valable ${frenchSpan(validity.value)} ; la visite peut être la même.`,
      basis: [...basis],
      certainty: validity.certainty,
    };
  });
}
