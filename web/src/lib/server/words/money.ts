import type { Word } from './word';

/** The contribution, how it is paid, and who acts for whom. */
export const moneyWords = {
  cotisation: {
    term: 'Cotisation par salarié',
    also: ['per capita', 'contribution'],
    meaning:
      "La cotisation est proportionnelle au nombre de personnes suivies : chacune compte pour un, à temps plein comme à temps partiel. Elle paie l'ensemble socle de services.",
    articles: ['L4622-6'],
  },
  'declaration-annuelle': {
    term: 'Déclaration annuelle des effectifs',
    also: ['campagne', 'déclaration des effectifs'],
    meaning:
      "Une fois par an, l'employeur confirme qui travaille chez lui, à quels postes et avec quels risques. La cotisation et le suivi de l'année en dépendent.",
    articles: ['D4622-22'],
  },
  facture: {
    term: 'Facture',
    meaning:
      'Ce que vous devez au service : cotisation, compléments, visites manquées. Une facture émise ne change jamais ; une erreur se corrige par un avoir.',
    inContract: '`Invoice`',
  },
  avoir: {
    term: 'Avoir',
    meaning:
      "Facture à l'envers : elle annule tout ou partie d'une facture émise par erreur. Son montant vient en moins de ce que vous devez, ou vous est remboursé.",
  },
  'contestation-de-frais': {
    term: 'Contestation de frais',
    also: ['absence facturée', 'visite manquée'],
    meaning:
      "Vous pouvez dire que les frais d'une visite manquée ne sont pas dus, et pourquoi. Le service répond, et retire les frais s'il vous donne raison.",
    inContract: '`ChargeDispute`',
  },
  sepa: {
    term: 'Mandat de prélèvement SEPA',
    also: ['prélèvement', 'RUM', 'ICS', 'IBAN'],
    meaning:
      'Vous autorisez le service à prélever ses factures sur un compte, et vous pouvez retirer cette autorisation à tout moment. Chaque prélèvement est annoncé avant son jour.',
    more: 'Un prélèvement se fait rembourser par la banque dans les huit semaines qui suivent.',
    articles: ['Code monétaire et financier, L133-25-1'],
    inContract: '`DebitMandate`',
  },
  'mandat-cabinet': {
    term: 'Mandat d’un cabinet',
    also: ['comptable', 'cabinet'],
    meaning:
      "Vous confiez à un cabinet comptable une partie de ce qui se fait ici : salariés, déclaration, factures. Vous choisissez quoi et jusqu'à quand, et vous le retirez quand vous voulez.",
  },
  'second-facteur': {
    term: 'Seconde façon de se connecter',
    also: ['second facteur', 'clé d’accès', 'passkey', 'double authentification'],
    meaning:
      "Un téléphone, une clé d'accès ou une application qui prouve que c'est bien vous, en plus du code par e-mail. Si votre boîte e-mail est piratée, votre espace reste fermé.",
  },
  siret: {
    term: 'SIREN et SIRET',
    meaning:
      "Le SIREN, neuf chiffres, désigne l'entreprise ; le SIRET, quatorze chiffres, un de ses établissements. Un déménagement change le SIRET, jamais le SIREN.",
  },
} as const satisfies Record<string, Word>;
