/** What closes an account for all of its people, whatever their rights. */
export const readOnlyAccount =
  'L’adhésion est suspendue ou terminée : cet espace se consulte seulement. Appelez votre service pour la rétablir.';
