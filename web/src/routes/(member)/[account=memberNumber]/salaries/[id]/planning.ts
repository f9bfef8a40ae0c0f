import { isPlanning } from '../../visites/waiting';
import type { EmployeeFile } from './employee.server';

/** The service learns of a change within moments; after this time (milliseconds) nothing more is to be expected. */
const soon = 120_000;

type Facts = Pick<EmployeeFile, 'visits' | 'updatedAt' | 'status'>;

/** Appointments follow a change of the file a moment later (milliseconds). */
const aMoment = 10_000;

/** Whether the visits may not yet be what a change made just now has brought: a leaving, its undoing, a transfer. */
export function mayFollow({ visits, updatedAt }: Omit<Facts, 'status'>, now: number): boolean {
  return Boolean(visits?.length && updatedAt && now - Date.parse(updatedAt) < aMoment);
}

/** Whether a slot is being sought, or will be as soon as the service has learnt of a change just made. */
export function isBeingPlanned({ visits, updatedAt, status }: Facts, now: number): boolean {
  if (!visits) return false;
  if (visits.some(isPlanning)) return true;
  const justChanged = updatedAt ? now - Date.parse(updatedAt) < soon : false;
  return visits.length === 0 && status !== 'CLOSED' && justChanged;
}
