import { parseSiren } from '@vigie/chassis/identifiers/siren';
import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { isBic, isIcs } from '../debit-mandate/rules.ts';
import { debitFormats } from '../debit-order/table.ts';
import { isIban } from '../transfer/iban.ts';
import { isVatNumber } from './rules.ts';
import { setting, type SettingRow } from './table.ts';

const theme = 'Factures';
const debits = 'Prélèvements';

/** A text that every service has of its own. */
const own = (
  field: 'legalForm' | 'siren' | 'vatNumber' | 'iban' | 'bic',
  label: string,
  explanation: string,
  form?: { sound: (text: string) => boolean; example: string },
): SettingDefinition => ({
  ...{ code: `invoice.${field}`, theme, label, explanation },
  ...{ kind: 'TEXT', table: setting, field, ...form },
});

/** An account of the plan comptable. */
const account = (
  code: string,
  field: Extract<keyof SettingRow, `${string}ccount${string}`>,
  usual: string,
  label: string,
): SettingDefinition => ({
  ...{ code: `accounting.${code}`, theme: 'Comptabilité', kind: 'TEXT', most: 20 },
  ...{ label, usual, table: setting, field },
  explanation: code.startsWith('member.')
    ? 'Compte de l’export comptable que télécharge un adhérent. Il le remplace au besoin dans son logiciel.'
    : 'Compte de l’export comptable du service.',
});

/** What billing lets the service set, in the order in which people see it. */
export const settings: readonly SettingDefinition[] = [
  own(
    'legalForm',
    'Forme juridique',
    'Par exemple « Association loi 1901 ». Écrite sur chaque facture.',
  ),
  own('siren', 'SIREN du service', 'Neuf chiffres. Sans lui, aucune facture ne peut être émise.', {
    sound: (text) => parseSiren(text) !== null,
    example: '000 199 000',
  }),
  own(
    'vatNumber',
    'Numéro de TVA',
    'Numéro de TVA intracommunautaire du service, écrit sur chaque facture.',
    { sound: isVatNumber, example: 'FR74 000 199 000' },
  ),
  own(
    'iban',
    'IBAN',
    'Compte sur lequel les adhérents paient par virement. Écrit sur les factures.',
    { sound: isIban, example: 'FR76 3000 6000 0112 3456 7890 189' },
  ),
  own('bic', 'BIC', 'Code de la banque du service, écrit à côté de l’IBAN.', {
    ...{ sound: isBic, example: 'ABCDFRPP' },
  }),
  {
    ...{ code: 'invoice.payment-days', theme, kind: 'NUMBER', usual: '30' },
    ...{ label: 'Délai de paiement', unit: 'jours', least: 0, most: 60 },
    ...{ table: setting, field: 'paymentDays' },
    explanation:
      'Nombre de jours entre l’émission et l’échéance d’une facture ; la loi en permet au plus 60 (C. com. L441-10).',
  },
  {
    ...{ code: 'invoice.vat-on-debits', theme, kind: 'BOOLEAN', usual: 'false' },
    ...{ label: 'TVA d’après les débits', table: setting, field: 'vatOnDebits' },
    explanation:
      'Oui : la TVA est due dès la facture et la mention de l’option y figure. Non : elle est due au paiement.',
  },
  {
    ...{ code: 'invoice.late-penalty', theme, kind: 'TEXT', most: 120 },
    ...{ usual: 'trois fois le taux d’intérêt légal' },
    ...{ label: 'Pénalités de retard', table: setting, field: 'latePenalty' },
    explanation: 'Taux écrit sur chaque facture (C. com. L441-9).',
  },
  {
    ...{ code: 'invoice.discount', theme, kind: 'TEXT', most: 120, usual: 'aucun' },
    ...{ label: 'Escompte', table: setting, field: 'discount' },
    explanation: 'Conditions d’escompte pour paiement anticipé, écrites sur chaque facture.',
  },
  {
    ...{ code: 'debit.ics', theme: debits, kind: 'TEXT', most: 35, sound: isIcs },
    example: 'FR72ZZZ123456',
    ...{ label: 'Identifiant créancier (ICS)', table: setting, field: 'debitIcs' },
    explanation:
      'Donné par la banque du service. Sans lui, aucun mandat de prélèvement n’est proposé aux adhérents.',
  },
  {
    ...{ code: 'debit.creditor', theme: debits, kind: 'TEXT', most: 70 },
    ...{ label: 'Nom du créancier', table: setting, field: 'debitCreditor' },
    explanation:
      'Le nom sous lequel l’ICS a été donné : il figure sur les mandats et sur les relevés des adhérents.',
  },
  {
    ...{ code: 'debit.notice-days', theme: debits, kind: 'NUMBER', usual: '14' },
    ...{ label: 'Préavis de prélèvement', unit: 'jours', least: 2, most: 30 },
    ...{ table: setting, field: 'debitNoticeDays' },
    explanation:
      'Nombre de jours entre la facture, qui annonce le prélèvement, et celui-ci. Moins de 14 jours demande l’accord des adhérents : le mandat l’écrit.',
  },
  {
    ...{ code: 'debit.format', theme: debits, kind: 'CHOICE', usual: 'pain.008.001.02' },
    ...{ label: 'Format des ordres de prélèvement', table: setting, field: 'debitFormat' },
    choices: debitFormats.map((value) => ({ value, label: value })),
    explanation: 'La version que la banque du service accepte ; demandez-la-lui.',
  },
  account('customers', 'accountCustomers', '411000', 'Adhérents (clients)'),
  account('contributions', 'accountContributions', '706000', 'Cotisations'),
  account('no-shows', 'accountNoShows', '708800', 'Frais d’absence'),
  account('complements', 'accountComplements', '706000', 'Prestations complémentaires'),
  account('vat', 'accountVat', '445710', 'TVA collectée'),
  account('bank', 'accountBank', '512000', 'Banque'),
  account('member.supplier', 'memberAccountSupplier', '401000', 'Chez l’adhérent : fournisseur'),
  account('member.expense', 'memberAccountExpense', '647500', 'Chez l’adhérent : charge'),
  account('member.vat', 'memberAccountVat', '445660', 'Chez l’adhérent : TVA déductible'),
  account('member.bank', 'memberAccountBank', '512000', 'Chez l’adhérent : banque'),
];
