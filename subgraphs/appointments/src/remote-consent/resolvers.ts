import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import {
  recordRemoteConsent,
  withdrawRemoteConsent,
  type RemoteConsentOutcome,
} from './commands.ts';

export const remoteConsentResolvers: Resolvers = {
  Mutation: {
    recordRemoteConsent: (_, { input }, context) =>
      payload(context, recordRemoteConsent(context, signedIn(context.caller), input)),
    withdrawRemoteConsent: (_, { input }, context) =>
      payload(context, withdrawRemoteConsent(context, signedIn(context.caller), input)),
  },
  RemoteConsent: {
    recordedBy: ({ recordedBy: id }) => ({ id }),
  },
  Employee: {
    remoteConsent: ({ id }, _, { loaders }) => loaders.remoteConsent.load(id),
  },
};

/** What holds after the command, read anew. */
async function payload({ loaders }: Context, command: RemoteConsentOutcome) {
  const outcome = await command;
  if (isRefused(outcome))
    return { consent: null, movedAppointments: 0, refusals: outcome.refusals };
  const { employeeId, movedAppointments } = outcome.done;
  const consent = await loaders.remoteConsent.clear(employeeId).load(employeeId);
  return { consent, movedAppointments, refusals: [] };
}
