import { signedIn } from '@vigie/chassis/subgraph';
import { employeePayload } from '../employee/payload.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { declareCertificate, withdrawCertificate } from './commands.ts';
import { statusOn } from './rules.ts';

export const certificateResolvers: Resolvers = {
  Mutation: {
    declareCertificate: (_, { input }, context) =>
      employeePayload(context, declareCertificate(context, signedIn(context.caller), input)),
    withdrawCertificate: (_, { input }, context) =>
      employeePayload(context, withdrawCertificate(context, signedIn(context.caller), input)),
  },
  Employee: {
    certificates: ({ employment }, _, { loaders }) => loaders.certificates.load(employment.id),
  },
  HeldCertificate: {
    expiresOn: ({ issuedOn }, _, { clock }) => statusOn(clock.today(), issuedOn).expiresOn,
    renewFrom: ({ issuedOn }, _, { clock }) => statusOn(clock.today(), issuedOn).renewFrom,
    state: ({ issuedOn }, _, { clock }) => statusOn(clock.today(), issuedOn).state,
  },
};
