import type { ActorTransaction } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findReturnKinds } from './absence/queries.ts';
import type { ReturnKind } from './absence/table.ts';
import { findCentres } from './centre/queries.ts';
import type { CentreRow } from './centre/table.ts';
import { findPractitioners } from './practitioner/queries.ts';
import type { PractitionerRow } from './practitioner/table.ts';
import { countVisits, type Counts } from './visit/counts.ts';
import {
  findManageable,
  findNextVisits,
  findReturnVisits,
  findVisits,
  findVisitsOf,
} from './visit/queries.ts';
import type { ShownVisit } from './visit/table.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  centre: DataLoader<string, CentreRow | null>;
  practitioner: DataLoader<string, PractitionerRow | null>;
  visit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the absence; null where the caller may not read causes. */
  returnKind: DataLoader<string, ReturnKind | null>;
  /** By identifier of the employee. */
  visitsOfEmployee: DataLoader<string, ShownVisit[]>;
  /** By identifier of the employee. */
  nextVisit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the absence. */
  returnVisit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the account; null where the caller may not read. */
  counts: DataLoader<string, Counts | null>;
  /** By identifier of the account: whether the caller may cancel there. */
  mayManage: DataLoader<string, boolean>;
}

export function createLoaders(read: Read): Loaders {
  const load = <Row>(find: (tx: ActorTransaction, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => read((tx) => find(tx, ids)));
  return {
    centre: load(findCentres),
    practitioner: load(findPractitioners),
    visit: load(findVisits),
    returnKind: load(findReturnKinds),
    visitsOfEmployee: load(findVisitsOf),
    nextVisit: load(findNextVisits),
    returnVisit: load(findReturnVisits),
    counts: load(countVisits),
    mayManage: load(findManageable),
  };
}
