import { dayAt } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import { colourOf } from '@vigie/chassis/service-face';
import { ink, label, letterhead, quiet, section } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { fullName } from '../summons/wording.ts';
import type { WaitingVisit } from './visit.ts';
import { asked, limits, order, situation, title, visitLabel } from './wording.ts';

/** When it was asked for, when the page is written, and in which time zone. */
export interface Moments {
  joinedAt: Date;
  now: Date;
  zone: string;
}

/** The proof that an appointment was asked for, as one A4 page for pdfmake. */
export function waitingProofLayout(
  waiting: WaitingVisit,
  { joinedAt, now, zone }: Moments,
): TDocumentDefinitions {
  const { service, visit } = waiting;
  const { account, employee } = visit;
  return {
    info: { title: title(joinedAt, zone), author: service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 10.5, lineHeight: 1.1, color: ink },
    content: [
      letterhead(service),
      text({ type: 'H1' }, 'Preuve de demande de rendez-vous', {
        ...{ fontSize: 24, bold: true, color: colourOf(service) },
      }),
      text({ type: 'P' }, `Établie le ${plainDay(dayAt(now, zone))}`, {
        ...{ fontSize: 9, color: quiet, margin: [0, 2, 0, 12] },
      }),
      {
        columns: [
          stack([
            label('L’adhérent'),
            text({ type: 'P' }, account.name, { bold: true }),
            text({ type: 'P' }, `SIRET : ${spaced(account.siret)}`),
            text({ type: 'P' }, `Numéro d’adhérent : ${account.memberNumber}`),
          ]),
          stack([
            label('Le salarié'),
            text({ type: 'P' }, fullName(employee), { bold: true }),
            text({ type: 'P' }, `Date de naissance : ${plainDay(employee.birthDate)}`),
          ]),
        ],
        columnGap: 28,
      },
      ...section('La demande', [
        `Visite demandée : ${visitLabel(visit.kind)}.`,
        asked(joinedAt, zone),
      ]),
      ...section('Pourquoi elle attend', [situation(waiting, zone), order]),
      ...section('Ce que vaut ce document', [limits]),
    ],
  };
}
