import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { isId } from '@vigie/chassis/ids';
import type { Context } from '../context.ts';
import type { MandateRefusal, Resolvers } from '../generated/resolvers.ts';
import { forgetFirms } from '../loaders.ts';
import { mandateRoles } from '../role/mandate-roles.ts';
import { acceptOfferedMandate, refuseOfferedMandate, requestMandateCode } from './answer.ts';
import { askMandates, previewMandates, type Asked } from './ask.ts';
import { acceptMandate, changeMandate, refuseMandate, revokeMandate } from './client-commands.ts';
import { fingerprintOf } from './fingerprint.ts';
import { giveUpMandates } from './give-up.ts';
import { findOfferedMandate } from './offered.ts';
import { partsOf } from './parts.ts';
import { countMandates, listMandates } from './queries.ts';
import { remindMandates, type Reached } from './remind.ts';
import { mayRemind } from './rules.ts';
import { stateAt } from './state.ts';

export const mandateResolvers: Resolvers = {
  Query: {
    mandate: (_, { id }, { loaders }) => (isId(id) ? loaders.mandate.load(id) : null),
    mandateParts: () => partsOf(mandateRoles.map(({ code }) => code)),
    offeredMandate: (_, { secret }, { database }) => findOfferedMandate(database, secret),
  },
  Mutation: {
    previewMandates: (_, { input }, context) =>
      asked(context, previewMandates(context, signedIn(context.caller), input)),
    askMandates: (_, { input }, context) =>
      asked(context, askMandates(context, signedIn(context.caller), input)),
    remindMandates: (_, { input }, context) =>
      reached(context, remindMandates(context, signedIn(context.caller), input)),
    giveUpMandates: (_, { input }, context) =>
      reached(context, giveUpMandates(context, signedIn(context.caller), input)),
    acceptMandate: (_, { input }, context) =>
      payload(context, acceptMandate(context, signedIn(context.caller), input)),
    refuseMandate: (_, { input }, context) =>
      payload(context, refuseMandate(context, signedIn(context.caller), input)),
    changeMandate: (_, { input }, context) =>
      payload(context, changeMandate(context, signedIn(context.caller), input)),
    revokeMandate: (_, { input }, context) =>
      payload(context, revokeMandate(context, signedIn(context.caller), input)),
    requestMandateCode: async (_, { input }, context) => {
      const outcome = await requestMandateCode(context, input.secret);
      return isRefused(outcome) ? outcome : { ...outcome.done, refusals: [] };
    },
    acceptOfferedMandate: async (_, { input }, context) =>
      answered(await acceptOfferedMandate(context, input)),
    refuseOfferedMandate: async (_, { input }, context) =>
      answered(await refuseOfferedMandate(context, input)),
  },
  MemberAccount: {
    mandates: ({ id }, _, { loaders }) => loaders.mandatesOfAccount.load(id),
  },
  Firm: {
    mandates: ({ id }, filter, { read }) => read((tx) => listMandates(tx, id, filter)),
    mandateCounts: ({ id }, _, { read }) => read((tx) => countMandates(tx, id)),
  },
  Mandate: {
    __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.mandate.load(id) : null),
    firm: ({ firmId }, _, { loaders }) => loaders.firm.load(firmId),
    account: ({ accountId }, _, { loaders }) => loaders.account.load(accountId),
    state: (row, _, { clock }) => stateAt(clock.now(), clock.today(), row),
    askedParts: ({ askedParts }) => partsOf(askedParts),
    parts: ({ parts }) => partsOf(parts),
    askedBy: ({ askedBy }, _, { loaders }) => loaders.named.load(askedBy),
    remindable: (row, _, { clock }) =>
      stateAt(clock.now(), clock.today(), row) === 'ASKED' && mayRemind(row, clock.now()),
    decidedBy: ({ decidedBy }, _, { loaders }) =>
      decidedBy ? loaders.named.load(decidedBy) : null,
    endedBy: ({ endedBy }, _, { loaders }) => (endedBy ? loaders.named.load(endedBy) : null),
    people: ({ id }, _, { loaders }) => loaders.mandatePeople.load(id),
    fingerprint: (row) => (row.parts.length > 0 ? fingerprintOf(row) : null),
  },
};

async function asked({ loaders }: Context, command: Promise<Outcome<Asked, MandateRefusal>>) {
  const outcome = await command;
  forgetFirms(loaders);
  if (isRefused(outcome)) return { lines: [], asked: 0, refusals: outcome.refusals };
  const { lines, asked: count } = outcome.done;
  const shown = lines.map(({ accountIds, ...line }) => ({ ...line, accounts: accountIds.length }));
  return { lines: shown, asked: count, refusals: [] };
}

async function reached({ loaders }: Context, command: Promise<Outcome<Reached, MandateRefusal>>) {
  const outcome = await command;
  forgetFirms(loaders);
  if (isRefused(outcome)) return { reached: 0, refusals: outcome.refusals };
  return { reached: outcome.done.ids.length, refusals: [] };
}

async function payload(
  { loaders }: Context,
  command: Promise<Outcome<{ id: string }, MandateRefusal>>,
) {
  const outcome = await command;
  forgetFirms(loaders);
  if (isRefused(outcome)) return { mandate: null, refusals: outcome.refusals };
  return { mandate: await loaders.mandate.load(outcome.done.id), refusals: [] };
}

const answered = (outcome: Outcome<object, MandateRefusal>) =>
  isRefused(outcome) ? outcome : { refusals: [] };
