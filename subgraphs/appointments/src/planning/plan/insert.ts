import { Candidates } from './candidates.ts';
import { ChainSearch } from './chain.ts';
import type { Plan } from './plan.ts';

/** Sessions that are asked to make room for one visit: its employer waits for the answer. */
const reach = 20;

/**
 * Puts single visits into a plan that stands, each where it costs least; tentative ones make room where that pays.
 * @returns whether the visit found a session
 */
export function insertVisit({ ground, eligible, board, prices, effort }: Plan) {
  const believed = prices.scaled(effort.lastBelief);
  const candidates = new Candidates(eligible, effort.width);
  for (let visit = 0; visit < ground.visits; visit += 1) candidates.renew(visit, believed, board);
  const chains = new ChainSearch(board, candidates, believed);
  return (visit: number): boolean => {
    candidates.renew(visit, believed, board);
    return chains.insert(visit, ground.unplaced[visit]!, reach);
  };
}
