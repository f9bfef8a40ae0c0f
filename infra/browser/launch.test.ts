import { afterEach, expect, test, vi } from 'vitest';
import { launchBrowser } from './launch.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser starts and serves several contexts at once', { timeout: 60_000 }, async () => {
  const browser = await launchBrowser();
  const titles = await Promise.all(
    ['un', 'deux', 'trois', 'quatre'].map(async (word) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setContent(`<button onclick="document.title='${word}'">Cliquer</button>`);
      await page.getByRole('button').click();
      const title = await page.title();
      await context.close();
      return title;
    }),
  );
  expect(titles).toEqual(['un', 'deux', 'trois', 'quatre']);
  await browser.close();
});

test('CHROME_PATH excludes every other browser, and its failure is told', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  await expect(launchBrowser()).rejects.toThrow('CHROME_PATH: /nowhere/chrome does not exist');
});
