import { DeparturesDocument } from '$lib/graphql/generated/graphql';
import { longDate, parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';

/** Somebody who moved to another account of the company, or is to move. */
export interface Departure {
  id: string;
  /** Null for whoever may not read names. */
  name: string | null;
  toName: string;
  /** « mardi 1 décembre 2026 ». */
  on: string;
  /** « depuis le », « à partir du », « transfert annoncé pour le ». */
  since: string;
  /** The file where it is now; null where the reader may not open it. */
  href: string | null;
}

/** The latest of them; the list of an account is no register of its past. */
const SHOWN = 20;

/** People transferred away from an account, the latest first; null where they cannot be read. */
export async function departuresOf(api: Api, memberNumber: string): Promise<Departure[] | null> {
  const { data } = await api.query(DeparturesDocument, { memberNumber, first: SHOWN });
  const departures = data.memberAccount?.departures;
  if (!departures) return null;
  return departures.map(({ id, employeeId, firstName, lastName, toName, on, movedAt, to }) => {
    const home = movedAt ? to?.memberNumber : memberNumber;
    return {
      ...{ id, toName, on: longDate(on), since: sinceOf(on, movedAt) },
      name: [lastName, firstName].filter(Boolean).join(' ') || null,
      href: home ? `/${home}/salaries/${employeeId}` : null,
    };
  });
}

/** Somebody hired for a coming day moves at once, from that day on. */
function sinceOf(on: string, movedAt: string | null | undefined): string {
  if (!movedAt) return 'transfert annoncé pour le';
  return on > parisDay(new Date()) ? 'à partir du' : 'depuis le';
}
