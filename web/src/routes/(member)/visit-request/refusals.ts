import type { VisitRequestRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { longInstant, mediumDate } from '$lib/format/paris';
import { readOnlyAccount } from '$lib/rights/read-only';
import { blockedBy } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';
import { fullName } from '../[account=memberNumber]/salaries/name';

const required: Record<string, string> = frenchTexts({
  motive: 'Dites en quelques mots pourquoi vous demandez cette visite, sans rien de médical.',
  employeeIds: 'Choisissez au moins un salarié.',
  text: 'Écrivez votre message.',
  reason: 'Dites pourquoi : l’adhérent lit cette raison.',
});

const tooManyPeriods = french(
  'Douze périodes au plus pour une demande, et quarante sur la fiche de chaque salarié : retirez-y celles qui sont passées.',
);

const sentences: Record<VisitRequestRefusalCode, string> = frenchTexts({
  SLOT_TAKEN: 'Ce créneau vient d’être pris. Choisissez-en un autre : rien n’a encore été accepté.',
  NOT_FOR_ONE:
    'Un créneau ne se choisit que pour une personne encore employée : laissez la planification chercher.',
  NOT_FOUND:
    "Cette demande ou ce salarié n'existe plus dans cet espace, ou ne vous est plus ouvert.",
  MISSING_RIGHT: blockedBy('visits:request'),
  ACCOUNT_READ_ONLY: readOnlyAccount,
  REQUIRED: 'Complétez ce champ.',
  TOO_LONG: 'Ce texte est trop long : 1 000 caractères au plus, 500 pour les indisponibilités.',
  TOO_MANY: 'C’est trop pour une demande : 200 salariés et cinq pièces jointes au plus.',
  OUT_OF_RANGE: 'Une période dure un an au plus : corrigez ses dates.',
  ENDS_BEFORE: 'Une période se termine avant de commencer : corrigez ses dates.',
  OVERLAP: 'Deux périodes se chevauchent : réunissez-les en une seule.',
  IN_THE_PAST: 'Choisissez un jour à venir.',
  ALREADY_ASKED: 'La même visite est déjà demandée pour une de ces personnes.',
  VISIT_AHEAD:
    'Cette visite a déjà été demandée et acceptée pour une de ces personnes : le service lui cherche un rendez-vous.',
  NOT_YET:
    'La visite de mi-carrière a lieu l’année des 45 ans, ou dans les deux ans qui précèdent : une de ces personnes est plus jeune.',
  ALREADY_SETTLED: 'Cette demande a reçu une réponse ou a été retirée entre-temps.',
  TAKEN_BY_OTHER: 'Un collègue s’occupe déjà de cette demande.',
  STALE_VERSION: 'La demande a changé pendant votre saisie. Relisez-la, puis envoyez de nouveau.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** Of somebody who has this visit already, or is too young for it, where the reader may know the name. */
function saidOf({ code, employee, visit, from }: Refusal): string | undefined {
  const name = employee && fullName(employee);
  if (!name) return undefined;
  if (code === 'NOT_YET' && from)
    return french(
      `${name} : la visite de mi-carrière n’est possible qu’à partir du ${mediumDate(from)}, deux ans avant l’année de son terme. Demandez plutôt une visite pour un doute sur le poste.`,
    );
  if (code === 'ALREADY_ASKED') return french(`${name} : la même visite est déjà demandée.`);
  return french(
    visit?.startsAt
      ? `${name} : visite déjà demandée, rendez-vous le ${longInstant(visit.startsAt)}.`
      : `${name} : visite déjà demandée et acceptée, le service cherche un rendez-vous.`,
  );
}

interface Refusal {
  code: VisitRequestRefusalCode;
  field?: string | null;
  employee?: Parameters<typeof fullName>[0] | null;
  first?: { id: string } | null;
  from?: string | null;
  visit?: { id: string; startsAt?: string | null } | null;
}

/** What refused requests say; a duplicate leads to the request that stands already, or to the visit that lies ahead. */
export function requestProblems(
  refusals: readonly Refusal[] | null | undefined,
  base: string,
): Problem[] {
  const told: readonly Refusal[] = refusals ?? [{ code: 'MISSING_RIGHT' }];
  return told.map((refusal) => {
    const { code, field = null, first, visit } = refusal;
    const specific =
      code === 'REQUIRED' && field
        ? required[field]
        : code === 'TOO_MANY' && field === 'away'
          ? tooManyPeriods
          : saidOf(refusal);
    // Versions, keys and identifiers are no fields that somebody sees.
    const seen = [
      'motive',
      'away',
      'unavailability',
      'wantedBy',
      'text',
      'reason',
      'file',
      'answer',
      'slotId',
    ];
    const message = specific ?? sentences[code];
    return {
      ...{ field: field && seen.includes(field) ? field : null, message },
      ...(first && { link: { href: `${base}/demandes/${first.id}`, label: 'Voir cette demande' } }),
      ...(visit && { link: { href: `${base}/visites/${visit.id}`, label: 'Voir cette visite' } }),
    };
  });
}
