import { setTimeout as delay } from 'node:timers/promises';
import { isPortFree } from '../database/port.ts';
import type { Settings } from './environment.ts';

interface Wanted {
  port: number;
  use: string;
  variable: string;
}

/** @throws with one line per port that somebody else listens on, or that was given twice */
export async function refuseTakenPorts(settings: Settings): Promise<void> {
  const wanted = wantedPorts(settings);
  const twins = wanted.flatMap(({ port, variable }, index) =>
    wanted
      .slice(index + 1)
      .filter((other) => other.port === port)
      .map((other) => `${variable} and ${other.variable} are both ${port}.`),
  );
  if (twins.length > 0) throw new Error(twins.join('\n'));
  const taken = await stillTaken(wanted, settings.host);
  if (taken.length === 0) return;
  throw new Error(
    taken
      .map(
        ({ port, use, variable }) =>
          `Port ${port} (${use}) is taken: stop what uses it, or set ${variable}.`,
      )
      .join('\n'),
  );
}

/** The programs of a killed run need a moment to notice and leave: a taken port is looked at again. */
async function stillTaken(wanted: Wanted[], host: string): Promise<Wanted[]> {
  const deadline = Date.now() + 3_000;
  for (;;) {
    const free = await Promise.all(wanted.map(({ port }) => isFree(port, host)));
    const taken = wanted.filter((_, index) => !free[index]);
    if (taken.length === 0 || Date.now() > deadline) return taken;
    await delay(100);
  }
}

/** A browser takes "localhost" for ::1 first: a neighbour there would be shown in our place. */
async function isFree(port: number, host: string): Promise<boolean> {
  return (await isPortFree(port, host)) && (await isPortFree(port, '::1'));
}

function wantedPorts({ ports, smtpUrl, database, ...settings }: Settings): Wanted[] {
  return [
    { port: ports.portal, use: 'portal', variable: 'PORTAL_PORT' },
    { port: ports.api, use: 'API', variable: 'API_PORT' },
    ...(smtpUrl === null
      ? [
          { port: ports.mail, use: 'mail', variable: 'MAIL_PORT' },
          { port: ports.inbox, use: 'mail inbox', variable: 'INBOX_PORT' },
        ]
      : []),
    ...(database.adminUrl === null
      ? [{ port: ports.database, use: 'database', variable: 'DATABASE_PORT' }]
      : []),
    ...(settings.subgraphs === 'http'
      ? Object.entries(settings.subgraphPorts).map(([use, port]) => ({
          ...{ port, use },
          variable: `${use.toUpperCase()}_PORT`,
        }))
      : []),
  ];
}
