import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { Candidate } from './candidate.ts';
import { deliveredChromium } from './delivered.ts';

/**
 * A Chromium for tests: the one that CHROME_PATH names, and then no other; else the first of those
 * below that really starts and shows a page. Without any, the tests fail and say why: a journey that
 * is skipped proves nothing.
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const [name, find] of candidates(process.env['CHROME_PATH'])) {
    try {
      return await start(await find());
    } catch (error) {
      reasons.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No browser could be started.\n${reasons.join('\n')}`);
}

type Search = [name: string, find: () => Promise<Candidate> | Candidate];

function candidates(named: string | undefined): Search[] {
  if (named) return [['CHROME_PATH', () => existing(named)]];
  return [
    ['delivered Chromium', deliveredChromium],
    ['Playwright’s Chromium', () => existing(chromium.executablePath())],
    ...systemPaths.map((path): Search => [path, () => existing(path)]),
    ['Chrome', () => ({ channel: 'chrome' })],
    ['Edge', () => ({ channel: 'msedge' })],
  ];
}

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
];

function existing(executablePath: string): Candidate {
  if (!existsSync(executablePath)) throw new Error(`${executablePath} does not exist`);
  return { executablePath };
}

async function start({ env, ...program }: Candidate): Promise<Browser> {
  const browser = await chromium.launch({
    ...program,
    args: [
      '--no-sandbox', // needs rights that containers and root do not have; only our own pages load
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
    ],
    env: { ...withoutUndefined(process.env), ...env },
  });
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>ready</title>');
    if ((await page.title()) !== 'ready') throw new Error('it started but shows no page');
    await page.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function withoutUndefined(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error).split('\n')[0];
