import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentRunner, type DocumentRunner } from '../execution.ts';

/** Documents remembered at most. A gateway's plans are few and repeat. */
const capacity = 2000;

/** Most tokens of one document: far beyond any plan, and parsed in milliseconds. */
const maxTokens = 20_000;

/** A text that was parsed and validated: what may run, or all that is wrong with it. */
export type KnownDocument = ValidDocument | readonly GraphQLError[];

/** A valid document, with a runner for each of its operations that was asked for. */
export interface ValidDocument {
  document: DocumentNode;
  runnerOf(operationName: string | null): DocumentRunner;
}

/** Parses and validates each text once; what keeps coming is compiled. */
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
    return errors.length > 0 ? errors : runnable(schema, document);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function runnable(schema: GraphQLSchema, document: DocumentNode): ValidDocument {
  const runners = new Map<string | null, DocumentRunner>();
  return {
    document,
    runnerOf: (operationName) => {
      const known = runners.get(operationName);
      if (known) return known;
      const runner = documentRunner(schema, document, operationName);
      runners.set(operationName, runner);
      return runner;
    },
  };
}
