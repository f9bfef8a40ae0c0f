import type { CivilDate } from '@vigie/chassis/civil-date';
import { findSituation } from '@vigie/law/situation';
import type { AccountRow } from '../account/table.ts';
import { statusOn } from '../employee/status.ts';
import type { EmployeeRow } from '../employee/table.ts';
import type { ContractKind, EmployeeStatus, Sex, VisitState } from '../generated/resolvers.ts';
import type { JobPostRow } from '../job-post/table.ts';
import type { Standing } from '../visit/standing.ts';
import type { Cell } from '@vigie/spreadsheet/cell';

/** Everything that an exported row may tell. What the actor may not read is not in it. */
export interface ExportedRow {
  employee: EmployeeRow;
  account: AccountRow | null;
  jobPost: JobPostRow | null;
  standing: Standing | null;
  confidentialSituations: readonly string[];
}

/** What the reader of a file may read on at least one of its accounts, and whether it has several. */
export interface Readable {
  names: boolean;
  visits: boolean;
  confidential: boolean;
  accounts: boolean;
}

interface Column {
  heading: string;
  /** Left out unless this holds. */
  needs?: keyof Readable;
  cell(row: ExportedRow, today: CivilDate): Cell;
}

const contracts: Record<ContractKind, string> = {
  CDI: 'CDI',
  CDD: 'CDD',
  APPRENTICE: 'Apprentissage',
  TEMPORARY: 'Intérim',
  SEASONAL: 'Saisonnier',
};

const statuses: Record<EmployeeStatus, string> = {
  ACTIVE: 'Présent',
  UPCOMING: 'À venir',
  CLOSED: 'Sorti',
  ANNOUNCED: 'Annoncé',
};

const states: Record<VisitState, string> = {
  UP_TO_DATE: 'À jour',
  DUE_SOON: 'Bientôt',
  OVERDUE: 'En retard',
};

const sexes: Record<Sex, string> = { FEMALE: 'F', MALE: 'M' };

const day = (value: CivilDate | null | undefined): Cell => (value ? { day: value } : null);

const labels = (codes: readonly string[]): Cell =>
  codes.map((code) => findSituation(code)?.label ?? code).join(', ') || null;

/** In headings that an import recognises. A national number is in no file: nobody may read it. */
const columns: readonly Column[] = [
  {
    heading: 'Matricule',
    needs: 'names',
    cell: ({ employee: { identity } }) => identity?.employeeNumber ?? null,
  },
  {
    heading: 'Nom',
    needs: 'names',
    cell: ({ employee: { identity } }) => identity?.lastName ?? null,
  },
  {
    heading: 'Nom d’usage',
    needs: 'names',
    cell: ({ employee: { identity } }) => identity?.usedName ?? null,
  },
  {
    heading: 'Prénom',
    needs: 'names',
    cell: ({ employee: { identity } }) => identity?.firstName ?? null,
  },
  {
    heading: 'Date de naissance',
    needs: 'names',
    cell: ({ employee: { identity } }) => day(identity?.birthDate),
  },
  {
    heading: 'Sexe',
    needs: 'names',
    cell: ({ employee: { identity } }) => (identity ? sexes[identity.sex] : null),
  },
  {
    heading: 'E-mail',
    needs: 'names',
    cell: ({ employee: { identity } }) => identity?.email ?? null,
  },
  { heading: 'Établissement', needs: 'accounts', cell: ({ account }) => account?.name ?? null },
  { heading: 'SIRET', needs: 'accounts', cell: ({ account }) => account?.siret ?? null },
  { heading: 'Poste', cell: ({ jobPost }) => jobPost?.title ?? null },
  { heading: 'Contrat', cell: ({ employee }) => contracts[employee.employment.contract] },
  { heading: 'Date d’entrée', cell: ({ employee }) => day(employee.employment.startDate) },
  { heading: 'Date de fin prévue', cell: ({ employee }) => day(employee.employment.endDate) },
  { heading: 'Date de sortie', cell: ({ employee }) => day(employee.employment.leftOn) },
  {
    heading: 'Statut',
    cell: ({ employee }, today) => statuses[statusOn(today, employee.employment)],
  },
  { heading: 'Type de suivi', cell: ({ employee }) => employee.employment.profile },
  {
    heading: 'Situations de travail',
    cell: ({ employee }) => labels(employee.employment.situations),
  },
  {
    heading: 'Situations confidentielles',
    needs: 'confidential',
    cell: ({ confidentialSituations }) => labels(confidentialSituations),
  },
  {
    heading: 'État des visites',
    needs: 'visits',
    cell: ({ standing }) => (standing ? states[standing.state] : null),
  },
  { heading: 'Date légale', needs: 'visits', cell: ({ standing }) => day(standing?.latestDate) },
  {
    heading: 'Prochain rendez-vous',
    needs: 'visits',
    cell: ({ standing }) => day(standing?.next?.day),
  },
  {
    heading: 'Dernière visite',
    needs: 'visits',
    cell: ({ standing }) => day(standing?.lastHeldOn),
  },
];

/** The columns of a file for its reader. */
export function columnsFor(readable: Readable): readonly Column[] {
  return columns.filter(({ needs }) => needs === undefined || readable[needs]);
}
