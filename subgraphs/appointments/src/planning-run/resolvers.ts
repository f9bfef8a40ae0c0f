import { referenceTo } from '@vigie/chassis/entity-reference';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { startPlanningRun } from './commands.ts';
import {
  countResults,
  findPlanningRuns,
  listPlanningRuns,
  listResults,
  listShortages,
} from './queries.ts';

export const planningRunResolvers: Resolvers = {
  Query: {
    planningRuns: (_, __, { read }) => read(listPlanningRuns),
    planningRun: async (_, { id }, { read }) =>
      (await read((tx) => findPlanningRuns(tx, [id])))[0] ?? null,
  },
  Mutation: {
    startPlanningRun: async (_, { input }, context) => {
      const outcome = await startPlanningRun(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { run: null, refusals: outcome.refusals };
      const [run = null] = await context.read((tx) => findPlanningRuns(tx, [outcome.done.id]));
      return { run, refusals: [] };
    },
  },
  PlanningRun: {
    askedBy: ({ askedBy }) => referenceTo(askedBy),
    before: (run) => ({
      ...{ inTime: run.inTimeBefore, late: run.lateBefore, unplaced: run.unplacedBefore },
    }),
    after: (run) => ({
      ...{ inTime: run.inTimeAfter, late: run.lateAfter, unplaced: run.unplacedAfter },
    }),
    results: ({ id }, asked, { read }) => read((tx) => listResults(tx, id, asked)),
    counts: ({ id }, _, { read }) => read((tx) => countResults(tx, id)),
    shortages: ({ id }, _, { read }) => read((tx) => listShortages(tx, id)),
  },
  PlanningResult: {
    visit: ({ visitId }, _, { loaders }) => loaders.visit.load(visitId),
    from: ({ fromHalfDay }, _, { loaders }) =>
      fromHalfDay === null ? null : loaders.halfDay.load(fromHalfDay),
    to: ({ toHalfDay }, _, { loaders }) =>
      toHalfDay === null ? null : loaders.halfDay.load(toHalfDay),
  },
  PlanningShortage: {
    centre: ({ centreId }, _, { loaders }) => loaders.centre.load(centreId),
  },
};
