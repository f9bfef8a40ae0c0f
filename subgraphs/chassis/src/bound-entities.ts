import { GraphQLError, type GraphQLSchema } from 'graphql';

/** Entities that one fetch may name; the gateway's own limits keep every plan below, those of programs too. */
const tooMany = 30_000;

/** Refuses a fetch of too many entities before any of them is looked for. */
export function boundEntities(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return schema;
  field.resolve = (source, args: { representations: readonly unknown[] }, context, info) => {
    if (args.representations.length >= tooMany) {
      throw new GraphQLError(`A fetch names fewer than ${tooMany} entities.`, {
        extensions: { code: 'OPERATION_TOO_LARGE', limit: tooMany },
      });
    }
    return resolve(source, args, context, info) as unknown;
  };
  return schema;
}
