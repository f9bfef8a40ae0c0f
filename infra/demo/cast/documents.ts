import type { DocumentSeed } from '@vigie/documents/seed';

/** A document as the cast is written; days are counted back from today. */
export interface CastDocument extends Pick<DocumentSeed, 'kind' | 'title' | 'fileName'> {
  /** Accounts that have it; all of them when absent. */
  memberNumbers?: readonly string[];
  /** Deposited by the account's administrator; by the service otherwise. */
  byMember?: boolean;
  daysAgo: number;
  /** Day of the paper itself. */
  writtenDaysAgo?: number;
}

export const sharedDocuments: readonly CastDocument[] = [
  {
    ...{ kind: 'PRACTICAL', title: 'Mode d’emploi de votre service', daysAgo: 320 },
    fileName: 'Mode d’emploi.pdf',
  },
  {
    ...{ kind: 'PRACTICAL', title: 'Règlement intérieur et grille tarifaire', daysAgo: 300 },
    fileName: 'Règlement et grille.pdf',
  },
  {
    ...{ kind: 'RISK_ASSESSMENT', title: 'Document unique (DUERP)', byMember: true },
    ...{ memberNumbers: ['0010001'], daysAgo: 95, writtenDaysAgo: 100 },
    fileName: 'DUERP du fournil.pdf',
  },
  {
    ...{ kind: 'RISK_ASSESSMENT', title: 'Document unique (DUERP)', byMember: true },
    ...{ memberNumbers: ['0010005', '0010006'], daysAgo: 470, writtenDaysAgo: 480 },
    fileName: 'DUERP.pdf',
  },
  {
    ...{ kind: 'COMPANY_SHEET', title: 'Fiche d’entreprise', fileName: 'Fiche d’entreprise.pdf' },
    ...{ memberNumbers: ['0010001', '0010005', '0010006'], daysAgo: 210, writtenDaysAgo: 215 },
  },
  {
    ...{ kind: 'ACTION_REPORT', title: 'Métrologie du bruit, ligne 2', daysAgo: 60 },
    ...{ memberNumbers: ['0010006'], writtenDaysAgo: 66, fileName: 'Métrologie bruit.pdf' },
  },
  {
    ...{ kind: 'ACTION_REPORT', title: 'Étude des ports de charges au fournil', daysAgo: 40 },
    ...{ memberNumbers: ['0010001'], writtenDaysAgo: 44, fileName: 'Ports de charges.pdf' },
  },
  {
    ...{ kind: 'PREVENTION_PAPER', title: 'Plan de prévention des livraisons', daysAgo: 30 },
    ...{ memberNumbers: ['0010006'], byMember: true, fileName: 'Plan de prévention.pdf' },
  },
];
