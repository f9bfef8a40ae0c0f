import type { DayVisitFragment } from '$lib/graphql/generated/graphql';

/** Whom one practitioner sees in one place on a day, in the order of the hours. */
export interface Session {
  id: string;
  centre: string;
  practitioner: string;
  visits: DayVisitFragment[];
}

/** The day's list by centre and practitioner, in the order in which they begin. */
export function sessionsOf(visits: readonly DayVisitFragment[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const visit of visits) {
    const { centre, practitioner } = visit;
    const id = `${centre?.id}-${practitioner?.id}`;
    const session = sessions.get(id) ?? {
      ...{ id, centre: centre?.name ?? 'Centre', practitioner: practitioner?.name ?? 'Praticien' },
      visits: [],
    };
    session.visits.push(visit);
    sessions.set(id, session);
  }
  return [...sessions.values()].sort((one, other) =>
    `${one.centre} ${one.practitioner}`.localeCompare(
      `${other.centre} ${other.practitioner}`,
      'fr',
    ),
  );
}
