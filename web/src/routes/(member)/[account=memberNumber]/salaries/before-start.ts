import { french } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type {
  EmployeeStatus,
  FollowUpDetailsFragment,
  VisitKind,
  VisitStatus,
} from '$lib/graphql/generated/graphql';
import { isBooked } from '../visites/kind';

type FirstVisit = FollowUpDetailsFragment['firstVisit'];

interface Visit {
  kind?: VisitKind | null;
  status?: VisitStatus | null;
  startsAt?: string | null;
}

interface Employee {
  status?: EmployeeStatus | null;
  startDate?: string | null;
  followUp?: { firstVisit: FirstVisit } | null;
  visits?: readonly Visit[] | null;
}

/** Whether a first visit that must come before the start cannot, since its last day has passed. */
export function isTooLate(first: FirstVisit, today: string): boolean {
  return first.beforeStart && Boolean(first.latestDate && first.latestDate < today);
}

/**
 * Whether an employee's first visit, due before the start, comes after it or has no day left. Without the right to
 * visits nothing is known, and nothing said.
 */
export function startsWithoutVisit(employee: Employee, today: string): boolean {
  const first = employee.followUp?.firstVisit;
  const { visits, status, startDate } = employee;
  if (!first?.beforeStart || !first.latestDate || !visits || status === 'CLOSED') return false;
  const mine = visits.filter(({ kind }) => kind === first.kind);
  if (mine.some((visit) => visit.status === 'HELD')) return false;
  const booked = mine.find((visit) => isBooked(visit.status) && visit.startsAt)?.startsAt;
  if (booked) return parisDay(booked) > first.latestDate;
  // Long-standing employees were seen before the portal knew of their visits: only an open visit says otherwise.
  const open = mine.some((visit) => visit.status === 'TO_PLAN');
  return isTooLate(first, today) && (open || Boolean(startDate && startDate >= today));
}

/** What the employer must know, in one sentence. */
export function beforeStartWarning(first: FirstVisit, started: boolean): string {
  const exam = first.kind === 'EMA_INIT';
  const subject = exam ? "L'examen médical d'aptitude" : "La visite d'information et de prévention";
  const articles = first.articles.length > 0 ? ` (${first.articles.join(', ')})` : '';
  return french(
    started
      ? `${subject} devait avoir lieu avant la prise de poste${articles} : appelez votre service sans attendre.`
      : `${subject} doit avoir lieu avant la prise de poste${articles} : ne commencez pas sans ${exam ? 'lui' : 'elle'}.`,
  );
}
