import { of } from '@vigie/chassis/elision';
import { moment } from '@vigie/chassis/french-date';
import { colourOf } from '@vigie/chassis/service-face';
import {
  ink,
  label,
  letterhead,
  mist,
  petrol,
  quiet,
  subheading,
  type Sender,
} from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { plainDay } from '@vigie/chassis/french-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import { known } from '../../situation/known.ts';
import { answersOf } from '../rules.ts';
import type { DeclaredPostRow, ReceiptRow } from '../table.ts';
import type { Given } from './queries.ts';
import { councilWords } from './words.ts';

export const receiptFileName = ({ receipt: { number }, name }: Given): string =>
  `Récépissé ${number} ${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.pdf`;

/** The receipt of a yearly declaration with what was declared (D4622-22), without names; for pdfmake. */
export function receiptLayout(
  { receipt, year, name, memberNumber, siret }: Given,
  posts: readonly DeclaredPostRow[],
  service: Sender | null,
): TDocumentDefinitions {
  const title = `Récépissé ${receipt.number}`;
  const { headcount, entries, si, sia, sir } = receipt;
  return {
    info: { title, author: service?.name ?? name, creationDate: receipt.validatedAt },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 11, lineHeight: 1.15, color: ink },
    content: [
      ...(service ? [letterhead(service)] : []),
      text({ type: 'H1' }, title, { fontSize: 24, bold: true, color: colourOf(service ?? {}) }),
      text({ type: 'P' }, `Déclaration annuelle d’effectif ${year} (art. D4622-22)`, {
        ...{ color: quiet, margin: [0, 2, 0, 20] },
      }),
      stack([
        label('Employeur'),
        text({ type: 'P' }, name, { bold: true }),
        text({ type: 'P' }, `Numéro d’adhérent : ${memberNumber} · SIRET : ${spaced(siret)}`),
      ]),
      stack(
        [
          label('Validée'),
          text({ type: 'P' }, `${moment(receipt.validatedAt, 'Europe/Paris')} (heure de Paris)`),
          ...(receipt.askedBy === null
            ? []
            : [text({ type: 'P' }, `Par le service, à la demande ${of(receipt.askedBy)}`)]),
        ],
        { margin: [0, 14, 0, 0] },
      ),
      stack(
        [
          label('Effectif déclaré'),
          text(
            { type: 'P' },
            `Salariés comptés : ${headcount}, dont suivi simple ${si}, adapté ${sia}, renforcé ${sir}`,
          ),
          text({ type: 'P' }, `Embauches de l’année précédente : ${entries}`),
        ],
        { margin: [0, 14, 0, 0] },
      ),
      ...prevention(receipt),
      subheading('Salariés par poste et par risque'),
      ...(posts.length > 0
        ? [postsTable(posts)]
        : [text({ type: 'P' }, 'Aucun salarié n’a été déclaré.')]),
      text({ type: 'P' }, `Empreinte SHA-256 : ${receipt.fingerprint}`, {
        ...{ margin: [0, 20, 0, 0], fontSize: 8, color: quiet },
      }),
    ],
    footer: (page, pages) =>
      text(null, `${name} · ${title} · page ${page} sur ${pages}`, {
        ...{ alignment: 'center', fontSize: 8, color: quiet, margin: [56, 24, 56, 0] },
      }),
  };
}

function prevention(receipt: ReceiptRow): Content[] {
  const answers = answersOf(receipt);
  if (!answers) return [];
  const { riskAssessmentOn: day, council, hasPreventionOfficer } = answers;
  const assessed = day ? `mis à jour le ${plainDay(day)}` : 'pas encore établi';
  const sentences = [
    `Document unique : ${assessed}`,
    `Avis du CSE : ${inSentence(councilWords[council])}`,
    `Salarié désigné pour la prévention : ${hasPreventionOfficer ? 'oui' : 'non'}`,
  ];
  return [
    stack([label('Prévention'), ...sentences.map((each) => text({ type: 'P' }, each))], {
      margin: [0, 14, 0, 0],
    }),
  ];
}

/** « Pas de CSE » in the middle of a sentence. */
const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function postsTable(posts: readonly DeclaredPostRow[]): Content {
  const table = {};
  const head = (name: string) =>
    text({ type: 'TH', row: {}, table }, name, { bold: true, fontSize: 9 });
  return {
    table: {
      ...{ headerRows: 1, dontBreakRows: true, widths: ['*', 'auto', 'auto', '*'] },
      body: [
        [head('Poste'), head('Salariés'), head('Suivi'), head('Risques et motif écrit')],
        ...posts.map(({ title, holders, severalEmployers, profile, situations, reason }) => {
          const own = { row: {}, table };
          const risks = known(situations).map((each) => each.label);
          return [
            text({ type: 'TD', ...own }, title ?? 'Sans poste'),
            text({ type: 'TD', ...own }, String(holders), { alignment: 'right' }),
            text({ type: 'TD', ...own }, profile),
            text(
              { type: 'TD', ...own },
              [
                risks.join(', ') || 'Aucun risque particulier',
                ...(reason ? [`Motif : ${reason}`] : []),
                ...(severalEmployers > 0
                  ? [`Dont ${severalEmployers} à employeurs multiples`]
                  : []),
              ].join('. '),
            ),
          ];
        }),
      ],
    },
    layout: {
      fillColor: (index) => (index === 0 ? mist : null),
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      hLineColor: () => petrol,
      vLineWidth: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}
