import type { ReturnVisitRequestBlock } from '$lib/graphql/generated/graphql';

/** Why the return visit cannot be asked for, and what to do instead. */
export const reasonAgainst: Record<ReturnVisitRequestBlock, string> = {
  MISSING_RIGHT: 'Vos droits ne permettent pas de demander une visite.',
  ALREADY_ASKED: 'Elle est déjà demandée.',
  NOT_DUE: "La loi n'en demande pas pour cette absence : il n'y a rien à demander.",
  END_UNKNOWN:
    "Indiquez d'abord la fin de l'absence : la visite a lieu dans les huit jours qui suivent.",
  LEAVES: "Le salarié quitte l'effectif avant la visite : elle n'est plus due.",
  WITHDRAWN: "L'absence a été retirée.",
};
