import type { Resolvers } from '../generated/resolvers.ts';

export const companyResolvers: Resolvers = {
  Company: {
    __resolveReference: ({ id }, { loaders }) => loaders.company.load(id),
    accounts: ({ id }, _, { loaders }) => loaders.accountsOfCompany.load(id),
  },
};
