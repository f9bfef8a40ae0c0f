import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Kind, type DocumentNode, type OperationDefinitionNode, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { costOf, type Reader } from './cost.ts';
import { Measure } from './document-size.ts';
import { limits } from './limits.ts';
import { priceFor, type Price } from './price.ts';
import { tooLarge } from './refusal.ts';
import { payRefusal, preparationPrice, spend } from './spend.ts';
import { checkVariableSize } from './variable-size.ts';

/** Refuses what costs too much before anything runs, and says in every answer what it cost and what is left. */
export function limitsPlugin(): ApolloServerPlugin<GatewayContext> {
  const prices: Record<Reader, WeakMap<OperationDefinitionNode, Price>> = {
    person: new WeakMap(),
    program: new WeakMap(),
  };

  const priceOf = (
    schema: GraphQLSchema,
    document: DocumentNode,
    definition: OperationDefinitionNode,
    reader: Reader,
  ): Price => {
    const known = prices[reader].get(definition);
    if (known !== undefined) return known;
    const price = costOf({ schema, definition, fragments: fragmentsOf(document) }, reader);
    prices[reader].set(definition, price);
    return price;
  };

  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<GatewayContext>> => {
      let requested: number | undefined;
      let preparation = 0;
      let isNew = false;
      let paid = false;
      return {
        // Apollo Server asks only about documents that it does not hold.
        parsingDidStart: async () => void (isNew = true),
        didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
          if (!operation) return;
          const variables = request.variables ?? {};
          checkVariableSize(variables);
          const isProgram = contextValue.caller.kind === 'machine';
          const reader = isProgram ? 'program' : 'person';
          requested = priceFor(priceOf(schema, document, operation, reader), variables);
          const most = isProgram ? limits.costOfPrograms : limits.cost;
          if (requested > most) throw tooLarge('cost units', most);
          if (isNew)
            preparation = preparationPrice(new Measure(document).operation(operation).selections);
          paid = true;
          if (contextValue.budget) spend(contextValue.budget, requested, preparation);
        },
        willSendResponse: async ({ response: { body }, contextValue: { budget } }) => {
          if (budget && !paid) payRefusal(budget);
          if (body.kind !== 'single') return;
          const cost = {
            ...(requested === undefined ? {} : { requested, preparation }),
            ...budget?.state(),
          };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

function fragmentsOf(document: DocumentNode) {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
