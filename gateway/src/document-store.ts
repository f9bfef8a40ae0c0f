import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>;

/** Documents remembered at most: what is compiled for one lives as long as it does, and weighs more than its text. */
const capacity = 1000;

/** Valid documents by the hash of their text, so that each is parsed and validated once. */
export function openDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({ max: capacity });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
