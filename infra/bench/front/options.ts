import { parseArgs } from 'node:util';

export interface Options {
  /** A portal that runs already, and the inbox where its codes arrive; without them one is started. */
  running: { portalUrl: string; inboxUrl: string } | null;
  /** Only pages with such an address. */
  only: RegExp;
  /** Whether the processor and the line are slowed. */
  slowed: boolean;
  /** Whether the window is that of a desk. */
  desk: boolean;
}

const usage = `infra/bench/front/main.ts [--portal http://localhost:3000 --inbox http://localhost:8025]
  [--only '/visites$'] [--fast] [--desk]`;

/** Ends the process with the usage for what it does not know. */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        portal: { type: 'string' },
        inbox: { type: 'string' },
        only: { type: 'string', default: '' },
        fast: { type: 'boolean', default: false },
        desk: { type: 'boolean', default: false },
      },
    });
    const { portal, inbox, only, fast, desk } = values;
    if (Boolean(portal) !== Boolean(inbox)) throw new Error('A portal comes with its inbox.');
    const running = portal && inbox ? { portalUrl: portal, inboxUrl: inbox } : null;
    return { running, only: new RegExp(only), slowed: !fast, desk };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}
