import { addYears, dayAt } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import { ageingOn } from '../kind/renewal.ts';
import type { Facts } from './facts/facts.ts';
import { counted } from './wording.ts';

/** From so many employees on the risk assessment is brought up to date every year (R4121-2). */
const yearlyFrom = 11;

type Rule = (facts: Facts) => string | null;

/** A sentence with how many it concerns; null for nobody. */
const some = (number: number, one: string, many: string, rest: string): string | null =>
  number === 0 ? null : `${counted(number, one, many)} ${rest}`;

const present = ({ employees }: Facts) => employees.filter(({ status }) => status === 'ACTIVE');

/** In the order in which an inspector asks. None of them names anybody. */
const rules: readonly Rule[] = [
  ({ account: { membership } }) =>
    membership.state === 'SUSPENDED' || membership.state === 'ENDED'
      ? `L’adhésion au service est ${membership.state === 'ENDED' ? 'terminée' : 'suspendue'}.`
      : null,
  (facts) =>
    some(
      facts.employees.filter(({ visitStanding }) => visitStanding?.state === 'OVERDUE').length,
      ...(['salarié a', 'salariés ont', 'une visite dont la date légale est passée.'] as const),
    ),
  (facts) =>
    some(
      present(facts).filter(({ visitStanding }) => !visitStanding?.lastHeldOn).length,
      ...(['salarié présent', 'salariés présents', 'sans visite connue du service.'] as const),
    ),
  ({ employees }) =>
    some(
      employees.filter(({ followUp }) => followUp === null).length,
      ...(['salarié', 'salariés', 'sans suivi déterminé.'] as const),
    ),
  ({ employees }) =>
    some(
      employees.filter(({ jobPost }) => jobPost === null).length,
      ...(['salarié', 'salariés', 'sans poste renseigné.'] as const),
    ),
  riskAssessment,
  ({ papers }) =>
    papers.prevention.some(({ kind }) => kind === 'COMPANY_SHEET')
      ? null
      : 'Aucune fiche d’entreprise reçue du service (R4624-46).',
  ({ account: { declarations } }) => {
    const [latest] = declarations;
    if (!latest) return 'Aucune déclaration annuelle d’effectif (D4622-22).';
    return latest.receipts.length > 0
      ? null
      : `La déclaration annuelle ${latest.year} n’est pas validée (D4622-22).`;
  },
  ({ account: { paymentStanding } }) =>
    paymentStanding === 'OVERDUE' ? 'Une cotisation échue reste due.' : null,
  ({ requests, today }) =>
    some(
      requests.filter(
        ({ settledAt, promisedOn }) =>
          settledAt === null && promisedOn !== null && promisedOn < today,
      ).length,
      ...(['demande attend', 'demandes attendent'] as const),
      'la réponse du service au-delà du délai promis.',
    ),
  ({ visits, papers, today, zone }) => {
    const given = new Set(papers.ofVisits.map(({ visitId }) => visitId));
    const since = addYears(today, -1);
    return some(
      visits.filter(
        ({ id, status, startsAt }) =>
          status === 'HELD' && startsAt && dayAt(startsAt, zone) >= since && !given.has(id),
      ).length,
      ...(['visite tenue depuis un an', 'visites tenues depuis un an'] as const),
      'sans attestation ni avis reçu.',
    );
  },
];

function riskAssessment(facts: Facts): string | null {
  const [latest] = facts.papers.prevention.filter(({ kind }) => kind === 'RISK_ASSESSMENT');
  if (!latest) return 'Aucun document unique (DUERP) déposé (R4121-1).';
  const oldFrom = ageingOn('RISK_ASSESSMENT', latest.effectiveOn);
  if (!latest.effectiveOn || !oldFrom || oldFrom > facts.today) return null;
  return present(facts).length >= yearlyFrom
    ? `Le document unique (DUERP) a plus d’un an : il est daté du ${plainDay(latest.effectiveOn)} (R4121-2).`
    : null;
}

/** What is missing or overdue, as sentences without names. */
export function gapsOf(facts: Facts): string[] {
  return rules.map((rule) => rule(facts)).filter((gap) => gap !== null);
}
