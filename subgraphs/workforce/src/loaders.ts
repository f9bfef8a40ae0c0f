import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import { Openings, type Opened } from '@vigie/chassis/openings';
import type { Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import { findOpenTo } from '@vigie/chassis/access';
import DataLoader from 'dataloader';
import { findAccounts } from './account/queries.ts';
import type { AccountRow } from './account/table.ts';
import { asEmployee } from './announced-hire/as-employee.ts';
import { countHiresToConfirm, findHires } from './announced-hire/queries.ts';
import type { HireRow } from './announced-hire/table.ts';
import {
  countAbsences,
  findAbsences,
  findAbsencesOf,
  findCauses,
  findRequestable,
  findRequests,
  findReturnsToRequest,
} from './absence/queries.ts';
import type { AbsenceRow, CauseRow, RequestRow } from './absence/table.ts';
import { findBulkChanges, type CountedBulkChange } from './bulk-change/queries.ts';
import { findEmployers } from './company/queries.ts';
import { countEmployees } from './employee/headcount.ts';
import { findConfidentialSituations, findEmployees } from './employee/queries.ts';
import { findAssignments } from './assignment/queries.ts';
import type { AssignmentRow } from './assignment/table.ts';
import {
  findCurrent,
  findDeclarations,
  findPrevention,
  findReceipts,
} from './declaration/queries.ts';
import { findShownFigures } from './declaration/shown.ts';
import type { Figures } from './declaration/figures.ts';
import type { DeclarationRow, PreventionRow, ReceiptRow } from './declaration/table.ts';
import type { ConfidentialSituationRow, EmployeeRow } from './employee/table.ts';
import { findDecisions, findFollowUps, type KeptFollowUp } from './follow-up/queries.ts';
import type { FollowUpRow } from './follow-up/table.ts';
import type { AbsenceCounts, Headcount, HiresToConfirm } from './generated/resolvers.ts';
import { findCertificatesOf } from './certificate/queries.ts';
import type { CertificateRow } from './certificate/table.ts';
import { findExemptions } from './exemption/queries.ts';
import type { ExemptionRow } from './exemption/table.ts';
import { findImports, findImportsOfDrops, findProgress } from './import/batch/queries.ts';
import type { ImportRecord, ProgressRow } from './import/batch/table.ts';
import { findDrops, findFilesOfDrops } from './import/drop/queries.ts';
import type { DropRow, FileRow } from './import/drop/table.ts';
import { findReadableVisits } from './visit/queries.ts';
import type { VisitRow } from './visit/table.ts';
import { countHolders, findJobPosts, findRedecisions } from './job-post/queries.ts';
import type { JobPostRow, RedecisionRow } from './job-post/table.ts';
import { findLeavings, type Undoable } from './leaving/queries.ts';
import { findTransfers, type ShownTransfer } from './transfer/queries.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  account: DataLoader<string, AccountRow | null>;
  announcedHire: DataLoader<string, HireRow | null>;
  /** Those who are only announced, as employees. */
  announcedEmployee: DataLoader<string, EmployeeRow | null>;
  absence: DataLoader<string, AbsenceRow | null>;
  /** By identifier of the employee. */
  absencesOfEmployee: DataLoader<string, AbsenceRow[]>;
  /** By identifier of the absence; null where the caller may not read causes. */
  absenceCause: DataLoader<string, CauseRow | null>;
  /** By identifier of the absence; null where nobody has asked. */
  returnVisitRequest: DataLoader<string, RequestRow | null>;
  /** By identifier of the employee: absences whose return visit waits to be asked for, the most pressing first. */
  returnsToRequest: DataLoader<string, AbsenceRow[]>;
  absenceCounts: DataLoader<string, AbsenceCounts | null>;
  /** By identifier of the account: whether the caller may ask for visits there. */
  mayRequestVisits: DataLoader<string, boolean>;
  /** By identifier of the employee. */
  exemption: DataLoader<string, ExemptionRow | null>;
  employee: DataLoader<string, EmployeeRow | null>;
  filesOfDrop: DataLoader<string, FileRow[]>;
  /** By identifier of the employee, the oldest first. */
  assignments: DataLoader<string, AssignmentRow[]>;
  /** Those brought along, by identifier of the employee, the latest issued first. */
  certificates: DataLoader<string, CertificateRow[]>;
  confidentialSituations: DataLoader<string, ConfidentialSituationRow[]>;
  /** By identifier of the decision, in force or not. */
  decision: DataLoader<string, FollowUpRow | null>;
  declaration: DataLoader<string, DeclarationRow | null>;
  /** By identifier of the account. */
  mayDeclare: DataLoader<string, boolean>;
  /** Of the campaign that opened last, by identifier of the account. */
  currentDeclaration: DataLoader<string, DeclarationRow | null>;
  /** By identifier of the declaration; null where the caller may not read it. */
  declaredFigures: DataLoader<string, Figures | null>;
  /** By identifier of the declaration. */
  declaredPrevention: DataLoader<string, PreventionRow | null>;
  /** By identifier of the declaration, the latest first. */
  receipts: DataLoader<string, ReceiptRow[]>;
  followUp: DataLoader<string, FollowUpRow>;
  hiresToConfirm: DataLoader<string, HiresToConfirm>;
  import: DataLoader<string, ImportRecord | null>;
  importDrop: DataLoader<string, DropRow | null>;
  importProgress: DataLoader<string, ProgressRow | null>;
  importsOfDrop: DataLoader<string, ImportRecord[]>;
  bulkChange: DataLoader<string, CountedBulkChange | null>;
  /** Accounts of a company, by the company's identifier. */
  employers: DataLoader<string, string[]>;
  headcount: DataLoader<string, Headcount | null>;
  jobPost: DataLoader<string, JobPostRow | null>;
  /** Visits of an employee; null where they may not be read. */
  visits: DataLoader<string, VisitRow[] | null>;
  /** By identifier of the post. */
  holders: DataLoader<string, number>;
  /** By identifier of the post. */
  redecision: DataLoader<string, RedecisionRow | null>;
  /** By identifier of the employee. */
  leaving: DataLoader<string, Undoable | null>;
  /** By identifier of the employee, the latest first. */
  transfers: DataLoader<string, ShownTransfer[]>;
}

