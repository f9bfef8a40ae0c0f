import type { Resolvers, AuthorKind } from '../generated/resolvers.ts';
import { sourceOf } from '../follow-up/source.ts';
import { eventOf } from './events.ts';
import { listTimeline } from './list.ts';

const authors: Readonly<Record<string, AuthorKind>> = {
  user: 'PERSON',
  staff: 'STAFF',
  machine: 'PROGRAM',
};

export const timelineResolvers: Resolvers = {
  Employee: {
    timeline: ({ employment }, filter, { read }) =>
      read((tx) => listTimeline(tx, employment, filter)),
  },
  TimelineEntry: {
    event: ({ what, before }) => eventOf(what, before),
    author: ({ at, accountId, actorKind, actorId }) => {
      const kind = authors[actorKind] ?? 'SERVICE';
      const named = kind === 'PERSON' || kind === 'STAFF';
      const person = named && actorId ? { id: actorId } : null;
      return { kind, account: { id: accountId }, person, at };
    },
    followUp: async ({ followUpId }, _, { loaders }) => {
      const decision = followUpId ? await loaders.decision.load(followUpId) : null;
      return decision && sourceOf(decision);
    },
    absence: ({ absenceId }, _, { loaders }) =>
      absenceId ? loaders.absence.load(absenceId) : null,
    visit: ({ visitId }) => (visitId ? { id: visitId } : null),
  },
};
