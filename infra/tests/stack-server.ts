import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { companies } from '../demo/cast/companies.ts';
import { employees } from '../demo/cast/employees.ts';
import { root } from '../root.ts';
import { toldTooMuch } from './told-too-much.ts';
import { startStack } from './stack.ts';

/** Where one running stack is found. */
export interface StackAddresses {
  portalUrl: string;
  apiUrl: string;
  inboxUrl: string;
  /** The process that started the others. */
  pid: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker: journeys that run side by side never see each other's changes. */
    stacks: StackAddresses[];
  }
}

/** What the programs said meanwhile: the first place to look when a journey fails. */
const logs = join(root, '.data/journeys');

/** Once for all journeys of a worker: they share one demonstration, as its visitors do. */
export default (project: TestProject): Promise<() => Promise<void>> =>
  provideStacks(project, project.config.maxWorkers);

/** @param settings variables of `npm start` */
export async function provideStacks(
  project: TestProject,
  count: number,
  settings: Record<string, string> = {},
): Promise<() => Promise<void>> {
  const stacks = await Promise.all(
    Array.from({ length: count }, () => startStack(undefined, settings)),
  );
  project.provide(
    'stacks',
    stacks.map(({ portalUrl, apiUrl, inboxUrl, pid }) => ({ portalUrl, apiUrl, inboxUrl, pid })),
  );
  return async () => {
    rmSync(logs, { recursive: true, force: true });
    for (const [index, { dataDir }] of stacks.entries()) {
      cpSync(join(dataDir, 'log'), join(logs, String(index + 1)), { recursive: true });
    }
    const told = stacks.flatMap(({ dataDir }) =>
      toldTooMuch(linesOf(join(dataDir, 'log')), namesOfCast()),
    );
    await Promise.all(stacks.map(({ stop }) => stop()));
    if (told.length > 0) throw new Error(`The logs tell too much.\n${told.join('\n')}`);
  };
}

/** What every program of a stack wrote down. */
function linesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').split('\n'),
  );
}

/** People of the demonstration, those of its users and its employees. */
function namesOfCast(): string[] {
  const users = companies.flatMap(({ accounts }) => accounts.flatMap((account) => account.users));
  const staff = Object.values(employees).flat();
  return [...users, ...staff].flatMap(({ firstName, lastName }) => [firstName, lastName]);
}
