import { pgSchema } from 'drizzle-orm/pg-core';

/** The PostgreSQL schema that this subgraph alone reads and writes. */
export const documents = pgSchema('documents');
