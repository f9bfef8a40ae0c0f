import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, visitAs } from './visitor.ts';

const office = 'rh.usine@novembre.example';
const administrator = 'drh@novembre.example';

/** The next appointment of an account, in the list: a house that has just opened is still planning it. */
async function nextOf(page: Page, account: string): Promise<{ name: string; address: string }> {
  const card = page.locator('article').filter({ hasText: / à \d/ });
  await expect
    .poll(
      async () => {
        await page.goto(`/${account}/visites`);
        return card.count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  const heading = card.first().getByRole('heading');
  const address = (await heading.getByRole('link').getAttribute('href')) ?? '';
  return { name: await heading.innerText(), address };
}

/** Turns to the month of an appointment, half a year ahead at most. */
async function turnTo(page: Page, address: string): Promise<Locator> {
  const entry = page.locator(`td a[href="${address}"]`);
  for (let month = 0; month < 6 && (await entry.count()) === 0; month += 1) {
    const before = page.url();
    await page.getByRole('link', { name: 'Suivant' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  return entry;
}

it('the calendar shows who is expected in a month, and leads to each appointment', async () => {
  const { page, complaints } = await visitAs(office, '/0010006/visites');
  const { name, address } = await nextOf(page, '0010006');
  await page.getByRole('navigation', { name: 'Visites' }).getByText('Calendrier').click();
  await page.waitForURL('**/visites/calendrier');
  const entry = await turnTo(page, address);
  expect(await entry.innerText()).toContain(name);
  await entry.click();
  await page.waitForURL(`**${address}`);
  expect(complaints).toEqual([]);
});

it('the calendar of the whole company shows every establishment, without scripts on a phone', async () => {
  const { page } = await visitAs(administrator, '/0010006/visites', {
    javaScriptEnabled: false,
    viewport: phone,
  });
  for (const account of ['0010006', '0010007']) {
    const { address } = await nextOf(page, account);
    await page.goto('/0010006/visites/calendrier');
    await page.getByLabel('Établissement').selectOption('tous');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL('**/calendrier?etablissement=tous');
    const entry = await turnTo(page, address);
    expect(page.url()).toContain('etablissement=tous');
    expect(await entry.count()).toBe(1);
  }
});
