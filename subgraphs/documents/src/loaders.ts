import type { Actor } from '@vigie/chassis/actor';
import type { Database } from '@vigie/chassis/database';
import DataLoader from 'dataloader';
import { findDocuments, findSummonses } from './document/queries.ts';
import type { DocumentRow } from './document/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  document: DataLoader<string, DocumentRow | null>;
  /** The valid summons of a visit, by the visit's identifier. */
  summons: DataLoader<string, DocumentRow | null>;
}

export function createLoaders(database: Database, actor: Actor): Loaders {
  return {
    document: new DataLoader((ids) => database.as(actor, (tx) => findDocuments(tx, ids))),
    summons: new DataLoader((ids) => database.as(actor, (tx) => findSummonses(tx, ids))),
  };
}
