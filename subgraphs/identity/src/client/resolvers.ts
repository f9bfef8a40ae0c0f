import { isId } from '@vigie/chassis/ids';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import type { MachineClientRefusal, Resolvers } from '../generated/resolvers.ts';
import { changeMachineClient } from './change.ts';
import { createMachineClient } from './create.ts';
import { findClients, listClients, listFirms } from './queries.ts';
import { rotateMachineClientSecret } from './rotate.ts';
import { stateOf, triesAt } from './rules.ts';
import { inOrder, programScopes, scopeOf } from './scopes.ts';
import { resumeMachineClient, revokeMachineClient, suspendMachineClient } from './standing.ts';
import type { ClientRow } from './table.ts';
import type { WithSecret } from './told-once.ts';

export const clientResolvers: Resolvers = {
  Query: {
    machineClient: (_, { id }, { read }) => read((tx) => findClient(tx, id)),
    machineClients: (_, filter, { read }) => read((tx) => listClients(tx, filter)),
    machineScopes: () => [...programScopes],
    machineFirms: (_, __, { read }) => read(listFirms),
  },
  Mutation: {
    createMachineClient: (_, { input }, context) =>
      withSecret(context, createMachineClient(context, signedIn(context.caller), input)),
    rotateMachineClientSecret: (_, { input }, context) =>
      withSecret(context, rotateMachineClientSecret(context, signedIn(context.caller), input)),
    changeMachineClient: (_, { input }, context) =>
      payload(context, changeMachineClient(context, signedIn(context.caller), input)),
    suspendMachineClient: (_, { input }, context) =>
      payload(context, suspendMachineClient(context, signedIn(context.caller), input)),
    resumeMachineClient: (_, { input }, context) =>
      payload(context, resumeMachineClient(context, signedIn(context.caller), input)),
    revokeMachineClient: (_, { input }, context) =>
      payload(context, revokeMachineClient(context, signedIn(context.caller), input)),
  },
  MachineClient: {
    state: stateOf,
    wrongTries: (row, _, { clock }) => triesAt(row, clock.now()),
    firm: ({ firmId }, _, { loaders }) => (firmId ? loaders.firm.load(firmId) : null),
    accounts: ({ id }, _, { loaders }) => loaders.accountsOfClient.load(id),
    scopes: async ({ id }, _, { loaders }) =>
      inOrder(await loaders.scopesOfClient.load(id)).map(scopeOf),
    secrets: ({ id }, _, { loaders }) => loaders.secretsOfClient.load(id),
    createdBy: ({ createdBy }, _, { loaders }) =>
      createdBy ? loaders.named.load(createdBy) : null,
  },
};

async function findClient(
  tx: Parameters<typeof findClients>[0],
  id: string,
): Promise<ClientRow | null> {
  const [row = null] = isId(id) ? await findClients(tx, [id]) : [];
  return row;
}

async function payload(
  { read }: Pick<Context, 'read'>,
  command: Promise<Outcome<{ id: string }, MachineClientRefusal>>,
): Promise<{ client: ClientRow | null; refusals: MachineClientRefusal[] }> {
  const outcome = await command;
  if (isRefused(outcome)) return { client: null, refusals: outcome.refusals };
  return { client: await read((tx) => findClient(tx, outcome.done.id)), refusals: [] };
}

async function withSecret({ read }: Pick<Context, 'read'>, command: Promise<WithSecret>) {
  const { id, secret, refusals } = await command;
  return { client: id ? await read((tx) => findClient(tx, id)) : null, secret, refusals };
}
