import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import type { Contract } from '../../synthetic/contract.ts';
import { monolithSchema } from '../../synthetic/monolith.ts';
import { asReceived, type Answer } from './answer.ts';
import { openAsked, type Asked, type AskedOptions } from './asked.ts';
import type { RandomOperation } from './generator/operation.ts';
import { withOrdinaryShield } from './ordinary-shield.ts';
import type { Role } from './role.ts';

/** Everybody who answers the same operations on the same contract and the same data. */
export interface Arena {
  contract: Contract;
  /** What clients see. */
  schema: GraphQLSchema;
  /** The gateway as it is delivered. */
  gateway: Asked;
  /** The gateway with Apollo's executor instead of its own. */
  apollo: Asked;
  /** One schema behind graphql-shield. */
  monolith(operation: RandomOperation, role: Role): Promise<Answer>;
  close(): Promise<void>;
}

/** Small pages and few entities: the same ones are met again and again. */
const world = { pageLimit: 3, population: 6, flaws: true };

/** @param defect changes the delivered gateway, for the tests that show that the comparison finds it */
export async function openArena(
  contract: Contract,
  defect: Partial<AskedOptions> & { supergraph?: string } = {},
): Promise<Arena> {
  const { supergraph = contract.supergraph, ...options } = defect;
  const gateway = await openAsked({ ...contract, supergraph }, { ...world, ...options });
  const apollo = await openAsked(contract, { ...world, execution: 'apollo' });
  const schema = withOrdinaryShield(monolithSchema(contract, world), contract.supergraph);
  return {
    contract,
    schema: buildSchema(contract.api),
    gateway,
    apollo,
    monolith: async ({ query, variables, operationName }, { scopes }) =>
      asReceived(
        await execute({
          schema,
          document: parse(query),
          variableValues: variables,
          operationName: operationName ?? null,
          contextValue: { scopes },
        }),
      ),
    close: async () => {
      await gateway.close();
      await apollo.close();
    },
  };
}
