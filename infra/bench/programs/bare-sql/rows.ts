/** What the statements of the page give. */
export interface PageRows {
  scopes: string[];
  account: { id: string; name: string };
  headcount: Record<'active' | 'upcoming' | 'closed' | 'si' | 'sia' | 'sir', number>;
  total: number;
  /** One more than asked for, when there are more. */
  employees: EmployeeRow[];
  visits: VisitRow[];
}

export interface EmployeeRow {
  id: string;
  lastName: string;
  usedName: string | null;
  firstName: string;
  status: string;
  contract: string;
  startDate: string;
  leftOn: string | null;
  jobPost: string | null;
  jobPostTitle: string | null;
  profile: string;
}

/** By day, latest first. */
export interface VisitRow {
  id: string;
  employeeId: string;
  kind: string;
  status: string;
  latestDate: string;
  startsAt: Date | null;
  outcome: string | null;
  daysLate: number;
  /** Still to take place or to be planned. */
  open: boolean;
}
