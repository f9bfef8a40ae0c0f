interface Right {
  scope: string;
  label: string;
  matter: string;
}

/** Rights of one matter, which stand together. */
export interface Matter {
  name: string;
  rights: readonly Right[];
}

/** The rights matter by matter, in the order in which they come. */
export function matters(rights: readonly Right[]): Matter[] {
  const names = [...new Set(rights.map(({ matter }) => matter))];
  return names.map((name) => ({ name, rights: rights.filter(({ matter }) => matter === name) }));
}
