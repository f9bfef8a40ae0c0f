import type { Entrant } from '../contestant/entrant.ts';
import { functionOf, roomOf, selfTime, type Share } from './summary.ts';

/** Lines shown of each list. */
const shown = 15;

/** Where an entrant spends its time under load, by function and by package. */
export async function showProfile(
  entrant: Entrant,
  warmUp: number,
  seconds: number,
): Promise<void> {
  const { contestant, load, program } = entrant;
  const data = JSON.stringify(entrant.data);
  await load.run(warmUp, data);
  await program.ask('startProfile');
  const { rate } = await load.run(seconds, data);
  const profile = await program.ask('stopProfile');
  console.log(
    `\n${contestant.title}: own time under load (${rate.toFixed(0)} requests/s while watched)`,
  );
  print('by function', selfTime(profile, functionOf));
  print('by package or folder', selfTime(profile, roomOf));
}

function print(title: string, shares: readonly Share[]): void {
  console.log(`\n${title}`);
  for (const { what, share } of shares.slice(0, shown)) {
    console.log(`${(share * 100).toFixed(1).padStart(5)} %  ${what}`);
  }
}
