import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findAccounts } from './account/queries.ts';
import type { AccountRow } from './account/table.ts';
import { findCompanies } from './company/queries.ts';
import type { CompanyRow } from './company/table.ts';
import { findPrograms, type Program } from './client/queries.ts';
import { findNamed, type KnownPerson } from './person/named.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  account: DataLoader<string, AccountRow | null>;
  company: DataLoader<string, CompanyRow | null>;
  named: DataLoader<string, KnownPerson | null>;
  /** Programs by the name that readers of the journal see. */
  program: DataLoader<string, Program | null>;
}

export function createLoaders(read: Read): Loaders {
  return {
    account: new DataLoader((ids) => read((tx) => findAccounts(tx, ids))),
    company: new DataLoader((ids) => read((tx) => findCompanies(tx, ids))),
    named: new DataLoader((ids) => read((tx) => findNamed(tx, ids))),
    program: new DataLoader((ids) => read((tx) => findPrograms(tx, ids))),
  };
}
