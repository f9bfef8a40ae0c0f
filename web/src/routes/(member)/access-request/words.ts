import type {
  AccessProof,
  AccessRequestKind,
  AccessRequestState,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

export const kinds: Record<AccessRequestKind, string> = frenchTexts({
  ADDRESS_CHANGED: 'Adresse changée',
  ADMINISTRATOR_GONE: 'Administrateur parti',
});

export const states: Record<
  AccessRequestState,
  { label: string; tone: 'warning' | 'success' | 'neutral' }
> = {
  OPEN: { label: 'À traiter', tone: 'warning' },
  APPROVED: { label: 'Acceptée', tone: 'success' },
  REFUSED: { label: 'Refusée', tone: 'neutral' },
};

export const proofs: Record<AccessProof, string> = frenchTexts({
  KNOWN_PERSON: 'Je connais cette personne et je lui ai parlé',
  CALLED_BACK: 'Rappelée à un numéro que nous avions déjà',
  DOCUMENT: "Pièce de l'entreprise ou de la personne reçue",
  LETTER: "Courrier de l'entreprise reçu",
});
