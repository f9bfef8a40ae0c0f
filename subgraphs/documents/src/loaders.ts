import type { Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import { signedIn, type Caller } from '@vigie/chassis/subgraph';
import DataLoader from 'dataloader';
import { findDeliveries } from './delivery/queries.ts';
import type { DeliveryRow } from './delivery/table.ts';
import {
  findDocuments,
  findProofs,
  findSummonses,
  findSummonsesOfEmployees,
} from './document/queries.ts';
import type { DocumentRow } from './document/table.ts';
import { findDossiers, findFilesOfDossiers } from './dossier/queries.ts';
import type { DossierRow } from './dossier/table.ts';
import { findForwards } from './forward/queries.ts';
import type { ForwardRow } from './forward/table.ts';
import { findIncidentSheets } from './incident/queries.ts';
import { findAftermaths, type Aftermath } from './notice/queries.ts';
import {
  findHandedAftermaths,
  findHandedForwards,
  findHandedOf,
  findOpenings,
  type Opening,
} from './recall/queries.ts';
import { findWaitingProofs } from './waiting-proof/queries.ts';
import { findPapersOfEmployees, findPapersOfVisits } from './visit-paper/queries.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  /** To whom a summons went, by the document's identifier. */
  deliveries: DataLoader<string, DeliveryRow[]>;
  document: DataLoader<string, DocumentRow | null>;
  dossier: DataLoader<string, DossierRow | null>;
  /** Its pages and its workbook, by the dossier's identifier. */
  filesOfDossier: DataLoader<string, DocumentRow[]>;
  /** To whom a document was passed on, by its identifier. */
  forwards: DataLoader<string, ForwardRow[]>;
  /** What became of a notice, by its identifier. */
  aftermath: DataLoader<string, Aftermath>;
  /** The sheet on a document that was taken back, by the identifier of that document. */
  incidentSheet: DataLoader<string, DocumentRow | null>;
  /** A document, for who may take it back, by its identifier. */
  handed: DataLoader<string, DocumentRow | null>;
  /** What became of a notice, for who may take it back, by its identifier. */
  handedAftermath: DataLoader<string, Aftermath>;
  /** To whom a document was passed on, for who may take it back. */
  handedForwards: DataLoader<string, ForwardRow[]>;
  /** Who fetched a document, for who may take it back, by its identifier. */
  openings: DataLoader<string, Opening[]>;
  /** Certificates and notices, by the employee's identifier. */
  papersOfEmployee: DataLoader<string, DocumentRow[]>;
  /** Certificates and notices, by the visit's identifier. */
  papersOfVisit: DataLoader<string, DocumentRow[]>;
  /** The valid proof of a mandate, by the mandate's identifier. */
  proof: DataLoader<string, DocumentRow | null>;
  /** The latest proof that an appointment was asked for, by the visit's identifier. */
  waitingProof: DataLoader<string, DocumentRow | null>;
  /** The valid summons of a visit, by the visit's identifier. */
  summons: DataLoader<string, DocumentRow | null>;
  /** The valid summonses of an employee, by the employee's identifier. */
  summonsesOfEmployee: DataLoader<string, DocumentRow[]>;
}

export function createLoaders(read: Read, database: Database, caller: Caller): Loaders {
  return {
    deliveries: new DataLoader((ids) => read((tx) => findDeliveries(tx, ids))),
    aftermath: new DataLoader((ids) => read((tx) => findAftermaths(tx, ids))),
    incidentSheet: new DataLoader((ids) => read((tx) => findIncidentSheets(tx, ids))),
    handed: new DataLoader((ids) => findHandedOf(database, signedIn(caller), ids)),
    handedAftermath: new DataLoader((ids) => findHandedAftermaths(database, signedIn(caller), ids)),
    handedForwards: new DataLoader((ids) => findHandedForwards(database, signedIn(caller), ids)),
    openings: new DataLoader((ids) => findOpenings(database, signedIn(caller), ids)),
    document: new DataLoader((ids) => read((tx) => findDocuments(tx, ids))),
    dossier: new DataLoader((ids) => read((tx) => findDossiers(tx, ids))),
    filesOfDossier: new DataLoader((ids) => read((tx) => findFilesOfDossiers(tx, ids))),
    forwards: new DataLoader((ids) => read((tx) => findForwards(tx, ids))),
    papersOfEmployee: new DataLoader((ids) => read((tx) => findPapersOfEmployees(tx, ids))),
    papersOfVisit: new DataLoader((ids) => read((tx) => findPapersOfVisits(tx, ids))),
    proof: new DataLoader((ids) => read((tx) => findProofs(tx, ids))),
    waitingProof: new DataLoader((ids) => read((tx) => findWaitingProofs(tx, ids))),
    summons: new DataLoader((ids) => read((tx) => findSummonses(tx, ids))),
    summonsesOfEmployee: new DataLoader((ids) => read((tx) => findSummonsesOfEmployees(tx, ids))),
  };
}
