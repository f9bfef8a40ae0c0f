import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';

/** What the solver says: how it ended, and the value of each variable by its name. */
export interface SolverAnswer {
  Status: string;
  Columns: Record<string, { Primal?: number }>;
}

/** The plan in an answer: the session of each visit, or nowhere. */
export function planIn({ visits }: Instance, { Columns }: SolverAnswer): Int32Array {
  const sessionOf = new Int32Array(visits.length).fill(nowhere);
  for (const [name, { Primal = 0 }] of Object.entries(Columns)) {
    const [, visit, session] = /^x(\d+)_(\d+)$/.exec(name) ?? [];
    // Whole numbers, as near as a solver comes to them.
    if (visit !== undefined && Primal > 0.5) sessionOf[Number(visit)] = Number(session);
  }
  return sessionOf;
}
