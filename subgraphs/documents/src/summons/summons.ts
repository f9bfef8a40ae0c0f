import type { JobActor } from '@vigie/chassis/actor';
import type { Circumstances } from './queries.ts';
import type { Appointment, VisitToSummon } from './visit.ts';

/** In whose name summonses are written: a visit may move to another account, so no account binds it. */
export const writer: JobActor = { kind: 'job', task: 'write-summons' };

/** All that a summons tells. */
export interface Summons extends Circumstances {
  /** Short text by which the service finds the summons again: `3F9A-21BC`. */
  reference: string;
  visit: VisitToSummon;
  appointment: Appointment;
  /** The visit's page in the portal. */
  url: string;
}

/** The random end of the document's identifier, as it is read aloud on the telephone. */
export function referenceOf(documentId: string): string {
  const end = documentId.slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
}

/** @param portalUrl without trailing slash */
export function visitUrl(portalUrl: string, visit: VisitToSummon): string {
  return `${portalUrl}${visitPath(visit)}`;
}

/** The same below the portal's address. */
export function visitPath({ id, account }: VisitToSummon): string {
  return `/${account.memberNumber}/visites/${id}`;
}
