import { frenchTexts } from '$lib/format/french';

/** Papers that a visit ends with. */
export const paperKinds = frenchTexts({
  CERTIFICATE: 'Attestation de suivi',
  APTITUDE: 'Avis d’aptitude',
  UNFITNESS: 'Avis d’inaptitude',
  MEASURES: 'Proposition de mesures individuelles',
  PRE_REPRISE: 'Recommandations de préreprise',
  ANCI: 'ANCI (conduite ou électricité) : pour le salarié',
  EXPOSURE_STATE: 'État des lieux des expositions : pour le salarié',
});

export type PaperKind = keyof typeof paperKinds;

/** Whether the employer does not find it: it goes to the employee by a link. */
export function isOfEmployee(text: string): boolean {
  return text === 'ANCI' || text === 'EXPOSURE_STATE';
}

export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text);
}
