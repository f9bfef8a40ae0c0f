import type { PlaceKind } from '$lib/graphql/generated/graphql';

/** What a place is, as the service calls it. */
export const placeKinds: Record<PlaceKind, string> = {
  CENTRE: 'Centre',
  ANNEX: 'Annexe',
  MOBILE_UNIT: 'Arrêt d’un centre mobile',
  EMPLOYER_PREMISES: 'Locaux d’un employeur',
  REMOTE: 'À distance',
};

export const kindOfPlace = (text: string | null): PlaceKind | null =>
  text !== null && Object.hasOwn(placeKinds, text) ? (text as PlaceKind) : null;
