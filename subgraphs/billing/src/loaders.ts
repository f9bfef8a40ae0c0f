import type { Actor } from '@vigie/chassis/actor';
import type { Database } from '@vigie/chassis/database';
import DataLoader from 'dataloader';
import { findInvoices, sumRemaining } from './invoice/queries.ts';
import type { InvoiceRow } from './invoice/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  invoice: DataLoader<string, InvoiceRow | null>;
  /** Cents that an account still owes. */
  remaining: DataLoader<string, number | null>;
}

export function createLoaders(database: Database, actor: Actor): Loaders {
  return {
    invoice: new DataLoader((ids) => database.as(actor, (tx) => findInvoices(tx, ids))),
    remaining: new DataLoader((ids) => database.as(actor, (tx) => sumRemaining(tx, ids))),
  };
}
