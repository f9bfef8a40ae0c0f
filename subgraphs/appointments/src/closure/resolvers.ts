import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { ClosureRefusal, Resolvers } from '../generated/resolvers.ts';
import { closeHalfDays } from './close.ts';
import { liftClosure } from './lift.ts';
import { nextAppointments } from './next-appointments.ts';
import { previewClosure } from './preview.ts';
import { listClosures } from './queries.ts';

export const closureResolvers: Resolvers = {
  Query: {
    closures: (_, __, { read }) => read(listClosures),
    closure: (_, { id }, { loaders }) => loaders.closure.load(id),
    closurePreview: (_, { closure }, { clock, read }) =>
      read((tx) => previewClosure(tx, closure, clock.today())),
  },
  Mutation: {
    closeHalfDays: (_, { input }, context) =>
      payload(context, closeHalfDays(context, signedIn(context.caller), input)),
    liftClosure: (_, { input }, context) =>
      payload(context, liftClosure(context, signedIn(context.caller), input), input.id),
  },
  ClosurePreview: {
    nextAppointments: ({ terms }, _, context) =>
      terms && nextAppointments(context, signedIn(context.caller), terms, context.clock.today()),
  },
  NextAppointment: {
    visit: ({ visitId }, _, { loaders }) => loaders.visit.load(visitId),
    startsAt: ({ slot }) => slot?.startsAt ?? null,
    practitioner: ({ slot }, _, { loaders }) =>
      slot && loaders.practitioner.load(slot.practitionerId),
    centre: ({ slot }, _, { loaders }) => slot && loaders.centre.load(slot.centreId),
  },
  Closure: {
    practitioner: ({ practitionerId }, _, { loaders }) =>
      practitionerId ? loaders.practitioner.load(practitionerId) : null,
    centre: ({ centreId }, _, { loaders }) => (centreId ? loaders.centre.load(centreId) : null),
    appointments: ({ id }, _, { loaders }) => loaders.givenUp.load(id),
  },
};

/** The closure after the command; after a refusal, the one that was meant as it stands. */
async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, ClosureRefusal>>,
  meant: string | null = null,
) {
  const outcome = await command;
  const id = isRefused(outcome) ? meant : outcome.done.id;
  return {
    closure: id === null ? null : await loaders.closure.clear(id).load(id),
    refusals: isRefused(outcome) ? outcome.refusals : [],
  };
}
