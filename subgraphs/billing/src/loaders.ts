import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findInvoices, sumRemaining } from './invoice/queries.ts';
import type { InvoiceRow } from './invoice/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  invoice: DataLoader<string, InvoiceRow | null>;
  /** Cents that an account still owes. */
  remaining: DataLoader<string, number | null>;
}

export function createLoaders(read: Read): Loaders {
  return {
    invoice: new DataLoader((ids) => read((tx) => findInvoices(tx, ids))),
    remaining: new DataLoader((ids) => read((tx) => sumRemaining(tx, ids))),
  };
}
