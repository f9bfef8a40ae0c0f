import type {
  HireDropQuery,
  HireFileProblemCode,
  ImportField,
  ImportFileRefusalCode,
} from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';

type Problem = NonNullable<NonNullable<HireDropQuery['importDrop']>['hires']>['problems'][number];

const sentences: Record<HireFileProblemCode, string> = frenchTexts({
  INCOMPLETE: 'il manque une information',
  UNREADABLE: "une information n'est pas écrite d'une manière connue",
  NOT_POSSIBLE: "une information n'est pas possible",
  UNKNOWN_SIRET: "aucun établissement que vous gérez n'a ce SIRET",
  NO_EMPLOYMENT: "ce n'est pas un salarié suivi par le service (stage, mandat, régime agricole)",
  ALREADY_SETTLED: 'vous avez déjà répondu à cette embauche',
  NO_ANNOUNCEMENT:
    "ce fichier n'annonce aucune embauche (nature 10). Une DSN mensuelle se dépose dans « Importer »",
  TOO_MANY: 'plus de 2 000 embauches : déposez le fichier en plusieurs parties',
});

const fields: Partial<Record<ImportField, string>> = {
  LAST_NAME: 'nom',
  FIRST_NAME: 'prénom',
  FULL_NAME: 'nom et prénom',
  BIRTH_DATE: 'date de naissance',
  SEX: 'sexe',
  CONTRACT: 'type de contrat',
  START_DATE: 'date d’embauche',
  END_DATE: 'date de fin',
  NATIONAL_NUMBER: 'numéro de sécurité sociale',
  SIRET: 'SIRET',
  JOB_TITLE: 'poste',
};

/** « Ligne 4, date de naissance : il manque une information »; the file is named where there are several. */
export function problemsOf(problems: readonly Problem[], several: boolean): string[] {
  return problems.map(({ file, line, code, field }) => {
    const place = line === null || line === undefined ? 'Fichier' : `Ligne ${line}`;
    const where = [place, several && file, field && fields[field]].filter(Boolean).join(', ');
    return `${where} : ${sentences[code]}`;
  });
}

/** Why a file was not read at all. */
export function refusalOf(code: ImportFileRefusalCode): string {
  return refusals[code] ?? refusals.other;
}

const refusals: Partial<Record<ImportFileRefusalCode, string>> & { other: string } = frenchTexts({
  EMPTY: 'Le fichier est vide.',
  TOO_LARGE: 'Le fichier est trop volumineux : déposez-le en plusieurs parties.',
  UNKNOWN_KIND: "Ce n'est ni une liste (Excel, CSV) ni une DSN.",
  WRONG_EXTENSION: "L'extension du fichier ne correspond pas à son contenu.",
  ENCRYPTED: 'Le fichier est protégé par un mot de passe : enregistrez-le sans protection.',
  MACROS: 'Le classeur contient des macros : enregistrez-le au format .xlsx.',
  BROKEN: 'Le fichier est incomplet ou abîmé : exportez-le de nouveau.',
  other: "Le fichier n'a pas pu être lu : exportez-le de nouveau, puis recommencez.",
});
