import { referenceTo } from '@vigie/chassis/entity-reference';
import { isAsked } from '@vigie/chassis/asked';
import { isId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { EmployeeRow } from '../employee/table.ts';
import type { DeclarationPayload, Resolvers } from '../generated/resolvers.ts';
import { forget } from '../loaders.ts';
import { known } from '../situation/known.ts';
import { answerPrevention } from './answer.ts';
import { answersOf, isAnomalyOpen, shownState } from './rules.ts';
import { listChanges } from './followed.ts';
import { countingFor } from './counting.ts';
import { describeCampaign } from './describe.ts';
import { handOverDeclarationStep, listPreparers, listTurns } from './hand-over.ts';
import { giveListedPostReason, justifyAnomaly } from './justify.ts';
import { readObstacles, type Result } from './open.ts';
import { listDeclarations, listDeclaredPosts } from './queries.ts';
import { remindOfDeclaration } from './remind.ts';
import { correctDeclaration, returnDeclaration, sendDeclaration } from './send.ts';
import { listSeveralEmployers, noteSeveralEmployers } from './several.ts';
import { readAnomalies, readChangeCounts, readChanges, readRiskPosts } from './source.ts';
import { declareNothingToReport, startDeclaration } from './start.ts';
import type { DeclarationRow } from './table.ts';
import { validateDeclaration } from './validate.ts';

export const declarationResolvers: Resolvers = {
  Query: {
    declarationCampaign: (_, __, { read, clock }) =>
      read((tx) => describeCampaign(tx, clock.today())),
    headcountDeclarations: (_, asked, { read }, info) =>
      read((tx) => listChanges(tx, asked, isAsked(info, 'totalCount'))),
    headcountDeclaration: (_, { id }, { loaders }) =>
      isId(id) ? loaders.declaration.load(id) : null,
  },
  Mutation: {
    startDeclaration: (_, { input }, context) =>
      payload(context, startDeclaration(context, signedIn(context.caller), input)),
    answerPrevention: (_, { input }, context) =>
      payload(context, answerPrevention(context, signedIn(context.caller), input)),
    justifyAnomaly: (_, { input }, context) =>
      payload(context, justifyAnomaly(context, signedIn(context.caller), input)),
    giveListedPostReason: (_, { input }, context) =>
      payload(context, giveListedPostReason(context, signedIn(context.caller), input)),
    noteSeveralEmployers: (_, { input }, context) =>
      payload(context, noteSeveralEmployers(context, signedIn(context.caller), input)),
    handOverDeclarationStep: (_, { input }, context) =>
      payload(context, handOverDeclarationStep(context, signedIn(context.caller), input)),
    sendDeclaration: (_, { input }, context) =>
      payload(context, sendDeclaration(context, signedIn(context.caller), input), input.id),
    returnDeclaration: (_, { input }, context) =>
      payload(context, returnDeclaration(context, signedIn(context.caller), input), input.id),
    validateDeclaration: (_, { input }, context) =>
      payload(context, validateDeclaration(context, signedIn(context.caller), input), input.id),
    correctDeclaration: (_, { input }, context) =>
      payload(context, correctDeclaration(context, signedIn(context.caller), input), input.id),
    declareNothingToReport: (_, { input }, context) =>
      payload(context, declareNothingToReport(context, signedIn(context.caller), input)),
    remindOfDeclaration: (_, { input }, context) =>
      payload(context, remindOfDeclaration(context, signedIn(context.caller), input)),
  },
  MemberAccount: {
    mayDeclare: ({ id }, _, { loaders }) => loaders.mayDeclare.load(id),
    declaration: ({ id }, _, { loaders }) => loaders.currentDeclaration.load(id),
    declarations: ({ id }, _, { read }) => read((tx) => listDeclarations(tx, id)),
  },
  HeadcountDeclaration: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.declaration.load(id) : null),
    account: ({ accountId }) => ({ id: accountId }),
    state: (row) => shownState(row),
    headcount: async ({ id }, _, { loaders }) =>
      (await loaders.declaredFigures.load(id))?.headcount ?? null,
    entries: async ({ id }, _, { loaders }) =>
      (await loaders.declaredFigures.load(id))?.entries ?? null,
    profiles: ({ id }, _, { loaders }) => loaders.declaredFigures.load(id),
    obstacles: (row, _, { clock, database }) =>
      database.as(
        { kind: 'job', task: 'judge-declaration', accountId: row.accountId },
        async (tx) => readObstacles(tx, row, await countingFor(tx, row.year, clock.today())),
      ),
    changeCounts: (row, _, { read, clock }) =>
      read((tx) => readChangeCounts(tx, row, clock.today())),
    changes: (row, asked, { read, clock }) =>
      read((tx) => readChanges(tx, row, asked, clock.today())),
    anomalies: (row, _, { read, clock }) => read((tx) => readAnomalies(tx, row, clock.today())),
    riskPosts: (row, _, { read, clock }) => read((tx) => readRiskPosts(tx, row, clock.today())),
    severalEmployers: async ({ accountId }, _, context) => {
      const ids = await context.read((tx) => listSeveralEmployers(tx, accountId));
      return employees(context, ids);
    },
    prevention: ({ id }, _, { loaders }) => loaders.declaredPrevention.load(id),
    turns: ({ id }, _, { read }) => read((tx) => listTurns(tx, id)),
    preparers: async ({ accountId }, _, { read }) =>
      (await read((tx) => listPreparers(tx, accountId))).map((id) => ({ id })),
    sentBy: ({ sentBy }) => referenceTo(sentBy),
    receipts: ({ id }, _, { loaders }) => loaders.receipts.load(id),
  },
  DeclarationTurn: {
    owner: ({ ownerId }) => ({ id: ownerId }),
    givenBy: ({ givenBy }) => referenceTo(givenBy),
  },
  DeclarationChange: {
    employee: ({ employeeId }, _, { loaders }) => loaders.employee.load(employeeId),
  },
  DeclaredPerson: {
    situations: ({ situations }) => labels(situations),
  },
  DeclarationAnomaly: {
    employees: ({ employeeIds }, _, context) => employees(context, employeeIds),
    isOpen: (anomaly) => isAnomalyOpen(anomaly),
  },
  DeclaredRiskPost: {
    jobPost: async ({ jobPostId }, _, { loaders }) => {
      const post = await loaders.jobPost.load(jobPostId);
      if (!post) throw new Error('A post of an employee that cannot be read');
      return post;
    },
    situations: ({ situations }) => known(situations).filter(({ profile }) => profile === 'SIR'),
  },
  DeclarationReceipt: {
    validatedBy: ({ validatedBy }) => referenceTo(validatedBy),
    preparedBy: ({ preparedBy }) => referenceTo(preparedBy),
    profiles: ({ si, sia, sir }) => ({ si, sia, sir }),
    prevention: (receipt) => answersOf(receipt),
    posts: (receipt, _, { read }) => read((tx) => listDeclaredPosts(tx, receipt)),
  },
  DeclaredPost: {
    situations: ({ situations }) => labels(situations),
  },
};

const labels = (codes: readonly string[]): string[] => known(codes).map(({ label }) => label);

async function employees({ loaders }: Context, ids: readonly string[]): Promise<EmployeeRow[]> {
  const found = await Promise.all(ids.map((id) => loaders.employee.load(id)));
  return found.filter((row) => row !== null);
}

/** The declaration after the command; after a stale version, as it stands now. */
async function payload(
  { loaders }: Context,
  command: Result,
  read?: string,
): Promise<Omit<DeclarationPayload, 'declaration'> & { declaration: DeclarationRow | null }> {
  const outcome = await command;
  forget(loaders);
  if (!isRefused(outcome)) {
    return { declaration: await loaders.declaration.load(outcome.done.id), refusals: [] };
  }
  const stale = outcome.refusals.some(({ code }) => code === 'STALE_VERSION');
  const current = stale && read ? await loaders.declaration.load(read) : null;
  return { declaration: current, refusals: outcome.refusals };
}
