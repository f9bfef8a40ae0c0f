import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findDocuments, findProofs, findSummonses } from './document/queries.ts';
import type { DocumentRow } from './document/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  document: DataLoader<string, DocumentRow | null>;
  /** The valid proof of a mandate, by the mandate's identifier. */
  proof: DataLoader<string, DocumentRow | null>;
  /** The valid summons of a visit, by the visit's identifier. */
  summons: DataLoader<string, DocumentRow | null>;
}

export function createLoaders(read: Read): Loaders {
  return {
    document: new DataLoader((ids) => read((tx) => findDocuments(tx, ids))),
    proof: new DataLoader((ids) => read((tx) => findProofs(tx, ids))),
    summons: new DataLoader((ids) => read((tx) => findSummonses(tx, ids))),
  };
}
