import type { CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import { ink, label, letterhead, petrol, quiet } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LastIssue } from './queries.ts';

export const title = 'Attestation de paiement des cotisations';

/** The certificate that a member owes nothing overdue, as one A4 page for pdfmake. */
export function certificateLayout(
  { parties: { seller, buyer }, logo }: LastIssue,
  { day, now }: { day: CivilDate; now: Date },
): TDocumentDefinitions {
  return {
    info: { title, author: seller.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 11, lineHeight: 1.15, color: ink },
    content: [
      letterhead({ ...seller, logo }),
      text({ type: 'H1' }, title, { fontSize: 24, bold: true, color: petrol }),
      text({ type: 'P' }, `Établie le ${plainDay(day)}`, { color: quiet, margin: [0, 2, 0, 24] }),
      stack([
        label('Adhérent'),
        text({ type: 'P' }, buyer.name, { bold: true }),
        text({ type: 'P' }, `${buyer.street}, ${buyer.postCode} ${buyer.city}`.replace(/^, /, '')),
        text({ type: 'P' }, `SIREN : ${spaced(buyer.siren)} · SIRET : ${spaced(buyer.siret)}`),
        text({ type: 'P' }, `Numéro d’adhérent : ${buyer.memberNumber}`),
      ]),
      text({ type: 'P' }, statement(seller.name, buyer.name, day), { margin: [0, 24, 0, 12] }),
      text({ type: 'P' }, limits, { fontSize: 9, color: quiet, margin: [0, 0, 0, 24] }),
      text({ type: 'P' }, `${seller.name}, ${seller.legalForm}, SIREN ${spaced(seller.siren)}`),
    ],
  };
}

function statement(service: string, member: string, day: CivilDate): string {
  return `${service} atteste que ${member} est à jour du paiement de ses cotisations : au ${plainDay(day)}, aucune facture échue ne reste à payer sur son compte.`;
}

const limits =
  'Cette attestation vaut pour le jour où elle est établie. Elle ne dit rien des factures dont l’échéance n’est pas encore venue, ni du suivi des salariés.';
