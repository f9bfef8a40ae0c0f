import type { CivilDate } from './civil-date.ts';

/** An employment as the others need to know it. Sent whole after every change; the highest version wins. */
export interface EmployeeChanged {
  employeeId: string;
  accountId: string;
  version: number;
  firstName: string;
  lastName: string;
  usedName: string | null;
  startDate: CivilDate;
  leftOn: CivilDate | null;
  profile: 'SI' | 'SIA' | 'SIR';
  /** Null where actions of prevention replace the visit (D4625-22). */
  firstVisit: {
    kind: 'VIP_INIT' | 'EMA_INIT';
    latestDate: CivilDate;
    performers: readonly string[];
  } | null;
}

/** An appointment was booked, moved or cancelled. */
export interface VisitChanged {
  visitId: string;
  accountId: string;
  employeeId: string;
  version: number;
  planned: boolean;
}

/** Every event that crosses from one subgraph to another, by type. */
export interface Events {
  'employee.changed': EmployeeChanged;
  'visit.changed': VisitChanged;
}

export type EventType = keyof Events;

/** Which subgraphs receive which events. */
export const subscribers: Record<EventType, readonly string[]> = {
  'employee.changed': ['appointments'],
  'visit.changed': ['documents'],
};
