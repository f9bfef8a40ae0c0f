import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { root } from '../root.ts';
import { mailTo } from '../tests/inbox.ts';
import { startStack } from '../tests/stack.ts';
import { palettePng } from './palette-png.ts';
import { pixelsOf, sideBySide } from './canvas.ts';

/** Where a house with the demonstration in it runs. */
interface House {
  portalUrl: string;
  inboxUrl: string;
}

/** People of the demonstration who are looked over the shoulder. */
const baker = 'yse@fournil.example';
const personnel = 'drh@novembre.example';
const director = 'helene@aurelia-sante-travail.example';

const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 760 };

/** A demonstration that has just been made plans its appointments and writes its summonses first. */
const settled = 240_000;

/**
 * `npm run pictures`: takes the pictures of the README anew, from a demonstration made for them; with two addresses from
 * the portal and the inbox that answer there.
 */
async function main([portalUrl, inboxUrl]: readonly string[]): Promise<void> {
  const own = portalUrl && inboxUrl ? null : await startStack();
  const browser = await launchBrowser();
  try {
    await takeAll(browser, own ?? { portalUrl: portalUrl ?? '', inboxUrl: inboxUrl ?? '' });
  } finally {
    await browser.close();
    await own?.stop();
  }
}

async function takeAll(browser: Browser, house: House): Promise<void> {
  const service = await comeIn(browser, house, director, { viewport: desk });
  await service.getByRole('heading', { level: 1 }).waitFor();
  const owner = await comeIn(browser, house, baker, { viewport: desk });
  await waitForSummonses(owner);

  await keep(browser, 'home', await shot(owner, '/0010001'));
  await owner.goto('/0010001/salaries');
  await owner.getByRole('link', { name: 'Sabourin Noé' }).click();
  await owner.waitForURL(/\/salaries\/[0-9a-f-]{36}/);
  await keep(browser, 'employee', await shot(owner));

  await owner.setViewportSize(phone);
  const home = await shot(owner, '/0010001');
  await beginToHire(owner);
  const hire = await shot(owner);
  await owner.goto('/0010001/visites');
  await toTheTop(owner, 'article');
  await keep(browser, 'phone', await sideBySide(browser, [home, hire, await shot(owner)]));

  await service.goto('/service/demandes');
  await service.getByRole('link', { name: /^Première demande/ }).click();
  await service.getByRole('button', { name: 'Accepter la demande' }).waitFor();
  await keep(browser, 'request', await shot(service));
  await keep(browser, 'day', await shot(service, await firstFullDay(service)));

  const dark = await comeIn(browser, house, personnel, { viewport: desk, colorScheme: 'dark' });
  await keep(browser, 'dark', await shot(dark, '/0010006'));
}

/** An apprentice of sixteen at a kneading machine: what the law gives shows before anything is sent. */
async function beginToHire(page: Page): Promise<void> {
  await page.goto('/0010001/salaries/nouveau');
  const start = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date de naissance').fill(`${Number(start.slice(0, 4)) - 16}-01-02`);
  await page.getByLabel('Premier jour de travail').fill(start);
  const machines = page.getByRole('group', { name: /pétrin ou une machine à trancher/ });
  await machines.getByRole('radio', { name: 'Oui' }).check();
  await page.locator('#suivi-prevu').getByText('SIR').first().waitFor();
  await toTheTop(page, '#suivi-prevu');
}

/** Address of the first day from tomorrow on when practitioners see a few people each. */
async function firstFullDay(page: Page): Promise<string> {
  await page.goto('/service/journee');
  for (let day = 0; day < 31; day += 1) {
    const next = await page.getByRole('link', { name: 'Lendemain' }).getAttribute('href');
    await page.goto(next ?? '');
    if ((await page.getByRole('article').count()) > 8) return next ?? '';
  }
  throw new Error('Nobody is expected within a month');
}

/** Scrolls until something stands at the top of the window, below its bar. */
async function toTheTop(page: Page, what: string): Promise<void> {
  await page
    .locator(what)
    .first()
    .evaluate((part) => scrollTo({ top: part.getBoundingClientRect().top + scrollY - 84 }));
}

/** Somebody signed in, in a window of their own. */
async function comeIn(
  browser: Browser,
  { portalUrl, inboxUrl }: House,
  email: string,
  look: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: portalUrl, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...look },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/connexion');
  const asked = new Date().toISOString();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.waitForURL('**/connexion/code**');
  const { subject } = await mailTo(
    inboxUrl,
    email,
    ({ receivedAt }) => receivedAt >= asked,
    settled,
  );
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(subject)?.[0] ?? '';
  await page.getByRole('textbox', { name: /code/i }).fill(code);
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  return page;
}

/** Until every appointment of the baker has its summons: no wheel turns on any picture. */
async function waitForSummonses(page: Page): Promise<void> {
  const end = Date.now() + settled;
  const booked = page.getByRole('article');
  const written = booked.getByRole('link', { name: 'Télécharger la convocation' });
  for (;;) {
    await page.goto('/0010001/visites');
    const [all, ready] = [await booked.count(), await written.count()];
    if (all > 3 && ready === all) return;
    if (Date.now() > end) throw new Error(`${ready} of ${all} summonses are written`);
    await page.waitForTimeout(2_000);
  }
}

/** What the window shows, without its bars. */
async function shot(page: Page, path?: string): Promise<Buffer> {
  if (path) await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ animations: 'disabled' });
}

/** Most that a picture may weigh, in bytes: they are loaded with the README. */
const heaviest = 150_000;

async function keep(browser: Browser, name: string, seen: Buffer): Promise<void> {
  const picture = palettePng(await pixelsOf(browser, seen));
  if (picture.length > heaviest) throw new Error(`${name} weighs ${picture.length} bytes`);
  await writeFile(join(root, 'infra/pictures', `${name}.png`), picture);
}

await main(process.argv.slice(3));
