import { parseArgs } from 'node:util';
import { contestants, type Contestant } from './contestants.ts';

/** How a run is made. */
export interface Options {
  /** Those to be measured, in the order of the list. */
  wanted: readonly Contestant[];
  connections: number;
  rounds: number;
  /** Seconds of each round. */
  seconds: number;
  /** Seconds of load before the first round. */
  warmUp: number;
  /** Whether to show where each contestant spends its time, instead of comparing. */
  profile: boolean;
}

const usage = `npm run bench -- [--quick] [--only ours,bare-sql] [--profile] [--connections 16] [--rounds 5] [--seconds 5]
Contestants: ${contestants.map(({ name }) => name).join(', ')}`;

/** Ends the process with the usage for what it does not know. */
export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const number = (text: string | undefined, usual: number): number => {
    const value = text === undefined ? usual : Number(text);
    if (Number.isFinite(value) && value > 0) return value;
    return giveUp(`${text} is no number above zero.`);
  };
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => contestants.every((each) => each.name !== name)) ?? [];
  if (unknown.length > 0) giveUp(`Unknown: ${unknown.join(', ')}.`);
  return {
    wanted: contestants.filter(({ name }) => names?.includes(name) ?? true),
    connections: number(values.connections, 16),
    rounds: number(values.rounds, values.quick ? 2 : 5),
    seconds: number(values.seconds, values.quick ? 2 : 5),
    warmUp: values.quick ? 2 : 4,
    profile: values.profile,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        quick: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        only: { type: 'string' },
        connections: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
      },
    });
  } catch (error) {
    return giveUp((error as Error).message);
  }
}

function giveUp(sentence: string): never {
  console.error(`${sentence}\n${usage}`);
  process.exit(2);
}
