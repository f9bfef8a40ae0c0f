import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
import { colourOf } from '@vigie/chassis/service-face';
import { ink, label, letterhead, mist, petrol, quiet, section, subheading } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import { moment, plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import { addressOf, wordsFor } from './place.ts';
import type { Summons } from './summons.ts';
import {
  birthName,
  cancellation,
  expectedLength,
  fullName,
  neutralLabel,
  privacy,
  profession,
  title,
  toBring,
  workingTime,
} from './wording.ts';

/** The summons as one A4 page for pdfmake. */
export function summonsLayout(summons: Summons): TDocumentDefinitions {
  const { visit, appointment, zone, now } = summons;
  return {
    info: { title: title(appointment, zone), author: visit.service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1, color: ink },
    content: [
      letterhead(visit.service),
      heading(summons),
      appointmentBox(summons),
      {
        columns: [employee(summons), employer(summons)],
        columnGap: 28,
        margin: [0, 14, 0, 0],
      },
      ...bring(summons),
      ...section('En cas d’empêchement', [cancellation(appointment, { now, zone })]),
      link(summons),
      ...section('Temps de travail et transport', [workingTime]),
      ...section('Confidentialité', [privacy(visit.service)]),
    ],
    footer: () => footer(summons),
  };
}

function heading({ visit, reference, issuedOn, replacesEarlier }: Summons): Content {
  const lines = [
    text({ type: 'H1' }, 'Convocation', {
      fontSize: 26,
      bold: true,
      color: colourOf(visit.service),
    }),
    text({ type: 'P' }, neutralLabel, { fontSize: 12 }),
    text({ type: 'P' }, `Référence ${reference} · établie le ${plainDay(issuedOn)}`, {
      fontSize: 9,
      color: quiet,
      margin: [0, 2, 0, 0],
    }),
  ];
  if (replacesEarlier) {
    lines.push(
      text({ type: 'P' }, 'Cette convocation annule et remplace la précédente.', {
        bold: true,
        margin: [0, 6, 0, 0],
      }),
    );
  }
  return stack(lines, { margin: [0, 0, 0, 12] });
}

function appointmentBox({ appointment, zone }: Summons): Content {
  const { startsAt, centre, practitioner } = appointment;
  const when = moment(startsAt, zone);
  const address = addressOf(centre);
  const place = [
    text({ type: 'P' }, centre.name, { bold: true }),
    ...(address === null ? [] : [text({ type: 'P' }, address)]),
    text({ type: 'P' }, `Téléphone : ${centre.phone}`),
  ];
  if (centre.accessNotes) place.push(text({ type: 'P' }, centre.accessNotes, { color: quiet }));
  const box = stack([
    text({ type: 'P' }, when.charAt(0).toUpperCase() + when.slice(1), {
      fontSize: 17,
      bold: true,
      color: petrol,
    }),
    text({ type: 'P' }, `Durée prévue : ${expectedLength(appointment)}`, { margin: [0, 0, 0, 8] }),
    {
      columns: [
        stack([label('Lieu'), ...place]),
        stack([
          label('Avec'),
          text({ type: 'P' }, practitioner.name, { bold: true }),
          text({ type: 'P' }, profession(practitioner)),
        ]),
      ],
      columnGap: 24,
    },
  ]);
  return {
    table: { widths: ['*'], body: [[box]] },
    layout: {
      fillColor: () => mist,
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? 4 : 0),
      vLineColor: () => petrol,
      paddingLeft: () => 16,
      paddingRight: () => 16,
      paddingTop: () => 12,
      paddingBottom: () => 12,
    },
  };
}

function employee({ visit }: Summons): Content {
  const born = birthName(visit.employee);
  return stack([
    label('Personne convoquée'),
    text({ type: 'P' }, fullName(visit.employee), { bold: true }),
    ...(born ? [text({ type: 'P' }, `Nom de naissance : ${born}`)] : []),
    text({ type: 'P' }, `Date de naissance : ${plainDay(visit.employee.birthDate)}`),
  ]);
}

function employer({ visit: { account } }: Summons): Content {
  return stack([
    label('Employeur'),
    text({ type: 'P' }, account.name, { bold: true }),
    text({ type: 'P' }, `SIRET : ${spaced(account.siret)}`),
    text({ type: 'P' }, `Numéro d’adhérent : ${account.memberNumber}`),
  ]);
}

function bring({ appointment: { centre } }: Summons): Content[] {
  const list = {};
  const items = toBring.map((item) => text({ type: 'LI', list }, item));
  return [subheading(wordsFor(centre).bring), { ul: items, markerColor: petrol }];
}

function link({ url }: Summons): Content {
  const style = { fontSize: 9, color: quiet, margin: [0, 2, 0, 0] } satisfies Style;
  const words = ['Page du rendez-vous pour l’employeur\u00a0: ', { text: url, link: url }];
  return text({ type: 'P' }, words, style);
}

function footer({ visit: { service }, reference }: Summons): Content {
  return text(null, `${service.name} · Convocation ${reference}`, {
    ...{ alignment: 'center', fontSize: 8, color: quiet, margin: [56, 20, 56, 0] },
  });
}
