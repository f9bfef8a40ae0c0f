import type { VisitRowFragment } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { isBooked } from './kind';

type Visit = Pick<VisitRowFragment, 'status' | 'latestDate' | 'latestIsLegal' | 'planning'>;

/** Visits without appointment whose legal date has passed: somebody must call. */
export function pastLegalDate(visits: readonly Visit[], now: number): number {
  const today = parisDay(new Date(now));
  return visits.filter(
    ({ status, latestDate, latestIsLegal }) =>
      status === 'TO_PLAN' && latestIsLegal && latestDate && latestDate < today,
  ).length;
}

/** Appointments that are booked, but after the day that the law allows. */
export function bookedLate(visits: readonly Visit[]): number {
  return visits.filter(
    ({ status, latestIsLegal, planning }) =>
      isBooked(status) && latestIsLegal && planning?.outcome === 'LATE',
  ).length;
}
