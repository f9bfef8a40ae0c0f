import type { DocumentRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { readOnlyAccount } from '$lib/rights/read-only';
import type { Problem } from '$lib/ui/form/problem';
import { takenByOther } from '../assignment/words';

const required: Record<string, string> = frenchTexts({
  effectiveOn: 'Indiquez la date du document : elle dit quand il faut le mettre à jour.',
  reason: 'Dites pourquoi vous retirez ce document.',
  accountIds: 'Choisissez au moins un adhérent.',
  visitId: 'Choisissez la visite de ce document.',
  unopposed:
    'Confirmez que le salarié ne s’y oppose pas : sinon, ces recommandations ne vont pas à l’employeur.',
  verdict: 'Dites si vous suivez cet avis.',
  means: 'Dites par quel courrier il est parvenu.',
  arrivedOn: 'Indiquez le jour de la réception.',
  reasons:
    'Écrivez pourquoi vous ne suivez pas le médecin du travail, ou pas en tout : la loi le demande.',
  kind: 'Choisissez de quel document il s’agit.',
  birthDate: 'Indiquez votre date de naissance : elle prouve que ce document est pour vous.',
});

/** What may be said of files; handing a summons over has words of its own. */
type Said = Exclude<
  DocumentRefusalCode,
  'ALREADY_SENT' | 'CHANNEL_CLOSED' | 'INVALID_NUMBER' | 'NOTHING'
>;

const sentences: Record<Said, string> = frenchTexts({
  NOT_FOUND: 'Ce document ou cet adhérent n’existe plus, ou ne vous est plus ouvert.',
  MISSING_RIGHT: 'Vos droits ne vous permettent pas cet envoi ou ce retrait.',
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 120 caractères au plus pour un titre, 500 pour une raison.',
  TOO_MANY: 'C’est trop pour un seul envoi : 2 000 adhérents, ou 200 documents, au plus.',
  FUTURE_DATE: 'Cette date est à venir : indiquez celle qui figure sur le document.',
  TOO_EARLY: 'Cette date est trop ancienne : vérifiez l’année.',
  TAKEN_BY_OTHER: takenByOther,
  NOT_A_PAPER: 'Seuls les attestations et les avis se transmettent d’ici.',
  NO_DUPLICATE: 'Seule une ANCI se remet en duplicata.',
  STILL_STANDS: 'Ce document n’est pas retiré : retirez-le d’abord.',
  SAME_RECIPIENT: 'Ce destinataire a déjà ce document, ou c’est celui auquel il a été retiré.',
  NOT_A_NOTICE: 'Ce document n’appelle pas de réponse.',
  INVALID_EMAIL:
    'Cette adresse e-mail n’est pas complète : vérifiez-la, par exemple lea@exemple.fr.',
  LINK_OVER: 'Ce lien ne fonctionne plus.',
  WRONG_BIRTH_DATE: 'Ce n’est pas la date de naissance connue du service. Vérifiez-la.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

interface Refusal {
  code: DocumentRefusalCode;
  field?: string | null;
}

/** Fields that somebody sees. */
const seen = [
  ...['kind', 'title', 'effectiveOn', 'reason', 'accountIds', 'email', 'birthDate'],
  ...['visitId', 'verdict', 'reasons', 'means', 'arrivedOn'],
];

export function documentProblems(refusals: readonly Refusal[] | null | undefined): Problem[] {
  const told: readonly Refusal[] = refusals ?? [{ code: 'MISSING_RIGHT' }];
  return told.map(({ code, field = null }) => ({
    field: field && seen.includes(field) ? field : null,
    message: sentenceOf(code as Said, field),
  }));
}

/** What a field makes of a code that has another sentence elsewhere. */
const ofFields: Record<string, string> = frenchTexts({
  'TOO_MANY email': 'Ce document a déjà été transmis cinq fois aujourd’hui : réessayez demain.',
  'TOO_MANY accountId':
    'Dix dossiers ont déjà été demandés depuis hier : téléchargez le dernier, ou revenez demain.',
  'TOO_LONG reasons': 'Ce texte est trop long : 4 000 caractères au plus.',
  'TOO_EARLY arrivedOn': 'Ce jour précède le document lui-même : vérifiez la date du courrier.',
  'FUTURE_DATE arrivedOn':
    'Ce jour est à venir : indiquez celui qui figure sur l’avis de réception.',
});

function sentenceOf(code: Said, field: string | null): string {
  if (code === 'REQUIRED' && field) return required[field] ?? sentences[code];
  return ofFields[`${code} ${field}`] ?? sentences[code];
}

const unknown = 'Le fichier n’est pas arrivé. Envoyez-le de nouveau dans un instant.';

/** What became of a file that was not taken, and what to do. */
const received: Record<string, string> = frenchTexts({
  TOO_LARGE: 'Ce fichier dépasse 10 Mo : réduisez-le, par exemple en le numérisant moins finement.',
  EMPTY: 'Ce fichier est vide : vérifiez que vous avez choisi le bon.',
  UNKNOWN_KIND:
    'Ce fichier n’est ni un PDF ni une photo (JPEG ou PNG). Depuis Word ou Excel, enregistrez-le en PDF.',
  DAMAGED: 'Ce fichier est abîmé ou incomplet : enregistrez-le de nouveau en PDF.',
  ENCRYPTED: 'Ce PDF est protégé par un mot de passe : enlevez la protection, puis envoyez-le.',
  ACTIVE:
    'Ce PDF contient autre chose que des pages (script, formulaire, pièce jointe). Imprimez-le en PDF, puis envoyez le résultat.',
  TOO_MANY_PAGES: 'Ce PDF a trop de pages : 1 000 au plus.',
  TOO_MANY_PIXELS: 'Cette image est trop grande pour être affichée : réduisez-la.',
  INFECTED: 'L’antivirus du service a refusé ce fichier. Faites vérifier votre ordinateur.',
  UNAVAILABLE:
    'Le fichier n’a pas pu être enregistré : rien n’a été gardé. Envoyez-le de nouveau dans un instant.',
});

/** Why a file was not taken; nothing when it was. */
export function receptionProblems(word: string): Problem[] {
  if (word === 'RECEIVED') return [];
  return [{ field: 'file', message: received[word] ?? unknown }];
}