export function createLoaders(
  read: Read,
  clock: Pick<Clock, 'today'>,
  database: Database,
): Loaders {
  const by = <Value>(
    find: (tx: ActorTransaction, ids: readonly string[]) => Promise<Value[]>,
  ): DataLoader<string, Value> => new DataLoader((ids) => read((tx) => find(tx, ids)));
  const openings = new Openings();
  /** Notes whose confidential facts are shown before they are. */
  const noted = async <Value>(
    tx: ActorTransaction,
    action: string,
    rows: Value[],
    openedBy: (row: Value) => Opened[],
  ): Promise<Value[]> => {
    await openings.note(tx, action, rows.flatMap(openedBy));
    return rows;
  };
  const ofDecision = (row: KeptFollowUp | null): Opened[] =>
    row && row.confidentialGrounds.length > 0
      ? [{ accountId: row.accountId, targetId: row.employeeId }]
      : [];
  return {
    account: by(findAccounts),
    announcedHire: by(findHires),
    announcedEmployee: by(async (tx, ids) =>
      (await findHires(tx, ids)).map((row) => row && asEmployee(row)),
    ),
    absence: by(findAbsences),
    absencesOfEmployee: by(findAbsencesOf),
    absenceCause: by(async (tx, ids) =>
      noted(tx, 'absence-causes.opened', await findCauses(tx, ids), (row) =>
        row ? [{ accountId: row.accountId, targetId: row.absenceId }] : [],
      ),
    ),
    returnVisitRequest: by(findRequests),
    returnsToRequest: by(findReturnsToRequest),
    absenceCounts: by(countAbsences),
    mayRequestVisits: by(findRequestable),
    employee: by(findEmployees),
    exemption: by(findExemptions),
    assignments: by(findAssignments),
    certificates: by(findCertificatesOf),
    confidentialSituations: by(async (tx, ids) =>
      noted(
        tx,
        'confidential-situations.opened',
        await findConfidentialSituations(tx, ids),
        (rows) => rows.map(({ accountId, employeeId }) => ({ accountId, targetId: employeeId })),
      ),
    ),
    filesOfDrop: by(findFilesOfDrops),
    decision: by(async (tx, ids) =>
      noted(tx, 'confidential-situations.opened', await findDecisions(tx, ids), ofDecision),
    ),
    declaration: by(findDeclarations),
    mayDeclare: by((tx, ids) => findOpenTo(tx, ids, 'declaration:prepare')),
    currentDeclaration: by((tx, ids) => findCurrent(tx, ids, clock.today())),
    declaredFigures: new DataLoader((ids) => findShownFigures(read, database, ids, clock.today())),
    declaredPrevention: by(findPrevention),
    receipts: by(findReceipts),
    followUp: by(async (tx, ids) =>
      noted(tx, 'confidential-situations.opened', await findFollowUps(tx, ids), ofDecision),
    ),
    hiresToConfirm: by(countHiresToConfirm),
    import: by(findImports),
    importDrop: by(findDrops),
    importProgress: by(findProgress),
    importsOfDrop: by(findImportsOfDrops),
    bulkChange: by(findBulkChanges),
    employers: by(findEmployers),
    headcount: by((tx, ids) => countEmployees(tx, ids, clock.today())),
    jobPost: by(findJobPosts),
    visits: by(findReadableVisits),
    holders: by((tx, ids) => countHolders(tx, ids, clock.today())),
    redecision: by(findRedecisions),
    leaving: by(findLeavings),
    transfers: by(findTransfers),
  };
}

/** After a command: an operation may hold several, and each answers with the rows as it left them. */
export function forget(loaders: Loaders): void {
  for (const loader of Object.values(loaders) as DataLoader<string, unknown>[]) loader.clearAll();
}
