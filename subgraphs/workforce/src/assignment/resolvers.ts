import { signedIn } from '@vigie/chassis/subgraph';
import { findSituation } from '@vigie/law/situation';
import type { Context } from '../context.ts';
import type { EmploymentRow } from '../employee/table.ts';
import { sourceOf } from '../follow-up/source.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { known } from '../situation/known.ts';
import { currentOf, periodsOf } from './periods.ts';
import { previewPostChange } from './preview.ts';
import { statedSituations, type Stated } from './situations.ts';

export const assignmentResolvers: Resolvers = {
  Query: {
    previewPostChange: (_, { input }, { caller, clock, database }) =>
      database.as(signedIn(caller), (tx) => previewPostChange(tx, input, clock.today())),
  },
  Employee: {
    statedSituations: ({ employment }, _, context) => stated(employment, context),
    assignments: async ({ employment: { id, leftOn } }, _, { loaders }) =>
      periodsOf(await loaders.assignments.load(id), leftOn).toReversed(),
    postChange: async ({ employment: { id, leftOn } }, _, { loaders }) => {
      const periods = periodsOf(await loaders.assignments.load(id), leftOn);
      return periods.find(({ assignment }) => assignment.announced) ?? null;
    },
  },
  Assignment: {
    id: ({ assignment }) => assignment.id,
    announced: ({ assignment }) => assignment.announced,
    jobTitle: ({ assignment }) => assignment.title,
    situations: ({ assignment }) => known(assignment.situations),
    followUp: async ({ assignment: { followUpId } }, _, { loaders }) => {
      const row = followUpId ? await loaders.decision.load(followUpId) : null;
      return row && sourceOf(row);
    },
  },
  StatedSituation: {
    situation: ({ code }) => {
      const situation = findSituation(code);
      if (!situation) throw new Error('A code on file is not in the catalogue');
      return situation;
    },
  },
  PostChangePreview: {
    before: ({ before }) => sourceOf(before),
    after: ({ after }) => sourceOf(after),
  },
};

/** Of the post and of the person; confidential ones are always the person's own. */
async function stated({ id, jobPostId }: EmploymentRow, { loaders }: Context): Promise<Stated[]> {
  const post = jobPostId ? await loaders.jobPost.load(jobPostId) : null;
  const current = currentOf(await loaders.assignments.load(id));
  const confidential = await loaders.confidentialSituations.load(id);
  return [
    ...statedSituations(post?.situations ?? [], current?.ownSituations ?? []),
    ...confidential.map(({ code, reason }) => ({ code, reason, origin: 'ADDED' as const })),
  ];
}
