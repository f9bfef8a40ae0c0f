import { plainDay } from '@vigie/chassis/french-date';
import { dayAt, type CivilDate } from '@vigie/chassis/civil-date';
import { spaced } from '@vigie/chassis/identifiers/siren';
import type { Account } from './facts/answers.ts';
import type { Facts } from './facts/facts.ts';
import { memberships, payments } from './wording.ts';

/** A fact of the account and what it is called. */
export interface Fact {
  name: string;
  value: string | number | { day: CivilDate };
}

/** Who the employer is. */
export function identityOf({ account }: Facts): Fact[] {
  return [
    { name: 'Employeur', value: account.name },
    { name: 'SIRET', value: spaced(account.siret) },
    { name: 'Code d’activité (NAF)', value: account.activityCode ?? 'Non renseigné' },
    { name: 'Adresse', value: addressOf(account) },
  ];
}

/** Where the membership stands, and whether it is paid; without amounts. */
export function membershipOf({ account, zone }: Facts): Fact[] {
  const { state, joinedOn, suspendedAt, endsOn } = account.membership;
  return [
    { name: 'Numéro d’adhérent', value: account.memberNumber },
    { name: 'Adhésion', value: memberships[state] },
    { name: 'Adhérent depuis le', value: joinedOn ? { day: joinedOn } : 'Non renseigné' },
    ...(suspendedAt ? [{ name: 'Suspendue le', value: { day: dayAt(suspendedAt, zone) } }] : []),
    ...(endsOn ? [{ name: 'Fin de l’adhésion', value: { day: endsOn } }] : []),
    { name: 'Cotisations', value: payments[account.paymentStanding] },
  ];
}

function addressOf({ address }: Account): string {
  if (!address) return 'Non renseignée';
  const { line, street, postCode, city } = address;
  return [line, street, `${postCode} ${city}`].filter(Boolean).join(', ');
}

/** People counted: by profile, and by where they stand. */
export function figuresOf({ employees }: Facts): { name: string; value: number }[] {
  const many = (test: (employee: Facts['employees'][number]) => boolean): number =>
    employees.filter(test).length;
  return [
    { name: 'Salariés présents', value: many(({ status }) => status === 'ACTIVE') },
    { name: 'À venir', value: many(({ status }) => status === 'UPCOMING') },
    { name: 'Suivi simple (SI)', value: many(({ followUp }) => followUp?.profile === 'SI') },
    { name: 'Suivi adapté (SIA)', value: many(({ followUp }) => followUp?.profile === 'SIA') },
    { name: 'Suivi renforcé (SIR)', value: many(({ followUp }) => followUp?.profile === 'SIR') },
    {
      name: 'À jour de visite',
      value: many(({ visitStanding }) => visitStanding?.state !== 'OVERDUE'),
    },
    {
      name: 'En retard de visite',
      value: many(({ visitStanding }) => visitStanding?.state === 'OVERDUE'),
    },
  ];
}

/** What stands in no dossier, and until when it goes back. */
export const scopeOf = ({ since }: Facts): string[] => [
  `Les visites, demandes et convocations sont celles depuis le ${plainDay(since)}.`,
  'Ce dossier ne contient aucune information médicale : ni conclusions des avis, ni motifs confidentiels, ni causes d’absence, ni numéro de sécurité sociale. Les avis et attestations eux-mêmes sont conservés par l’employeur (R4624-55).',
  'Il reprend ce que l’employeur et le service ont enregistré sur le portail à l’instant indiqué ; il n’atteste rien de plus.',
];
