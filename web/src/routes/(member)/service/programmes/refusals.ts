import type { MachineClientRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';

const required: Record<string, string> = frenchTexts({
  name: 'Donnez un nom au programme.',
  scopes: 'Cochez au moins un droit.',
  memberNumbers: 'Indiquez au moins un numéro d’adhérent.',
});

const sentences: Record<MachineClientRefusalCode, string> = frenchTexts({
  PROOF_NEEDED:
    'Un secret ne se crée qu’après une preuve récente de votre identité. Rechargez la page pour la donner.',
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long.',
  UNKNOWN_SCOPE: "Un des droits cochés n'existe plus. Vérifiez votre choix.",
  SCOPE_BEYOND_MANDATES:
    "Aucun mandat n'ouvre un des droits cochés : le programme d'un cabinet ne peut pas le recevoir.",
  UNKNOWN_FIRM: 'Choisissez un cabinet de la liste.',
  UNKNOWN_ACCOUNT: 'Aucun espace ne porte ce numéro. Corrigez-le ou retirez-le.',
  TOO_MANY_ACCOUNTS:
    'Au plus 200 espaces. Au-delà, liez le programme à un cabinet ou à tout le service.',
  INVALID_QUOTA:
    'Entre 100 000 et 20 000 000 unités par minute, ou vide pour le débit habituel du portail.',
  INVALID_OVERLAP: 'Choisissez une des durées proposées.',
  NOT_FOUND: "Ce programme n'existe plus. Revenez à la liste.",
  INTERNAL: 'Ce programme fait partie du portail : il ne se modifie pas ici.',
  REVOKED: 'Ce programme a été révoqué entre-temps : il ne revient plus. Créez-en un autre.',
  ALREADY_SUSPENDED: 'Ce programme est déjà suspendu.',
  NOT_SUSPENDED: "Ce programme n'est pas suspendu.",
  STALE_VERSION:
    "Quelqu'un d'autre a modifié ce programme entre-temps. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

interface Refused {
  code: MachineClientRefusalCode;
  field?: string | null;
  value?: string | null;
}

/** What refused changes of programs say, each beside its field; nothing at all means that the right is missing. */
export function programProblems(refusals: readonly Refused[] | null | undefined): Problem[] {
  if (!refusals) {
    const message = 'Vos droits ne vous permettent pas de gérer les programmes.';
    return [{ field: null, message }];
  }
  const unknown = refusals.filter(({ code }) => code === 'UNKNOWN_ACCOUNT');
  const others = refusals.filter(({ code }) => code !== 'UNKNOWN_ACCOUNT');
  return [...(unknown.length > 0 ? [unknownAccounts(unknown)] : []), ...others.map(problem)];
}

function problem({ code, field = null }: Refused): Problem {
  const specific = code === 'REQUIRED' && field ? required[field] : undefined;
  // The version and the identifier are no fields that somebody sees.
  const seen = field === 'id' || field === 'version' ? null : field;
  return { field: seen, message: specific ?? sentences[code] };
}

/** All numbers that are not known in one sentence. */
function unknownAccounts(refusals: readonly Refused[]): Problem {
  const numbers = refusals.map(({ value }) => value).join(', ');
  const message =
    refusals.length === 1
      ? `${numbers} : ${sentences.UNKNOWN_ACCOUNT}`
      : french(`Aucun espace ne porte ces numéros : ${numbers}. Corrigez-les ou retirez-les.`);
  return { field: 'memberNumbers', message };
}
