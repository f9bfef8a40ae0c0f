import type { MandateSettled } from '@vigie/chassis/events';
import { plainDay } from '@vigie/chassis/french-date';
import { dayAt } from '@vigie/chassis/civil-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { colourOf } from '@vigie/chassis/service-face';
import { ink, label, letterhead, petrol, quiet, section, subheading } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Surroundings } from './surroundings.ts';
import { acceptance, ending, explanation, limits, span, title } from './wording.ts';

/** The proof of a mandate as one A4 page for pdfmake. */
export function proofLayout(
  settled: MandateSettled,
  { service, now, zone }: Surroundings,
): TDocumentDefinitions {
  const ended = ending(settled, zone);
  return {
    info: { title: title(settled), author: service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 50],
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1, color: ink },
    content: [
      letterhead(service),
      text({ type: 'H1' }, 'Mandat', { fontSize: 26, bold: true, color: colourOf(service) }),
      text({ type: 'P' }, `Preuve établie le ${plainDay(dayAt(now, zone))}`, {
        ...{ fontSize: 9, color: quiet, margin: [0, 2, 0, 12] },
      }),
      ...(ended ? [text({ type: 'P' }, ended, { bold: true, margin: [0, 0, 0, 10] })] : []),
      { columns: [member(settled), firm(settled)], columnGap: 28 },
      ...entrusted(settled),
      ...section('Durée', [span(settled)]),
      ...section('Acceptation', acceptance(settled, zone)),
      ...section('Ce que ce mandat ne permet pas', [limits]),
      ...section('Empreinte', [settled.fingerprint, explanation]),
    ],
  };
}

function member({ account }: MandateSettled): Content {
  return stack([
    label('L’adhérent'),
    text({ type: 'P' }, account.name, { bold: true }),
    text({ type: 'P' }, `SIRET : ${spaced(account.siret)}`),
    text({ type: 'P' }, `Numéro d’adhérent : ${account.memberNumber}`),
  ]);
}

function firm({ firm: holder }: MandateSettled): Content {
  return stack([
    label('Le cabinet'),
    text({ type: 'P' }, holder.name, { bold: true }),
    ...(holder.siren ? [text({ type: 'P' }, `SIREN : ${spaced(holder.siren)}`)] : []),
    ...(holder.city ? [text({ type: 'P' }, holder.city)] : []),
  ]);
}

function entrusted({ parts }: MandateSettled): Content[] {
  const list = {};
  const items = parts.map(({ label: name, description }) =>
    text({ type: 'LI', list }, `${name} : ${description}`),
  );
  return [subheading('Ce que le cabinet peut faire'), { ul: items, markerColor: petrol }];
}
