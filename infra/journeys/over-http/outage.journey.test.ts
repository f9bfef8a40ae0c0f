import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { ownStack } from '../../tests/own-stack.ts';
import { argumentsOf, parentOf } from '../../database/process-identity.ts';
import { scriptsAtWork, signIn, visit } from '../visitor.ts';

const administrator = 'drh@novembre.example';
const account = '/0010006';

/** The process of a subgraph; null while there is none. */
const processOf = (subgraph: string): number | null =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === ownStack().pid)
    .find((pid) => argumentsOf(pid)?.join(' ').includes(`${subgraph}.mjs`)) ?? null;

function runningProcessOf(subgraph: string): number {
  const pid = processOf(subgraph);
  if (pid === null) throw new Error(`There is no process of ${subgraph}`);
  return pid;
}

function pause(subgraph: string): { goOn(): void } {
  const pid = runningProcessOf(subgraph);
  process.kill(pid, 'SIGSTOP');
  const goOn = (): void => void process.kill(pid, 'SIGCONT');
  onTestFinished(goOn);
  return { goOn };
}

it('while the visits cannot be read, the dashboard says so, shows the rest, and they come back by themselves', async () => {
  const { page, complaints } = await visit();
  await signIn(page, administrator);
  const { goOn } = pause('appointments');
  await page.goto(account);
  const notice = page.getByRole('status').filter({ hasText: 'les visites et les rendez-vous' });
  await notice.waitFor();
  await page.getByRole('heading', { name: 'Factures à payer' }).waitFor();
  await page.getByText('salariés présents').waitFor();
  // What was chosen before is not known now: a form of the usual choices would be saved over it.
  await page.goto(`${account}/visites/preferences`);
  await page.getByRole('heading', { name: 'Momentanément indisponible' }).waitFor();
  expect(await page.getByRole('button', { name: /Enregistrer/ }).count()).toBe(0);
  await page.goto(account);
  await notice.waitFor();
  goOn();
  await notice.waitFor({ state: 'detached', timeout: 40_000 });
  await page.getByText('rendez-vous à venir').first().waitFor();
  expect(complaints).toEqual([]);
});

it('a file that nobody could read for the moment is not asked for without a word', async () => {
  const { page } = await visit();
  // Somebody else: one address receives five codes an hour, and the others here need them all.
  await signIn(page, 'daf@novembre.example');
  pause('workforce');
  await page.goto(`${account}/salaries/embauches/deposer`);
  await page.getByLabel('Fichier').waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /effectif et le suivi médical/ })
    .waitFor();
});

it('a form that meets a silent service keeps all that was typed, and goes through afterwards', async () => {
  const { page } = await visit();
  await signIn(page, administrator);
  await page.goto(`${account}/visites`);
  await scriptsAtWork(page);
  await page.getByRole('link', { name: 'Annuler le rendez-vous' }).first().click();
  const reason = page.getByLabel(/Motif de l.annulation/);
  await reason.fill('Formation ce jour-là.');
  const { goOn } = pause('appointments');
  const send = page.getByRole('button', { name: 'Annuler le rendez-vous' });
  await send.click();
  await page.getByRole('alert').filter({ hasText: 'Votre saisie est intacte' }).waitFor();
  expect(await reason.inputValue()).toBe('Formation ce jour-là.');
  goOn();
  await send.click();
  await page.waitForURL(/fait=annule/);
});

it('a form sent before the scripts were there keeps what was typed, too', async () => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, administrator);
  await page.goto(`${account}/visites`);
  await page.getByRole('link', { name: 'Annuler le rendez-vous' }).first().click();
  await page.getByLabel(/Motif de l.annulation/).fill('Inventaire ce jour-là.');
  const { goOn } = pause('appointments');
  await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
  const again = page.getByRole('button', { name: 'Renvoyer ma saisie' });
  await again.waitFor();
  goOn();
  await again.click();
  await page.waitForURL(/fait=annule/);
});

it('a subgraph that is killed is back by itself, and nothing else has stopped', async () => {
  const killed = runningProcessOf('billing');
  process.kill(killed, 'SIGKILL');
  await expect
    .poll(() => ![killed, null].includes(processOf('billing')), { timeout: 20_000 })
    .toBe(true);
  const { page } = await visit();
  await signIn(page, administrator);
  await expect
    .poll(
      async () => {
        await page.goto(`${account}/factures`);
        return page.getByRole('status').count();
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  await page.getByText('Reste à payer').first().waitFor();
});

it('a page that refreshes by itself stops nobody who leaves it meanwhile', async () => {
  const { page } = await visit();
  await page.clock.install();
  await signIn(page, administrator);
  pause('appointments');
  await page.goto(account);
  await page.getByRole('status').filter({ hasText: 'les visites' }).waitFor();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/factures/__data.json*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Factures', exact: true }).first().click();
  await page.getByRole('progressbar', { name: 'Chargement de la page' }).waitFor();
  // Every refresh that the page would have made by then.
  await page.clock.runFor(60_000);
  letGo();
  await page.waitForURL(`**${account}/factures`);
});
