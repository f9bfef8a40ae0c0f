import { plainDay } from '@vigie/chassis/french-date';
import { colourOf } from '@vigie/chassis/service-face';
import { ink, letterhead, petrol, quiet, section, subheading } from '@vigie/pdf/page';
import { text } from '@vigie/pdf/text';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Incident } from './facts.ts';
import { linkLines, openingLines, personOf, stepLines, title } from './wording.ts';
import { moment } from '@vigie/chassis/french-date';

/** The sheet on a document that was taken back, as A4 pages for pdfmake. */
export function incidentLayout(
  { service, handedDocument: handed }: Incident,
  { now, zone }: { now: Date; zone: string },
): TDocumentDefinitions {
  const { account, effectiveOn, withdrawnAt } = handed;
  return {
    info: { title: `${title} - ${handed.kindLabel}`, author: service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1.1, color: ink },
    content: [
      letterhead(service),
      text({ type: 'H1' }, title, { fontSize: 26, bold: true, color: colourOf(service) }),
      text({ type: 'P' }, `Établie le ${moment(now, zone)}`, {
        ...{ fontSize: 9, color: quiet, margin: [0, 2, 0, 12] },
      }),
      ...section('Le document', [
        `${handed.kindLabel}${effectiveOn ? ` du ${plainDay(effectiveOn)}` : ''}${aboutOf(handed)}.`,
        `Remis à ${account.name} (adhérent ${account.memberNumber}) le ${moment(handed.createdAt, zone)} par ${personOf(handed.handedBy)}.`,
        `Référence : ${handed.id}.`,
      ]),
      ...section('Le retrait', [
        `Retiré le ${moment(withdrawnAt, zone)} par ${personOf(handed.withdrawnBy)}. Depuis cet instant, aucune adresse et aucun lien n’y mènent.`,
        `Motif : ${handed.withdrawalReason ?? 'non indiqué'}`,
      ]),
      ...list('Qui l’avait ouvert', openingLines(handed, zone), 'Personne ne l’avait ouvert.'),
      ...list(
        'Liens qui y menaient',
        linkLines(handed, zone),
        'Il n’avait été transmis à personne.',
      ),
      ...list('À faire', stepLines(handed, zone), ''),
    ],
  };
}

/** Whom it is about; names of somebody who was forgotten since are not known any more. */
function aboutOf({ visitId, employee }: Incident['handedDocument']): string {
  if (visitId === null) return '';
  const person = employee?.lastName
    ? `${employee.usedName ?? employee.lastName} ${employee.firstName}`
    : 'quelqu’un dont le nom n’est plus conservé';
  return `, au sujet de : ${person}`;
}

function list(name: string, lines: readonly string[], none: string): Content[] {
  if (lines.length === 0) return section(name, [none]);
  const items = {};
  return [
    subheading(name),
    { ul: lines.map((line) => text({ type: 'LI', list: items }, line)), markerColor: petrol },
  ];
}
