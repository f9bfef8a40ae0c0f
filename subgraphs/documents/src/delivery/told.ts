import type { SummonsPlace } from '../summons/place.ts';
import { isConfirmed, type OpenedLink } from './link.ts';

/** What the page of a private link shows. */
export interface Told {
  holds: boolean;
  firstName: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  place: SummonsPlace | null;
  professional: string | null;
  fileName: string | null;
  confirmedAt: Date | null;
  answerable: boolean;
}

const givenUp: Told = {
  ...{ holds: false, firstName: null, startsAt: null, endsAt: null, place: null },
  ...{ professional: null, fileName: null, confirmedAt: null, answerable: false },
};

/** What stands behind a link, without what only the employer or the service needs. */
export function told({ delivery, summons }: OpenedLink, now: Date): Told {
  if (!summons) return givenUp;
  const { row, facts } = summons;
  const { firstName, place, professional } = facts;
  const startsAt = new Date(facts.startsAt);
  const confirmedAt = isConfirmed(delivery, row) ? delivery.confirmedAt : null;
  return {
    ...{ holds: true, firstName, startsAt, endsAt: new Date(facts.endsAt), place, professional },
    ...{ fileName: row.fileName, confirmedAt },
    answerable: confirmedAt === null && startsAt > now,
  };
}
