import { plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';
import type { ChangeRow } from './table.ts';

/** To whoever asked for another number: what the service decided. */
export function decidedMail(
  service: ServiceRow,
  change: ChangeRow,
  { email, place, screen }: { email: string; place: string; screen: string },
): Message {
  const confirmed = change.state === 'CONFIRMED';
  return mailLayout(service, {
    to: email,
    subject: confirmed
      ? `Changement de SIRET confirmé : ${place}`
      : `Changement de SIRET refusé : ${place}`,
    title: confirmed ? 'Votre nouveau numéro est confirmé' : 'Votre demande n’a pas été acceptée',
    paragraphs: confirmed
      ? [
          `${service.name} a vérifié votre justificatif. Le SIRET ${spaced(change.siret)} vaut à partir du ${plainDay(change.effectiveOn)}.`,
          'Vos salariés, vos visites et vos documents restent dans cet espace.',
        ]
      : [
          `Motif : ${change.refusalReason ?? ''}`,
          `Une question ? ${service.name} : ${service.phone}.`,
        ],
    action: { label: 'Voir la demande', url: screen },
  });
}
