import { counters, inOrder, waiting } from './figures';
import { readPortfolio } from './read.server';

/** In the address, instead of a person: clients of whom nobody has charge. */
export const NOBODY = 'personne';

/** The portfolio as an address asks for it, and all the clients it chooses from. */
export async function shownPortfolio(api: App.Locals['api'], url: URL) {
  const parameter = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const asked = {
    ...{ search: parameter('recherche'), charge: parameter('charge') },
    ...{ view: parameter('vue'), sort: parameter('tri') },
  };
  const { search, charge, view, sort } = asked;
  const portfolio = await readPortfolio(api, {
    search: search || undefined,
    memberId: charge && charge !== NOBODY ? charge : undefined,
    unassigned: charge === NOBODY || undefined,
  });
  const shown = inOrder(waiting(portfolio.rows, counters[view]), counters[sort] ?? 'name');
  return { ...portfolio, ...asked, shown };
}
