import { error } from '@sveltejs/kit';

/** Whoever works for no firm is told how one gets there, instead of an empty area. */
export function noFirm(): never {
  error(404, {
    kind: 'not-found',
    message:
      'Cet espace est celui des cabinets comptables. Vous ne travaillez pour aucun d’eux ici : demandez une invitation au responsable du vôtre.',
  });
}
