import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents remembered at most. A gateway's plans are few and repeat. */
const capacity = 2000;

/** Most tokens of one document: far beyond any plan, and parsed in milliseconds. */
const maxTokens = 20_000;

/** A document that may run, or all that is wrong with it. */
export type KnownDocument = DocumentNode | readonly GraphQLError[];

/** Parses and validates each text once. */
export function rememberDocuments(schema: GraphQLSchema): (text: string) => KnownDocument {
  const known = new LRUCache<string, { document: KnownDocument }>({ max: capacity });
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered.document;
    const document = read(schema, text);
    known.set(text, { document });
    return document;
  };
}

function read(schema: GraphQLSchema, text: string): KnownDocument {
  try {
    const document = parse(text, { noLocation: true, maxTokens });
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
