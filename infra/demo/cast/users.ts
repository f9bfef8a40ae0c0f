/** What is known of somebody of the cast at work, by address. */
export interface Work {
  position: string;
  phone?: string;
  /** Days of access that are left; none for no end. */
  daysLeft?: number;
}

/** Telephone numbers stem from the ranges reserved for fiction. */
export const work: Record<string, Work> = {
  'yse@fournil.example': { position: 'Gérante', phone: '02 61 91 52 10' },
  'odile@chastaing.example': { position: 'Gérante', phone: '02 61 91 53 20' },
  'perrine@chastaing.example': { position: 'Assistante de direction' },
  'direction@grandemaree.example': { position: 'Directeur', phone: '02 61 91 54 30' },
  'maud@grandemaree.example': { position: 'Responsable du personnel' },
  'drh@novembre.example': {
    position: 'Directrice des ressources humaines',
    phone: '02 61 91 56 01',
  },
  'rh.usine@novembre.example': { position: 'Gestionnaire RH de l’usine', phone: '02 61 91 56 04' },
  'compta@novembre.example': { position: 'Comptable' },
  'hse@novembre.example': { position: 'Responsable sécurité et environnement' },
  'daf@novembre.example': {
    position: 'Directrice administrative et financière',
    phone: '02 61 91 56 02',
  },
  'remplacement.rh@novembre.example': { position: 'Remplacement congé maternité', daysLeft: 75 },
};

/** Somebody who was invited and has not answered; days are counted from now. */
export interface Guest {
  memberNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  position: string;
  roles: string[];
  /** Address of whoever invited. */
  invitedBy: string;
  sentDaysAgo: number;
}

/** One whose link works, and one whose link has expired. */
export const guests: Guest[] = [
  {
    ...{ memberNumber: '0010006', firstName: 'Titouan', lastName: 'Le Barbier' },
    ...{ email: 'paie@novembre.example', position: 'Gestionnaire de paie' },
    ...{ roles: ['declaration', 'billing'], invitedBy: 'drh@novembre.example', sentDaysAgo: 2 },
  },
  {
    ...{ memberNumber: '0010006', firstName: 'Rozenn', lastName: 'Quintin' },
    ...{ email: 'atelier@novembre.example', position: 'Cheffe d’atelier' },
    ...{ roles: ['reader'], invitedBy: 'daf@novembre.example', sentDaysAgo: 16 },
  },
];

/** Somebody who cannot get in any more; days are counted from now. */
export interface LostVisitor {
  kind: 'ADDRESS_CHANGED' | 'ADMINISTRATOR_GONE';
  memberNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  previousEmail?: string;
  phone?: string;
  message?: string;
  askedDaysAgo: number;
  /** Why the service refused, the day after. */
  refused?: string;
}

/** One for the company or the service, one with a number that nobody has, one that was refused. */
export const lostVisitors: LostVisitor[] = [
  {
    ...{ kind: 'ADDRESS_CHANGED', memberNumber: '0010006', firstName: 'Régis', lastName: 'Toupet' },
    ...{ email: 'r.toupet@novembre-composites.example', previousEmail: 'hse@novembre.example' },
    ...{ phone: '02 61 91 56 09', askedDaysAgo: 1 },
    message: 'Nos adresses ont changé lundi, l’ancienne ne reçoit plus rien.',
  },
  {
    ...{ kind: 'ADMINISTRATOR_GONE', memberNumber: '0010044', firstName: 'Clarisse' },
    ...{ lastName: 'Montagné', email: 'clarisse@fleurs-montagne.example', askedDaysAgo: 3 },
    message:
      'Mon prédécesseur est parti en septembre sans laisser son adresse. Je reprends la boutique.',
  },
  {
    ...{ kind: 'ADMINISTRATOR_GONE', memberNumber: '0010003', firstName: 'Jérémy' },
    ...{ lastName: 'Bossard', email: 'j.bossard@messagerie.example', askedDaysAgo: 12 },
    refused: 'M. Lavergnolle, que nous avons rappelé, ne vous connaît pas.',
  },
];
