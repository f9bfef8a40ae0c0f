/** A right as the form and the page of a program show it. */
export interface ShownScope {
  scope: string;
  label: string;
  matter: string;
  identifying: boolean;
  writing: boolean;
}

/** Rights under what they are about, in their own order. */
export function byMatter<Row extends ShownScope>(
  scopes: readonly Row[],
): { matter: string; rows: Row[] }[] {
  const matters = [...new Set(scopes.map(({ matter }) => matter))];
  return matters.map((matter) => ({
    matter,
    rows: scopes.filter((each) => each.matter === matter),
  }));
}
