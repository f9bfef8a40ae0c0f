import type { FrozenInvoice } from '../invoice/frozen.ts';
import { printedNumber } from '../invoice/rules.ts';
import { lineElement } from './line.ts';
import { mentionsOf, treatmentOf } from './mentions.ts';
import { settlementElement } from './settlement.ts';
import { buyerElement, sellerElement } from './trade-parties.ts';
import { dayElement } from './values.ts';
import { element, writeXml, type Element } from './xml.ts';

const data = (name: string) => `urn:un:unece:uncefact:data:standard:${name}:100`;

const spaces = {
  'xmlns:rsm': data('CrossIndustryInvoice'),
  'xmlns:qdt': data('QualifiedDataType'),
  'xmlns:ram': data('ReusableAggregateBusinessInformationEntity'),
  'xmlns:udt': data('UnqualifiedDataType'),
};

/** Invoice or credit note (UNTDID 1001). */
const typeCodes = { INVOICE: '380', CREDIT_NOTE: '381' } as const;

/** An invoice as programs read it: UN/CEFACT cross industry invoice, profile EN 16931 of Factur-X. */
export function facturX(frozen: FrozenInvoice): string {
  return writeXml(
    element('rsm:CrossIndustryInvoice', [context(frozen), head(frozen), trade(frozen)], spaces),
  );
}

/** Services, to be paid or paid already (BT-23, BR-FR-08). */
function context({ invoice, prepaidCents }: FrozenInvoice): Element {
  const paid = invoice.totalCents > 0 && prepaidCents === invoice.totalCents;
  return element('rsm:ExchangedDocumentContext', [
    element('ram:BusinessProcessSpecifiedDocumentContextParameter', [
      element('ram:ID', paid ? 'S2' : 'S1'),
    ]),
    element('ram:GuidelineSpecifiedDocumentContextParameter', [
      element('ram:ID', 'urn:cen.eu:en16931:2017'),
    ]),
  ]);
}

function head({ invoice, parties }: FrozenInvoice): Element {
  const mentions = [...mentionsOf(parties.terms), treatmentOf(parties.buyer)];
  return element('rsm:ExchangedDocument', [
    element('ram:ID', printedNumber(invoice)),
    element('ram:TypeCode', typeCodes[invoice.kind]),
    dayElement('ram:IssueDateTime', invoice.issuedOn),
    ...mentions.map(({ subject, text }) =>
      element('ram:IncludedNote', [
        element('ram:Content', text),
        element('ram:SubjectCode', subject),
      ]),
    ),
  ]);
}

function trade(frozen: FrozenInvoice): Element {
  return element('rsm:SupplyChainTradeTransaction', [
    ...frozen.lines.map(lineElement),
    element('ram:ApplicableHeaderTradeAgreement', [
      sellerElement(frozen.parties.seller),
      buyerElement(frozen.parties.buyer),
    ]),
    element('ram:ApplicableHeaderTradeDelivery', []),
    settlementElement(frozen),
  ]);
}
