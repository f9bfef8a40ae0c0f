/** One thing to correct, in French, as shown beside its field and in the summary above the form. */
export interface Problem {
  /** Name of the field; null when the whole form is concerned. */
  field: string | null;
  message: string;
  /** Where the person may go to solve it. */
  link?: { href: string; label: string };
}

/** Sentence for one field. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
