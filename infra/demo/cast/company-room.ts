import type { SeededContact, SeededMailAddress } from '@vigie/identity/account/seed';

/** What accounts say of themselves beside the register, by member number. */
export const agreements: Record<string, string> = {
  ...{ '0010001': '0843', '0010002': '0158', '0010003': '0016', '0010005': '1979' },
  ...{ '0010006': '0292', '0010007': '0292' },
};

type Of<Row> = Omit<Row, 'accountId'> & { memberNumber: string };

/** Whom the service reaches. */
export const contacts: readonly Of<SeededContact>[] = [
  {
    ...{ memberNumber: '0010006', firstName: 'Inès', lastName: 'Marchandeau' },
    ...{ position: 'Comptable', email: 'compta@novembre.example', phone: '02 61 91 56 12' },
    purposes: ['BILLING'],
  },
  {
    ...{ memberNumber: '0010006', firstName: 'Régis', lastName: 'Toupet' },
    ...{ position: 'Responsable sécurité et environnement', email: 'hse@novembre.example' },
    purposes: ['PREVENTION'],
  },
  {
    ...{ memberNumber: '0010006', firstName: 'Kofi', lastName: 'Amegan' },
    ...{ position: 'Gestionnaire RH', phone: '02 61 91 56 04' },
    purposes: ['FOLLOW_UP', 'DECLARATION'],
  },
  {
    ...{ memberNumber: '0010001', firstName: 'Ysé', lastName: 'Kermadec', position: 'Gérante' },
    ...{ phone: '02 61 91 52 10', purposes: ['MANAGEMENT', 'FOLLOW_UP'] },
  },
];

/** Where letters or invoices go instead of the establishment. */
export const mailAddresses: readonly Of<SeededMailAddress>[] = [
  {
    ...{ memberNumber: '0010006', purpose: 'BILLING', addressee: 'Service comptable, siège' },
    ...{ street: '9 rue de l’Ancien-Télégraphe', postCode: '49980' },
    city: 'Montreval-sur-Loire',
  },
];

interface Renumbering {
  memberNumber: string;
  reason: 'LEGAL_FORM' | 'MOVE';
  /** Of the company that the account goes to; null while it stays. */
  companyNumber: string | null;
  companyName: string | null;
  askedDaysAgo: number;
  effectiveInDays: number;
  message: string | null;
  /** Name of the proof; null while it is missing. */
  proofName: string | null;
}

/** A change of number that waits for the service, and one for which the proof is missing. */
export const renumberings: readonly Renumbering[] = [
  {
    ...{ memberNumber: '0010005', reason: 'LEGAL_FORM', companyNumber: '00090005' },
    ...{ companyName: 'La Grande Marée SAS', askedDaysAgo: 2, effectiveInDays: 12 },
    message: 'Nous passons de SARL à SAS ; le nouvel extrait est joint.',
    proofName: 'Extrait Kbis.pdf',
  },
  {
    ...{ memberNumber: '0010003', reason: 'MOVE', companyNumber: null, companyName: null },
    ...{ askedDaysAgo: 1, effectiveInDays: -5, message: null, proofName: null },
  },
];
