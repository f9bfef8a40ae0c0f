import { isAsked } from '@vigie/chassis/asked';
import { isRefused } from '@vigie/chassis/refusal';
import { accountsWith } from '../company/accounts-with.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { labelOf, topicOf } from './actions.ts';
import { checkJournal } from './commands.ts';
import { countOf, fieldsOf, referenceTo, userOf } from './entry.ts';
import { subjectOf } from './subject.ts';
import { listAuthors, listJournal, listSeals } from './queries.ts';

export const journalResolvers: Resolvers = {
  Query: {
    journal: (_, asked, { read }, info) =>
      read((tx) => listJournal(tx, null, asked, isAsked(info, 'totalCount'))),
    journalSeals: (_, page, { read }) => read((tx) => listSeals(tx, page)),
  },
  Mutation: {
    checkJournal: async (_, __, context) => {
      const outcome = await checkJournal(context);
      return isRefused(outcome)
        ? { started: false, refusals: outcome.refusals }
        : { started: true, refusals: [] };
    },
  },
  MemberAccount: {
    journal: ({ id }, asked, { read }, info) =>
      read((tx) => listJournal(tx, [id], asked, isAsked(info, 'totalCount'))),
    journalAuthors: ({ id }, _, context) => authorsOf(context, [id]),
  },
  Company: {
    journal: async ({ id }, asked, context, info) => {
      const accounts = await accountsWith(context, id, 'journal:read');
      return context.read((tx) => listJournal(tx, accounts, asked, isAsked(info, 'totalCount')));
    },
    journalAuthors: async ({ id }, _, context) =>
      authorsOf(context, await accountsWith(context, id, 'journal:read')),
  },
  JournalEntry: {
    label: ({ action }) => labelOf(action),
    topic: ({ action }) => topicOf(action),
    person: ({ actorKind, actorId }, _, { loaders }) =>
      actorId && (actorKind === 'user' || actorKind === 'staff')
        ? loaders.named.load(actorId)
        : null,
    program: async ({ actorKind, actorId }, _, { loaders }) =>
      actorId && actorKind === 'machine'
        ? ((await loaders.program.load(actorId))?.name ?? null)
        : null,
    account: ({ accountId }, _, { loaders }) =>
      accountId ? loaders.account.load(accountId) : null,
    employee: (row) => referenceTo('employee', row),
    visit: (row) => referenceTo('visit', row),
    absence: (row) => referenceTo('absence', row),
    document: (row) => referenceTo('document', row),
    user: (row, _, { loaders }) => {
      const user = userOf(row);
      return user && loaders.named.load(user.id);
    },
    subject: (row, _, { loaders }) => subjectOf(row, loaders),
    count: countOf,
    fields: fieldsOf,
  },
};

/** People who stand in the journal of some accounts, by name. */
async function authorsOf({ loaders, read }: Context, accountIds: readonly string[]) {
  const ids = await read((tx) => listAuthors(tx, accountIds));
  const people = await Promise.all(ids.map((each) => loaders.named.load(each)));
  const known = people.filter((person) => person !== null);
  return known.toSorted((one, other) => one.lastName.localeCompare(other.lastName, 'fr'));
}
