/** What stands for the names of somebody who was erased, so that lists and records still hold together. */
export const noName = {
  last_name: `'Personne effacée'`,
  used_name: 'null',
  first_name: `''`,
  searchable: `'personne effacee'`,
} as const;
