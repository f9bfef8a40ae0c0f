import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Cookie, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { buildFolder } from '../bundle/build-folder.ts';
import type { Message } from '../mail/message.ts';
import { mailTo } from '../tests/inbox.ts';
import { ownStack } from '../tests/own-stack.ts';
import { openBrowser } from './browser.ts';
import { signInThrough } from './sign-in.ts';
import { desk, phone } from './sizes.ts';

export { desk, phone };

/** A browser of somebody's own: nobody else's cookies, French; it closes with the test. */
export interface Visitor {
  page: Page;
  /** Errors of scripts and violations of the content policy so far. */
  complaints: string[];
}

export async function visit(options: BrowserContextOptions = {}): Promise<Visitor> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    baseURL: ownStack().portalUrl,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: desk,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.name);
    await context.close();
  });
  return { page, complaints };
}

/**
 * Somebody who has signed in before, on a screen: the first journey of a person asks for a code,
 * later ones take its cookies. Codes are counted by the hour, so that a person whose every journey
 * begins at the door is locked out by the sixth.
 */
export async function visitAs(
  email: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await visit(options);
  const { page } = visitor;
  const kept = join(buildFolder, 'sessions', new URL(ownStack().portalUrl).port, `${email}.json`);
  const cookies = await readFile(kept, 'utf8').catch(() => '[]');
  await page.context().addCookies(JSON.parse(cookies) as Cookie[]);
  await page.goto(path);
  if (new URL(page.url()).pathname !== '/connexion') return visitor;
  await signIn(page, email);
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, JSON.stringify(await page.context().cookies()));
  return visitor;
}

/** Until then, links and forms do what they do without scripts. Kit adds its announcer once a page is in their hands. */
export const scriptsAtWork = (page: Page): Promise<void> =>
  page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** What a person would have seen: the quickest way to understand a failed journey. */
async function keepPicture(page: Page, test: string): Promise<void> {
  const path = join(buildFolder, `failed/${test.replace(/\W+/g, '-')}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** Signs in with the code that the mail brings; ends on whatever screen was asked for before. */
export const signIn = (page: Page, email: string): Promise<void> =>
  signInThrough(page, email, ownStack().inboxUrl);

/** A mail that arrived after a moment. */
export function newMailTo(
  email: string,
  after: string,
  fits: (message: Message) => boolean = () => true,
): Promise<Message> {
  const { inboxUrl } = ownStack();
  return mailTo(inboxUrl, email, (message) => message.receivedAt >= after && fits(message), 90_000);
}
