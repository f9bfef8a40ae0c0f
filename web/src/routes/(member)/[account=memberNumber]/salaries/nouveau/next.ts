import { isDate } from '../form/inputs';
import { newEmployeeValues, type EmployeeValues } from '../form/values';

/** What is likely to be the same for the next person hired; nothing that tells who somebody is. */
type Defaults = Pick<EmployeeValues, 'jobTitle' | 'contract' | 'startDate' | 'endDate'>;

/** The address of the form for the next person, after one was created. */
export function nextAddress(list: string, id: string, values: EmployeeValues): string {
  const { jobTitle, contract, startDate, endDate } = values;
  const query = new URLSearchParams({ cree: id });
  const kept = { poste: jobTitle, contrat: contract, debut: startDate, fin: endDate };
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value);
  return `${list}/nouveau?${query}`;
}

/** The choices that an address keeps; a word that the form does not know is left out. */
export function defaultsIn(url: URL): Defaults {
  const text = (name: string) => url.searchParams.get(name) ?? '';
  const day = (name: string) => (isDate(text(name)) ? text(name) : '');
  const known = ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] as const;
  return {
    jobTitle: text('poste').slice(0, 120),
    contract: known.find((kind) => kind === text('contrat')) ?? newEmployeeValues().contract,
    startDate: day('debut'),
    endDate: day('fin'),
  };
}
