import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findAverageCosts } from './average-cost/queries.ts';
import type { AverageCostRow } from './average-cost/table.ts';
import { findRefunds, findRefundsOf } from './card-refund/queries.ts';
import type { CardRefundRow } from './card-refund/table.ts';
import { findStandings } from './certificate/queries.ts';
import { findCharges, findToCome, findWaiting } from './charge/queries.ts';
import type { ChargeRow } from './charge/table.ts';
import { findCheckouts, findTold, type Told } from './checkout/queries.ts';
import type { CheckoutRow } from './checkout/table.ts';
import { findMandates, findMandatesOf } from './debit-mandate/queries.ts';
import type { MandateRow } from './debit-mandate/table.ts';
import { findDebitsIn, findExpectedOn, findOrders } from './debit-order/queries.ts';
import type { DebitRow, OrderRow } from './debit-order/table.ts';
import { findDisputes, findDisputesOf } from './dispute/queries.ts';
import type { DisputeRow } from './dispute/table.ts';
import { findPriced, findTariffsOfYears } from './fee/queries.ts';
import type { PaymentStanding } from './generated/resolvers.ts';
import { findCorrections, findInvoices, findLines } from './invoice/queries.ts';
import type { LineRow, ShownInvoice } from './invoice/table.ts';
import { sumMovements } from './movement/queries.ts';
import { findPayments, findPaymentsOf, type InvoicePayment } from './payment/queries.ts';
import type { PaymentRow } from './payment/table.ts';
import { findDeposits } from './platform/queries.ts';
import type { DepositRow } from './platform/table.ts';
import { findCameBack } from './receipt/queries.ts';
import { findRuns, type CountedRun } from './run/queries.ts';
import { findComplements, findTariffs } from './tariff/queries.ts';
import type { ComplementRow, DatedTariff, TariffRow } from './tariff/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  invoice: DataLoader<string, ShownInvoice | null>;
  /** Lines of an invoice. */
  lines: DataLoader<string, LineRow[]>;
  /** Credit notes that correct an invoice. */
  corrections: DataLoader<string, ShownInvoice[]>;
  checkout: DataLoader<string, CheckoutRow | null>;
  /** What a provider said that came on an attempt, instead of what was asked for. */
  told: DataLoader<string, Told | null>;
  cardRefund: DataLoader<string, CardRefundRow | null>;
  /** Refunds of a payment by card. */
  cardRefundsOf: DataLoader<string, CardRefundRow[]>;
  payment: DataLoader<string, PaymentRow | null>;
  /** Whether the bank has sent a payment back. */
  cameBack: DataLoader<string, boolean>;
  /** Payments of an invoice. */
  paymentsOf: DataLoader<string, InvoicePayment[]>;
  /** Cents that an account owes. */
  balance: DataLoader<string, number | null>;
  /** Whether an account has paid what was due. */
  paymentStanding: DataLoader<string, PaymentStanding | null>;
  charge: DataLoader<string, ChargeRow | null>;
  debitMandate: DataLoader<string, MandateRow | null>;
  /** The mandate of an account that holds, or else the last one. */
  debitMandateOf: DataLoader<string, MandateRow | null>;
  debitOrder: DataLoader<string, OrderRow | null>;
  /** Collections of an order. */
  debitsIn: DataLoader<string, DebitRow[]>;
  /** The collection of an invoice that the bank has not settled yet. */
  expectedDebit: DataLoader<string, (DebitRow & { collectOn: string }) | null>;
  /** The last attempt to hand an invoice in at the platform. */
  deposit: DataLoader<string, DepositRow | null>;
  dispute: DataLoader<string, DisputeRow | null>;
  /** What an employer says against a charge. */
  disputeOf: DataLoader<string, DisputeRow | null>;
  /** What will be invoiced to an account, disputed or not. */
  toCome: DataLoader<string, ChargeRow[]>;
  /** What the next run invoices to an account. */
  waiting: DataLoader<string, ChargeRow[]>;
  run: DataLoader<string, CountedRun | null>;
  tariff: DataLoader<string, DatedTariff | null>;
  /** The tariff by which the contribution of a year is asked. */
  tariffOfYear: DataLoader<number, TariffRow | null>;
  /** By account: whether the caller may see what its declaration costs. */
  priced: DataLoader<string, boolean>;
  /** Complementary services of a tariff. */
  complements: DataLoader<string, ComplementRow[]>;
  /** By year. */
  averageCost: DataLoader<number, AverageCostRow | null>;
}

export function createLoaders(read: Read): Loaders {
  return {
    invoice: new DataLoader((ids) => read((tx) => findInvoices(tx, ids))),
    lines: new DataLoader((ids) => read((tx) => findLines(tx, ids))),
    corrections: new DataLoader((ids) => read((tx) => findCorrections(tx, ids))),
    deposit: new DataLoader((ids) => read((tx) => findDeposits(tx, ids))),
    checkout: new DataLoader((ids) => read((tx) => findCheckouts(tx, ids))),
    told: new DataLoader((ids) => read((tx) => findTold(tx, ids))),
    cardRefund: new DataLoader((ids) => read((tx) => findRefunds(tx, ids))),
    cardRefundsOf: new DataLoader((ids) => read((tx) => findRefundsOf(tx, ids))),
    payment: new DataLoader((ids) => read((tx) => findPayments(tx, ids))),
    cameBack: new DataLoader((ids) => read((tx) => findCameBack(tx, ids))),
    paymentsOf: new DataLoader((ids) => read((tx) => findPaymentsOf(tx, ids))),
    balance: new DataLoader((ids) => read((tx) => sumMovements(tx, ids))),
    paymentStanding: new DataLoader((ids) => read((tx) => findStandings(tx, ids))),
    charge: new DataLoader((ids) => read((tx) => findCharges(tx, ids))),
    debitMandate: new DataLoader((ids) => read((tx) => findMandates(tx, ids))),
    debitMandateOf: new DataLoader((ids) => read((tx) => findMandatesOf(tx, ids))),
    debitOrder: new DataLoader((ids) => read((tx) => findOrders(tx, ids))),
    debitsIn: new DataLoader((ids) => read((tx) => findDebitsIn(tx, ids))),
    expectedDebit: new DataLoader((ids) => read((tx) => findExpectedOn(tx, ids))),
    dispute: new DataLoader((ids) => read((tx) => findDisputes(tx, ids))),
    disputeOf: new DataLoader((ids) => read((tx) => findDisputesOf(tx, ids))),
    toCome: new DataLoader((ids) => read((tx) => findToCome(tx, ids))),
    waiting: new DataLoader((ids) => read((tx) => findWaiting(tx, ids))),
    run: new DataLoader((ids) => read((tx) => findRuns(tx, ids))),
    tariff: new DataLoader((ids) => read((tx) => findTariffs(tx, ids))),
    tariffOfYear: new DataLoader((years) => read((tx) => findTariffsOfYears(tx, years))),
    priced: new DataLoader((ids) => read((tx) => findPriced(tx, ids))),
    complements: new DataLoader((ids) => read((tx) => findComplements(tx, ids))),
    averageCost: new DataLoader((years) => read((tx) => findAverageCosts(tx, years))),
  };
}
