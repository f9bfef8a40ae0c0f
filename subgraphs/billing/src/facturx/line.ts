import type { LineRow } from '../invoice/table.ts';
import { amount, percent, period, unitCode, vatCategory } from './values.ts';
import { element, type Element } from './xml.ts';

/** One line. Why it is owed stands on the page for people and does not travel through platforms. */
export function lineElement(line: LineRow): Element {
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [element('ram:LineID', String(line.position))]),
    element('ram:SpecifiedTradeProduct', [element('ram:Name', line.label)]),
    element('ram:SpecifiedLineTradeAgreement', [
      element('ram:NetPriceProductTradePrice', [
        element('ram:ChargeAmount', amount(line.unitPriceCents)),
      ]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [
      element('ram:BilledQuantity', String(line.quantity), { unitCode: unitCode(line.unit) }),
    ]),
    element('ram:SpecifiedLineTradeSettlement', [
      element('ram:ApplicableTradeTax', [
        element('ram:TypeCode', 'VAT'),
        element('ram:CategoryCode', vatCategory(line.vatPerTenThousand)),
        element('ram:RateApplicablePercent', percent(line.vatPerTenThousand)),
      ]),
      period(line.fromDay, line.toDay),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [
        element('ram:LineTotalAmount', amount(line.netCents)),
      ]),
    ]),
  ]);
}
