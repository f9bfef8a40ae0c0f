/**
 * The dashboard of an account before and after a list of twelve hundred people is imported, beside that of a bakery of
 * four: time until the portal has answered, and the largest of them over the smallest. Run by hand:
 * `node --import ./infra/typescript.mjs infra/bench/home/main.ts [people]`. Nobody else asks meanwhile; the worker rests.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser/launch.ts';
import { signInThrough } from '../../journeys/sign-in.ts';
import { startStack } from '../../tests/stack.ts';
import { median } from '../load/statistics.ts';
import { rosterOf } from './roster.ts';

const [size = 1_200] = process.argv.slice(2).map(Number);
const [warmUp, rounds] = [10, 40];
const company = { email: 'drh@novembre.example', path: '/0010006' };
const bakery = { email: 'yse@fournil.example', path: '/0010001' };

const stack = await startStack();
const browser = await launchBrowser();
try {
  const [one, other] = [await open(browser, company), await open(browser, bakery)];
  console.log('Account | Employees | Median, ms | 95th percentile, ms');
  await show('bakery', other, bakery.path);
  await show('company', one, company.path);
  await importRoster(one);
  await comesToRest(one);
  await show('company', one, company.path);
  await show('bakery', other, bakery.path);
} finally {
  await browser.close();
  await stack.stop();
}
process.exit();

async function open(within: Browser, { email, path }: typeof company): Promise<Page> {
  const context = await within.newContext({
    ...{ baseURL: stack.portalUrl, locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  });
  const page = await context.newPage();
  await signInThrough(page, email, stack.inboxUrl);
  await page.goto(path);
  return page;
}

async function importRoster(page: Page): Promise<void> {
  await page.goto(`${company.path}/salaries/import`);
  const buffer = Buffer.from(rosterOf(size, new Date().getFullYear()));
  const file = { name: 'liste.csv', mimeType: 'text/plain', buffer };
  await page.getByLabel('Fichiers à importer').setInputFiles(file);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  const columns = page.getByRole('button', { name: 'Vérifier les lignes' });
  const apply = page.getByRole('button', { name: /^Appliquer l.import$/ });
  await columns.or(apply).first().waitFor({ timeout: 150_000 });
  if (await columns.isVisible()) await columns.click();
  await apply.click({ timeout: 150_000 });
  await page.getByText('Import appliqué').waitFor({ timeout: 300_000 });
}

/** Visits of those who come follow after a while, and their slots: the page tells the same once they have. */
async function comesToRest(page: Page): Promise<void> {
  let told = '';
  for (let same = 0; same < 5;) {
    await page.waitForTimeout(5_000);
    await page.goto(company.path);
    const now = await page.locator('main').innerText();
    same = now === told ? same + 1 : 0;
    told = now;
  }
}

async function show(name: string, page: Page, path: string): Promise<void> {
  await page.goto(path);
  const present = await page.getByRole('link', { name: /salariés? présents?/ }).innerText();
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const from = performance.now();
    const answer = await page.request.get(path);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    if (round >= 0) times.push(performance.now() - from);
  }
  const late = times.toSorted((a, b) => a - b)[Math.ceil(rounds * 0.95) - 1] ?? 0;
  const count = Number.parseInt(present.replaceAll(/\s/g, ''), 10);
  console.log([name, count, median(times).toFixed(0), late.toFixed(0)].join(' | '));
}
