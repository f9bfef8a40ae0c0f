import { totalsOf, type RateTotal } from '../invoice/amounts.ts';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { printedNumber } from '../invoice/rules.ts';
import { transferReference } from '../transfer/reference.ts';
import { amount, dayElement, percent, period, vatCategory } from './values.ts';
import { element, textElement, type Element } from './xml.ts';

/** When VAT falls due (BT-8): with the payment, or with the invoice where the service has chosen so. */
const onPayment = '72';
const onInvoice = '5';

/** SEPA credit transfer (UNTDID 4461). */
const transfer = '58';

/** How and when it is paid, its VAT by rate and its totals. */
export function settlementElement(frozen: FrozenInvoice): Element {
  const { invoice, lines, corrected, parties } = frozen;
  const asks = invoice.kind === 'INVOICE';
  const { rates } = totalsOf(lines);
  const days = lines.flatMap(({ fromDay, toDay }) => [fromDay, toDay]).sort();
  const [first = invoice.issuedOn] = days;
  return element('ram:ApplicableHeaderTradeSettlement', [
    asks ? element('ram:PaymentReference', transferReference(printedNumber(invoice))) : null,
    element('ram:InvoiceCurrencyCode', invoice.currency),
    asks ? paymentMeans(frozen) : null,
    ...rates.map((rate) => vat(rate, parties.terms.vatOnDebits ? onInvoice : onPayment)),
    period(first, days.at(-1) ?? first),
    element('ram:SpecifiedTradePaymentTerms', [dayElement('ram:DueDateDateTime', invoice.dueOn)]),
    totals(frozen),
    corrected
      ? element('ram:InvoiceReferencedDocument', [
          element('ram:IssuerAssignedID', corrected.number),
          dayElement('ram:FormattedIssueDateTime', corrected.issuedOn, 'qdt'),
        ])
      : null,
  ]);
}

function paymentMeans({ parties: { seller } }: FrozenInvoice): Element {
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    element('ram:TypeCode', transfer),
    element('ram:PayeePartyCreditorFinancialAccount', [
      element('ram:IBANID', seller.iban.replace(/\s/g, '')),
      element('ram:AccountName', seller.name),
    ]),
    seller.bic
      ? element('ram:PayeeSpecifiedCreditorFinancialInstitution', [
          textElement('ram:BICID', seller.bic.replace(/\s/g, '')),
        ])
      : null,
  ]);
}

function vat({ netCents, vatCents, vatPerTenThousand }: RateTotal, due: string): Element {
  return element('ram:ApplicableTradeTax', [
    element('ram:CalculatedAmount', amount(vatCents)),
    element('ram:TypeCode', 'VAT'),
    element('ram:BasisAmount', amount(netCents)),
    element('ram:CategoryCode', vatCategory(vatPerTenThousand)),
    element('ram:DueDateTypeCode', due),
    element('ram:RateApplicablePercent', percent(vatPerTenThousand)),
  ]);
}

function totals({ invoice, prepaidCents }: FrozenInvoice): Element {
  const { netCents, vatCents, totalCents, currency } = invoice;
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    element('ram:LineTotalAmount', amount(netCents)),
    element('ram:TaxBasisTotalAmount', amount(netCents)),
    element('ram:TaxTotalAmount', amount(vatCents), { currencyID: currency }),
    element('ram:GrandTotalAmount', amount(totalCents)),
    prepaidCents > 0 ? element('ram:TotalPrepaidAmount', amount(prepaidCents)) : null,
    element('ram:DuePayableAmount', amount(totalCents - prepaidCents)),
  ]);
}
