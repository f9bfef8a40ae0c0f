import { freshDatabase } from '../../../../infra/tests/database.ts';
import { houseOn, type House } from './house-on.ts';

export type { House };

/** A house on a database of its own, for one test file. */
export async function openHouse(): Promise<House> {
  return houseOn(await freshDatabase());
}
