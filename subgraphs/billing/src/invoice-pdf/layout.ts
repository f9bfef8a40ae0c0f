import { spaced } from '@vigie/chassis/identifiers/siren';
import { ink, label, letterhead, petrol, quiet, subheading } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { mentionsOf } from '../facturx/mentions.ts';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { amountsTable } from './amounts.ts';
import { linesTable } from './lines.ts';
import { paymentBlock } from './payment.ts';
import { correction, dates, nature, title } from './wording.ts';

/** An invoice or credit note as A4 pages for pdfmake. */
export function invoiceLayout(frozen: FrozenInvoice): TDocumentDefinitions {
  const { invoice, parties, logo } = frozen;
  const corrects = correction(frozen);
  return {
    info: { title: title(invoice), author: parties.seller.name, creationDate: invoice.issuedAt },
    pageSize: 'A4',
    pageMargins: [56, 38, 56, 60],
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1, color: ink },
    content: [
      letterhead({ ...parties.seller, logo }),
      text({ type: 'H1' }, title(invoice), { fontSize: 24, bold: true, color: petrol }),
      text({ type: 'P' }, dates(invoice), { color: quiet, margin: [0, 2, 0, 14] }),
      ...(corrects ? [text({ type: 'P' }, corrects, { margin: [0, 0, 0, 12] })] : []),
      { columns: [seller(frozen), buyer(frozen)], columnGap: 28, margin: [0, 0, 0, 16] },
      linesTable(frozen.lines),
      amountsTable(frozen),
      ...paymentBlock(frozen),
      ...mentions(frozen),
    ],
    footer: (page, pages) => footer(frozen, page, pages),
  };
}

function seller({ parties: { seller: issuer } }: FrozenInvoice): Content {
  return stack([
    label('Émetteur'),
    text({ type: 'P' }, issuer.name, { bold: true }),
    text({ type: 'P' }, issuer.legalForm),
    text({ type: 'P' }, `${issuer.street}, ${issuer.postCode} ${issuer.city}`),
    text({ type: 'P' }, `SIREN : ${spaced(issuer.siren)}`),
    text({ type: 'P' }, `TVA : ${issuer.vatNumber}`),
  ]);
}

function buyer({ parties: { buyer: member } }: FrozenInvoice): Content {
  const lines = [member.addressee, member.addressLine, member.street].filter(
    (line) => line && line !== member.name,
  );
  return stack([
    label('Facturé à'),
    text({ type: 'P' }, member.name, { bold: true }),
    ...lines.map((line) => text({ type: 'P' }, line ?? '')),
    text({ type: 'P' }, `${member.postCode} ${member.city}`),
    text({ type: 'P' }, `SIREN : ${spaced(member.siren)} · adhérent ${member.memberNumber}`),
  ]);
}

function mentions({ parties }: FrozenInvoice): Content[] {
  const said = [nature, ...mentionsOf(parties.terms).map(({ text: mention }) => mention)];
  return [
    subheading('Conditions'),
    text({ type: 'P' }, said.join(' '), { fontSize: 8.5, color: quiet }),
  ];
}

function footer({ invoice, parties }: FrozenInvoice, page: number, pages: number): Content {
  return text(null, `${parties.seller.name} · ${title(invoice)} · page ${page} sur ${pages}`, {
    ...{ alignment: 'center', fontSize: 8, color: quiet, margin: [56, 24, 56, 0] },
  });
}
