import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { DocumentRow } from '../document/table.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listHandedAnswers } from '../recall/queries.ts';
import { answerNotice, noteNoticeArrival } from './commands.ts';
import { findOpenNotices, type Aftermath } from './queries.ts';
import { answerAwaited, appealUntil, noticeKinds, reachedOn, type NoticeFacts } from './rules.ts';

/** What is known of a document that is a notice; null for every other. */
async function noticeOf(
  { id, kind }: DocumentRow,
  aftermaths: { load: (id: string) => Promise<Aftermath> },
): Promise<NoticeFacts | null> {
  return noticeKinds.includes(kind) ? { kind, ...(await aftermaths.load(id)) } : null;
}

export const noticeResolvers: Resolvers = {
  Query: {
    noticeAnswers: (_, __, { caller, database }) => listHandedAnswers(database, signedIn(caller)),
  },
  Mutation: {
    answerNotice: async (_, { input }, context) => {
      const outcome = await answerNotice(context, signedIn(context.caller), input);
      if (isRefused(outcome)) return { document: null, refusals: outcome.refusals };
      const document = await context.loaders.document.load(outcome.done.documentId);
      return { document, refusals: [] };
    },
    noteNoticeArrival: async (_, { input }, context) => {
      const outcome = await noteNoticeArrival(context, signedIn(context.caller), input);
      return { refusals: isRefused(outcome) ? outcome.refusals : [] };
    },
  },
  MemberAccount: {
    openNotices: ({ id }, _, { clock, read }) =>
      read((tx) => findOpenNotices(tx, [id], clock.today())),
  },
  Document: {
    notice: (row, _, { loaders }) => noticeOf(row, loaders.aftermath),
  },
  HandedDocument: {
    notice: (row, _, { loaders }) => noticeOf(row, loaders.handedAftermath),
  },
  Notice: {
    arrivals: ({ arrivals }) => [...arrivals],
    answers: ({ answers }) => [...answers],
    reachedOn,
    appealUntil: (facts) => {
      const reached = reachedOn(facts);
      return reached === null ? null : appealUntil(reached);
    },
    answerAwaited,
  },
  NoticeArrival: {
    notedBy: ({ notedBy }) => ({ id: notedBy }),
  },
  NoticeAnswer: {
    answeredBy: ({ answeredBy }) => ({ id: answeredBy }),
    document: ({ documentId }, _, { loaders }) => loaders.handed.load(documentId),
  },
};
