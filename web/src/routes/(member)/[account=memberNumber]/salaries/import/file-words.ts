import type { ImportFileRefusalCode, SetAsideReason } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';

const fileSentences: Record<ImportFileRefusalCode, string> = frenchTexts({
  EMPTY: 'Aucune ligne à lire : choisissez un fichier qui contient la liste.',
  TOO_LARGE: 'Le fichier est trop volumineux (150 Mo au plus) : envoyez la liste seule.',
  UNKNOWN_KIND:
    "Ce type de fichier n'est pas lu : enregistrez la liste en Excel (.xlsx) ou en CSV, ou envoyez la DSN.",
  WRONG_EXTENSION:
    "Le nom du fichier annonce un autre type que son contenu : vérifiez que c'est le bon fichier.",
  ENCRYPTED: 'Le fichier est protégé par un mot de passe : enregistrez-le sans protection.',
  MACROS: 'Le classeur contient des macros : enregistrez-le en .xlsx, sans macros.',
  BROKEN: 'Le fichier est incomplet ou endommagé : enregistrez-le de nouveau, puis renvoyez-le.',
  ZIP_BOMB: "L'archive se déplie en un contenu démesuré : elle n'est pas lue.",
  TOO_MANY_FILES: "L'envoi contient trop de fichiers (500 au plus).",
  NESTED_ARCHIVE: 'Une archive en contient une autre : sortez les fichiers et renvoyez-les.',
  UNSAFE_NAME: "Un fichier de l'archive porte un nom interdit : l'archive n'est pas lue.",
  ENTITIES: "Le classeur contient des déclarations interdites : il n'est pas lu.",
  TOO_MANY_SHEETS: 'Le classeur a trop de feuilles (50 au plus) : gardez celle de la liste.',
  TOO_MANY_COLUMNS: 'La liste a trop de colonnes (199 au plus) : gardez celles qui servent.',
  TOO_MANY_ROWS: 'La liste a trop de lignes (50 000 au plus) : envoyez-la en plusieurs fois.',
  CELL_TOO_LONG: 'Une cellule contient un texte démesuré : corrigez-la, puis renvoyez le fichier.',
  CONTROL_CHARACTERS:
    'Le fichier contient des caractères invisibles interdits : enregistrez-le de nouveau en CSV ou en Excel.',
  LIST_NEEDS_ACCOUNT:
    "Une liste s'importe depuis la page d'un établissement ; ici, seules les DSN sont réparties.",
  SEVERAL_LISTS: 'Plusieurs listes ont été envoyées : envoyez-les une par une.',
  NOTHING_READABLE: "Aucun des fichiers n'a pu être lu.",
  NOTHING_FOR_THE_ACCOUNTS: 'Aucune déclaration ne concerne un établissement qui vous est ouvert.',
});

interface FileRefusal {
  code: ImportFileRefusalCode;
  part?: string | null;
  line?: number | null;
}

/** Why a file is not read, where, and what to do. */
export function fileSentence({ code, part, line }: FileRefusal): string {
  const where = [part && `« ${part} »`, line && `ligne ${line}`].filter(Boolean).join(', ');
  return where ? french(`${fileSentences[code]} (${where})`) : fileSentences[code];
}

export const asideSentences: Record<SetAsideReason, string> = frenchTexts({
  TEST: "Fichier d'essai : il n'est pas pris en compte.",
  NATURE: 'Déclaration qui ne dit rien des salariés.',
  REPLACED: 'Remplacée par une déclaration plus récente.',
  CANCELLED: 'Annulée par une autre déclaration.',
  NO_SIRET: 'Le SIRET ne peut pas être lu.',
});
