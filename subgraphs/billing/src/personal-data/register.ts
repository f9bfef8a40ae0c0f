import { address, equipment } from '@vigie/chassis/personal-data/equipment';
import type { Entry, Register } from '@vigie/chassis/personal-data/register';

/** Of an account: what it owes and has paid, which names nobody. */
const ofAccount = (neutral = '', words = ''): Entry => ({
  about: 'nobody',
  kept: 'accounting',
  columns: { neutral, words },
});

/** Of what the service votes and sets. */
const ofService = (neutral = ''): Entry => ({
  about: 'nobody',
  kept: 'service',
  columns: { neutral },
});

/** What every table of billing tells of whom, and for how long. */
export const register: Register = {
  ...equipment,
  charge: {
    about: 'employee',
    kept: 'accounting',
    by: [],
    columns: {
      situation: 'label explanation from_day to_day',
      words: 'withdrawal_reason',
      neutral: 'source kind quantity unit unit_price_cents vat_per_ten_thousand',
    },
  },
  charge_dispute: {
    about: 'user',
    kept: 'accounting',
    columns: { words: 'reason answer', neutral: 'state' },
  },
  debit_mandate: {
    about: 'user',
    kept: 'accounting',
    columns: {
      identity: 'holder',
      contact: 'place',
      secret: 'iban_encrypted',
      situation: 'signed_on',
      neutral: 'number iban_end bic creditor ics ended_by',
    },
  },
  checkout: ofAccount('provider provider_reference url state', 'settlement'),
  card_event: ofAccount('provider event_id reference kind outcome'),
  card_refund: ofAccount('state provider_reference failure', 'reason'),
  debit: ofAccount('sequence state return_reason'),
  debit_order: ofAccount('format creditor ics iban bic'),
  deposit: ofAccount('platform reference state', 'reason'),
  deposit_status: ofAccount('event_id status', 'reason'),
  invoice: ofAccount('series subject currency kind parties logo', 'reason'),
  invoice_line: ofAccount('kind label explanation unit'),
  movement: ofAccount('kind'),
  payment: ofAccount('direction method reference provider provider_reference'),
  run: ofAccount(),
  run_account: ofAccount('outcome'),
  standing: ofAccount(),
  series: ofService('series'),
  logo: ofService('digest picture'),
  average_cost: ofService('source'),
  complement: ofService('label unit'),
  tariff: ofService(),
  setting: ofService(
    'legal_form siren vat_number iban bic late_penalty discount debit_ics debit_creditor debit_format account_customers account_contributions account_no_shows account_complements account_vat account_bank member_account_supplier member_account_expense member_account_vat member_account_bank',
  ),
  file_address: address,
};
