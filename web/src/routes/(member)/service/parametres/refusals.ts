import type { SettingRefusalCode, ShownSettingFragment } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';

const sentences: Record<SettingRefusalCode, string> = frenchTexts({
  REQUIRED: 'Donnez une valeur.',
  NOT_A_NUMBER: 'Écrivez un nombre entier, en chiffres.',
  OUT_OF_RANGE: 'Ce nombre est hors des bornes.',
  UNKNOWN_CHOICE: 'Choisissez une des valeurs proposées.',
  TOO_LONG: 'Ce texte est trop long.',
  UNSOUND:
    'Cette valeur n’est pas valable : vérifiez qu’elle est complète et sans faute de frappe.',
  NOT_A_PICTURE: 'Ce fichier n’est pas une image PNG, JPEG ou WebP.',
  TOO_LARGE: 'Cette image est trop lourde : 32 Ko au plus.',
  CONFLICT: 'Le délai confortable ne peut pas être plus court que le premier rendez-vous possible.',
  NOT_FOUND: "Ce réglage n'existe plus. Revenez à la liste.",
  STALE_VERSION:
    "Quelqu'un d'autre vient de changer ce réglage : sa valeur se lit sous la vôtre. Vérifiez, puis envoyez de nouveau.",
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** What a refused change says; nothing at all means that the right is missing. */
export function settingProblems(
  setting: Pick<ShownSettingFragment, 'example' | 'least' | 'most'>,
  refusals: readonly { code: SettingRefusalCode; field?: string | null }[] | null | undefined,
): Problem[] {
  if (!refusals) {
    return [{ field: null, message: 'Vos droits ne vous permettent pas de changer les réglages.' }];
  }
  return refusals.map(({ code, field = null }) => ({
    field: field === 'value' ? 'value' : null,
    message: sentenceOf(code, setting),
  }));
}

function sentenceOf(
  refused: SettingRefusalCode,
  { example, least, most }: Parameters<typeof settingProblems>[0],
): string {
  if (refused === 'OUT_OF_RANGE') {
    return french(`Ce nombre doit être compris entre ${least} et ${most}.`);
  }
  return refused === 'UNSOUND' && example
    ? french(`Cette valeur n'est pas valable. Exemple : ${example}`)
    : sentences[refused];
}
