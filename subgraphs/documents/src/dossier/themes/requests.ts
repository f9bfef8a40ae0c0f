import { dayAt, type CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import type { Facts } from '../facts/facts.ts';
import { listedName, natureOf, requestStates } from '../wording.ts';
import { dayCell, themeOf, type Theme } from './theme.ts';

interface Asked {
  on: CivilDate;
  whom: string;
  what: string;
  promisedOn: CivilDate | null;
  answer: string;
  answeredOn: CivilDate | null;
  reason: string | null;
}

/** What the employer has asked for and what the service has answered, the latest first. */
export function requestsTheme(facts: Facts): Theme {
  return themeOf<Asked>({
    title: 'Demandes de l’employeur et réponses du service',
    sheetName: 'Demandes',
    ground: `Demandes de visites (R4624-34) et demandes de rendez-vous quand aucun créneau n’était libre avant la date légale, depuis le ${plainDay(facts.since)}. Le motif écrit par l’employeur n’est pas repris.`,
    none: 'Aucune demande sur la période.',
    rows: [...requested(facts), ...awaited(facts)].sort((one, other) =>
      other.on.localeCompare(one.on),
    ),
    columns: [
      { heading: 'Demandée le', sheet: 14, page: 62, cell: ({ on }) => dayCell(on) },
      { heading: 'Salariés', sheet: 40, page: 150, cell: ({ whom }) => whom },
      { heading: 'Demande', sheet: 60, page: '*', cell: ({ what }) => what },
      {
        ...{ heading: 'Promise pour le', sheet: 16, page: 70 },
        cell: ({ promisedOn }) => dayCell(promisedOn),
      },
      { heading: 'Réponse', sheet: 28, page: 100, cell: ({ answer }) => answer },
      {
        ...{ heading: 'Répondue le', sheet: 14, page: 62 },
        cell: ({ answeredOn }) => dayCell(answeredOn),
      },
      { heading: 'Motif du refus', sheet: 50, page: 120, cell: ({ reason }) => reason },
    ],
  });
}

function requested({ requests, zone }: Facts): Asked[] {
  return requests.map((request) => ({
    on: dayAt(request.requestedAt, zone),
    whom: request.employees.map(({ employee }) => listedName(employee)).join(', '),
    what: natureOf(request.kind),
    promisedOn: request.promisedOn,
    answer: requestStates[request.state],
    answeredOn: request.settledAt && dayAt(request.settledAt, zone),
    reason: request.rejectionReason,
  }));
}

/** Appointments that were asked for when none was free in time: each has a dated proof. */
function awaited({ papers, visits, zone }: Facts): Asked[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return papers.proofs.map(({ createdAt, visitId }) => {
    const visit = byId.get(visitId ?? '');
    return {
      on: dayAt(createdAt, zone),
      whom: visit ? listedName(visit.employee) : '',
      what: `Premier créneau libre${visit ? ` : ${natureOf(visit.kind)}` : ''} ; preuve de demande établie`,
      promisedOn: null,
      answer: visit?.startsAt ? 'Rendez-vous fixé' : 'En attente d’un créneau',
      answeredOn: null,
      reason: null,
    };
  });
}
