/**
 * What each page of the portal costs a phone of the middle on a slow line: its files, its first byte and largest paint,
 * what shifts, and how fast it answers. Run by hand: `node --import ./infra/typescript.mjs infra/bench/front/main.ts`.
 * Bytes are the same everywhere; times mean something on a machine that has nothing else to do.
 */
import type { Browser, Cookie } from 'playwright-core';
import { launchBrowser } from '../../browser/launch.ts';
import { signInThrough } from '../../journeys/sign-in.ts';
import { startStack } from '../../tests/stack.ts';
import { contextOf, lookAt, type Look } from './look.ts';
import { readOptions } from './options.ts';
import { rounds, type Round } from './pages.ts';
import { tableOf, verdictOn } from './table.ts';

const options = readOptions(process.argv.slice(2));
const stack = options.running ? null : await startStack();
const { portalUrl, inboxUrl } = options.running ?? stack!;
const browser = await launchBrowser();
const context = contextOf(portalUrl, options);
try {
  const looks: Look[] = [];
  for (const round of rounds) looks.push(...(await walk(browser, round)));
  console.log(tableOf(looks));
  console.log(`\n${verdictOn(looks).join('\n')}`);
} finally {
  await browser.close();
  await stack?.stop();
}

/** The pages of one person, who signs in once: codes are counted by the hour. */
async function walk(browser: Browser, { who, email, screens }: Round): Promise<Look[]> {
  const home = await browser.newContext(context);
  const page = await home.newPage();
  if (email) await signInThrough(page, email, inboxUrl);
  const paths = (await screens(page)).filter((path) => options.only.test(path));
  const looks: Look[] = [];
  for (const path of paths) {
    const cookies: Cookie[] = await home.cookies();
    process.stderr.write(`${who} ${path}\n`);
    looks.push(await lookAt(browser, context, cookies, { path, who, slowed: options.slowed }));
  }
  await home.close();
  return looks;
}
