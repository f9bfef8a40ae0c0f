import type { Board } from './board.ts';
import type { Candidates } from './candidates.ts';
import type { ChainSearch } from './chain.ts';
import { nowhere } from './model.ts';
import type { Prices } from './prices.ts';

/** What the search works with. */
export interface Tools {
  board: Board;
  candidates: Candidates;
  prices: Prices;
  chains: ChainSearch;
}

/** What an improvement must be worth at least, lest two equal plans chase each other. */
export const worthwhile = 1e-6;

/**
 * Seeks a better place for a visit that sits worse than the prices promise.
 * @param least what they must promise, lest long searches be made for little
 */
export function improve(visit: number, tools: Tools, reach: number, least: number): boolean {
  const { board, candidates, prices, chains } = tools;
  const session = board.sessionOf[visit]!;
  const saved = board.leaving(visit);
  const price = session === nowhere ? 0 : prices.of(board.ground.unitsOf(visit, session), session);
  const promised = candidates.best(visit);
  if (saved + price - promised < least) return false;
  board.remove(visit);
  if (chains.insert(visit, saved - worthwhile, reach)) return true;
  if (session !== nowhere) board.place(visit, session);
  return false;
}
