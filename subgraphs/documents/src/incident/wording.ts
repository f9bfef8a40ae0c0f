import { moment } from '@vigie/chassis/french-date';
import type { Incident } from './facts.ts';

type Handed = Incident['handedDocument'];

export const title = 'Fiche d’incident';

/** Within so many hours of knowing, the service tells the CNIL unless nobody is at risk (art. 33, 1 of the GDPR). */
const hoursToNotify = 72;

export function personOf(
  person: { firstName: string | null; lastName: string | null } | null,
): string {
  return person?.lastName ? `${person.firstName} ${person.lastName}` : 'un programme du service';
}

/** Who had opened the file, one line each, in the order in which it happened. */
export function openingLines({ openings }: Handed, zone: string): string[] {
  return openings.map(({ at, link, user }) =>
    link
      ? `${moment(at, zone)} : par le lien envoyé à ${link}`
      : `${moment(at, zone)} : ${personOf(user)}, sur le portail`,
  );
}

/** The links that led to it; the withdrawal has ended all that still worked. */
export function linkLines({ forwards, withdrawnAt }: Handed, zone: string): string[] {
  return forwards.map(({ recipient, createdAt, sentAt, openedAt, expiresAt }) => {
    const left = sentAt ? `envoyé le ${moment(sentAt, zone)}` : 'jamais parti';
    const used = openedAt ? `ouvert le ${moment(openedAt, zone)}` : 'jamais ouvert';
    const end = expiresAt < withdrawnAt ? 'expiré avant le retrait' : 'coupé par le retrait';
    return `${recipient} : demandé le ${moment(createdAt, zone)}, ${left}, ${used}, ${end}`;
  });
}

/** What the service still has to do. */
export function stepLines({ openings, visitId, withdrawnAt }: Handed, zone: string): string[] {
  const until = new Date(withdrawnAt.getTime() + hoursToNotify * 60 * 60 * 1000);
  if (openings.length === 0) {
    return [
      'Personne ne l’a ouvert : inscrire l’incident au registre du service (art. 33, 5 du RGPD).',
    ];
  }
  return [
    'Demander aux personnes ci-dessus de détruire leur copie et de le confirmer par écrit.',
    `Avec le délégué à la protection des données, décider si la CNIL est avertie : au plus tard le ${moment(until, zone)}, soit ${hoursToNotify} heures après le retrait (art. 33 du RGPD) ; plus tôt si l’erreur était connue avant.`,
    visitId === null
      ? 'Prévenir les personnes qu’il nomme si le risque est élevé pour elles (art. 34 du RGPD).'
      : 'Prévenir le salarié si le risque est élevé pour lui (art. 34 du RGPD).',
    'Inscrire l’incident au registre du service (art. 33, 5 du RGPD).',
  ];
}
