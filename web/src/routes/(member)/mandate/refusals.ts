import type { MandateRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  lines: 'Collez au moins un numéro, ou choisissez un fichier.',
  parts: 'Cochez au moins une autorisation.',
  ids: 'Cochez au moins une ligne.',
});

const dates: Record<string, string> = frenchTexts({
  startsOn: "Choisissez un jour entre aujourd'hui et dans un an.",
  endsOn:
    'Le dernier jour vient après le premier, trois ans plus tard au plus. Sans fin, laissez vide.',
});

const sentences: Record<MandateRefusalCode, string> = frenchTexts({
  NOT_FOUND: "Ce mandat n'existe plus, ou ne vous est pas ouvert. Revenez à la liste.",
  NO_FIRM: 'Vous ne travaillez plus pour ce cabinet.',
  MANAGER_ONLY: 'Seul un responsable du cabinet peut le faire. Demandez-le-lui.',
  MISSING_RIGHT: blockedBy('users:manage'),
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 500 caractères au plus.',
  TOO_MANY: 'La liste est trop longue : 500 lignes au plus. Envoyez le reste ensuite.',
  TOO_MANY_LOOKUPS:
    'Le cabinet a vérifié trop de numéros inconnus ou trop de listes aujourd’hui. Reprenez demain.',
  UNKNOWN_PART: "Une des autorisations cochées n'existe plus. Vérifiez votre choix.",
  BEYOND_ASKED: 'Vous pouvez accepter ce qui est demandé ou moins, pas davantage.',
  INVALID_DATE: 'Ces jours ne vont pas ensemble.',
  NOBODY_TO_ASK:
    'Dans cette liste, aucun client ne peut recevoir de demande. Vérifiez les numéros.',
  MANDATE_OVER: 'Il y a déjà une réponse, ou cela est terminé. Rechargez la page.',
  TOO_SOON:
    'La dernière relance a moins de trois jours, ou il y en a déjà eu trois. Le client garde le lien reçu.',
  LINK_OVER:
    'Ce lien ne fonctionne plus : la demande a reçu une réponse, a été retirée ou a plus de trente jours.',
  WRONG_CODE: 'Ce code n’est pas le bon.',
  CODE_EXPIRED: "Ce code n'est plus valable. Demandez-en un autre.",
  TOO_MANY_TRIES: 'Cinq codes faux : demandez-en un autre.',
  STALE_VERSION:
    "Quelqu'un d'autre a modifié ce mandat entre-temps. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

interface Refused {
  code: MandateRefusalCode;
  field?: string | null;
  triesLeft?: number | null;
}

/** What refused commands on mandates say, each beside its field. */
export function mandateProblems(refusals: readonly Refused[]): Problem[] {
  return refusals.map((refusal) => {
    const { field = null } = refusal;
    const seen = field === 'id' || field === 'version' ? null : field;
    return { field: seen, message: sentenceOf(refusal) };
  });
}

/** One refusal as a sentence. */
export function sentenceOf({ code, field, triesLeft }: Refused): string {
  if (code === 'REQUIRED' && field && required[field]) return required[field];
  if (code === 'INVALID_DATE' && field && dates[field]) return dates[field];
  if (code === 'WRONG_CODE' && triesLeft) {
    return french(
      `${sentences.WRONG_CODE} Il reste ${triesLeft} essai${triesLeft > 1 ? 's' : ''}.`,
    );
  }
  return sentences[code];
}
