import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { RegistrationChangeRefusal, Resolvers } from '../generated/resolvers.ts';
import { openRegistrationProof, sendRegistrationProof } from './commands.ts';

export const registrationProofResolvers: Resolvers = {
  Mutation: {
    sendRegistrationProof: (_, { input }, context) =>
      payload(sendRegistrationProof(context, signedIn(context.caller), input)),
    openRegistrationProof: (_, { input }, context) =>
      payload(openRegistrationProof(context, signedIn(context.caller), input.changeId)),
  },
  RegistrationChange: {
    proof: ({ id }, _, { loaders }) => loaders.registrationProof.load(id),
  },
};

async function payload(
  command: Promise<Outcome<{ path: string }, RegistrationChangeRefusal>>,
): Promise<{ path: string | null; refusals: RegistrationChangeRefusal[] }> {
  const outcome = await command;
  return isRefused(outcome)
    ? { path: null, refusals: outcome.refusals }
    : { path: outcome.done.path, refusals: [] };
}
