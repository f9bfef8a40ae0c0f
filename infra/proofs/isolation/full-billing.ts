import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** An invoice with its line and its payment, and something that waits to be invoiced. */
export async function addBilling({ sql, account, label, year, canary }: Ink) {
  const [invoice, waiting, payment] = [newId(), newId(), newId()];
  await sql`insert into billing.invoice ${sql({
    ...{ id: invoice, account_id: account, number: 1, subject: canary(`${label}Objet`) },
    series: canary(`${label.toUpperCase().slice(0, 3)}`),
    ...{ issued_on: canary(`${year}-07-19`), due_on: canary(`${year}-08-20`) },
    ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000 },
    parties: sql.json({
      seller: {
        ...{ name: 'S', siren: '', vatNumber: '', legalForm: '', street: '', postCode: '' },
        city: '',
        iban: 'FR76',
        bic: '',
      },
      buyer: {
        ...{ name: canary(`${label}Acheteur`), street: canary(`${label}Rue`), city: 'V' },
        ...{
          memberNumber: '0000001',
          siren: '000100012',
          siret: '00010001200017',
          postCode: '49990',
        },
      },
      terms: {},
    }),
  })}`;
  const charged = {
    ...{ account_id: account, kind: 'NO_SHOW', quantity: 1, unit: 'visite' },
    ...{ unit_price_cents: 10_000, vat_per_ten_thousand: 2_000 },
    ...{ from_day: canary(`${year}-07-02`), to_day: canary(`${year}-07-03`) },
  };
  await sql`insert into billing.charge ${sql({
    ...{ ...charged, id: waiting, source: newId() },
    ...{ label: canary(`${label}Attente`), explanation: canary(`${label}Parce`) },
  })}`;
  await sql`insert into billing.invoice_line ${sql({
    ...{ ...charged, invoice_id: invoice, position: 1, net_cents: 10_000 },
    ...{ label: canary(`${label}Ligne`), explanation: canary(`${label}Pourquoi`) },
  })}`;
  await sql`insert into billing.payment ${sql({
    ...{ id: payment, account_id: account, direction: 'IN', method: 'CHEQUE', amount_cents: 700 },
    ...{ day: canary(`${year}-08-03`), reference: canary(`${label}Cheque`) },
  })}`;
  const moved = { account_id: account, invoice_id: invoice, day: canary(`${year}-08-04`) };
  await sql`insert into billing.movement ${sql([
    { ...moved, id: newId(), kind: 'INVOICE', amount_cents: 12_000, payment_id: null },
    { ...moved, id: newId(), kind: 'PAYMENT', amount_cents: -700, payment_id: payment },
  ])}`;
  const deposit = newId();
  await sql`insert into billing.deposit ${sql({
    ...{ id: deposit, account_id: account, invoice_id: invoice, attempt: 1, platform: 'demo' },
    ...{ reference: deposit, deposited_at: canary(`${year}-07-20T07:00:00.000Z`) },
    ...{ state: 'REJECTED', reason: canary(`${label}Rejet`) },
  })}`;
  await sql`insert into billing.deposit_status ${sql({
    ...{ deposit_id: deposit, event_id: newId(), account_id: account, status: 'REJECTED' },
    ...{ at: canary(`${year}-07-20T08:00:00.000Z`), reason: canary(`${label}RejetDit`) },
  })}`;
  const attempt = newId();
  await sql`insert into billing.checkout ${sql({
    ...{ id: attempt, account_id: account, invoice_id: invoice, amount_cents: 300 },
    ...{ provider: 'demo', provider_reference: attempt },
    ...{ url: canary(`https://carte.example/${label}`), started_by: newId() },
    started_at: canary(`${year}-08-05T07:00:00.000Z`),
  })}`;
  await sql`insert into billing.card_refund ${sql({
    ...{ id: newId(), account_id: account, payment_id: payment, amount_cents: 100 },
    ...{ reason: canary(`${label}Rendu`), asked_by: newId(), state: 'FAILED' },
    ...{ failure: 'charge_disputed', settled_at: `${year}-08-06T07:00:00.000Z` },
  })}`;
  const [mandate, order] = [newId(), newId()];
  await sql`insert into billing.debit_mandate ${sql({
    ...{ id: mandate, account_id: account, holder: canary(`${label}Titulaire`) },
    ...{ iban_encrypted: Buffer.from('chiffré'), iban_end: '2606', signed_on: `${year}-08-09` },
    ...{ creditor: canary(`${label}Créancier`), ics: canary(`ICS${label}`) },
    ...{ place: canary(`${label}Lieu`), signed_by: newId() },
    ...{ signed_at: canary(`${year}-08-08T07:00:00.000Z`) },
  })}`;
  await sql`insert into billing.debit_order ${sql({
    ...{ id: order, collect_on: `${year}-08-10`, format: 'pain.008.001.02' },
    ...{ creditor: 'S', ics: 'FR72ZZZ123456', iban: 'FR76', bic: '', created_by: newId() },
  })}`;
  await sql`insert into billing.debit ${sql({
    ...{ id: newId(), order_id: order, account_id: account, mandate_id: mandate },
    ...{ invoice_id: invoice, amount_cents: 700, sequence: 'FRST', state: 'RETURNED' },
    ...{ return_reason: 'AM04', returned_on: `${year}-08-12` },
  })}`;
  const dispute = newId();
  await sql`insert into billing.charge_dispute ${sql({
    ...{ id: dispute, account_id: account, charge_id: waiting, disputed_by: newId() },
    ...{ reason: canary(`${label}Conteste`), disputed_at: canary(`${year}-08-06T07:00:00.000Z`) },
    ...{ state: 'REFUSED', answer: canary(`${label}Maintien`) },
    answered_at: canary(`${year}-08-07T07:00:00.000Z`),
  })}`;
  return {
    ...{ Invoice: invoice, Charge: waiting, Payment: payment, Checkout: attempt },
    ...{ ChargeDispute: dispute, DebitMandate: mandate },
  };
}
