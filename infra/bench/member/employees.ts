/** An employee of the fictional member, in the shape of the contract: no resolver has anything to compute. */
export interface Employee {
  id: string;
  lastName: string;
  usedName: string | null;
  firstName: string;
  status: string;
  contract: string;
  startDate: string;
  leftOn: string | null;
  jobPost: { id: string; title: string };
  followUp: { profile: string };
}

const families = ['Abgrall', 'Bonnemaison', 'Cazenave', 'Dessaint', 'Fauvel', 'Guégan', 'Jaouen'];
const firstNames = ['Adèle', 'Bilal', 'Coralie', 'Denis', 'Estelle'];
const titles = ['Cariste', 'Magasinier', 'Opérateur de découpe', 'Technicien de maintenance'];
const profiles = ['SI', 'SIA', 'SIR'];

/** The element at `index` of a list that goes round. */
function turn<Value>(list: readonly Value[], index: number): Value {
  return list[index % list.length]!;
}

/** The same identifier for the same row in every process. */
export function idOf(kind: 'account' | 'employee' | 'post' | 'visit', index: number): string {
  const prefix = { account: 'a', employee: 'e', post: 'b', visit: 'c' }[kind];
  return `${prefix}0000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** As many as the portal shows on one page. */
export const employees: readonly Employee[] = Array.from({ length: 50 }, (_, index) => ({
  id: idOf('employee', index),
  lastName: turn(families, index * 3),
  usedName: index % 8 === 2 ? turn(families, index) : null,
  firstName: turn(firstNames, index),
  status: index % 9 === 4 ? 'UPCOMING' : 'ACTIVE',
  contract: index % 5 === 3 ? 'CDD' : 'CDI',
  startDate: `20${10 + (index % 15)}-0${1 + (index % 9)}-15`,
  leftOn: null,
  jobPost: { id: idOf('post', index % titles.length), title: turn(titles, index) },
  followUp: { profile: turn(profiles, index) },
}));
