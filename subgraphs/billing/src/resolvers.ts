import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { accountingResolvers } from './accounting/resolvers.ts';
import { archiveResolvers } from './archive/resolvers.ts';
import { averageCostResolvers } from './average-cost/resolvers.ts';
import { cardRefundResolvers } from './card-refund/resolvers.ts';
import { certificateResolvers } from './certificate/resolvers.ts';
import { chargeResolvers } from './charge/resolvers.ts';
import { checkoutResolvers } from './checkout/resolvers.ts';
import { companyResolvers } from './company/resolvers.ts';
import { debitMandateResolvers } from './debit-mandate/resolvers.ts';
import { debitOrderResolvers } from './debit-order/resolvers.ts';
import { disputeResolvers } from './dispute/resolvers.ts';
import { feeResolvers } from './fee/resolvers.ts';
import { invoiceResolvers } from './invoice/resolvers.ts';
import { movementResolvers } from './movement/resolvers.ts';
import { paymentResolvers } from './payment/resolvers.ts';
import { platformResolvers } from './platform/resolvers.ts';
import { receiptResolvers } from './receipt/resolvers.ts';
import { runResolvers } from './run/resolvers.ts';
import { settingResolvers } from './setting/resolvers.ts';
import { tariffResolvers } from './tariff/resolvers.ts';

export const resolvers = mergeResolvers([
  accountingResolvers,
  archiveResolvers,
  averageCostResolvers,
  certificateResolvers,
  cardRefundResolvers,
  chargeResolvers,
  checkoutResolvers,
  companyResolvers,
  debitMandateResolvers,
  debitOrderResolvers,
  disputeResolvers,
  feeResolvers,
  invoiceResolvers,
  movementResolvers,
  paymentResolvers,
  platformResolvers,
  receiptResolvers,
  runResolvers,
  settingResolvers,
  tariffResolvers,
]);
