import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { desk, phone, signIn, visit } from './visitor.ts';

const member = 'accueil@grandemaree.example';
const assistant = 'nadia@aurelia-sante-travail.example';

it('a member asks without scripts on a phone, the service accepts, the member sees the visit', async () => {
  const asking = await visit({ viewport: phone, colorScheme: 'dark', javaScriptEnabled: false });
  const { page } = asking;
  await page.goto('/0010005/visites');
  await signIn(page, member);
  await page.goto('/0010005/visites');
  await page.getByRole('link', { name: 'Planifier un rendez-vous' }).click();
  const doubt = page.locator('section', { hasText: 'Un doute sur ce poste' });
  await doubt.getByRole('link', { name: 'Demander cette visite' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Motif').fill('Nouveau rythme, et une maladie dont il parle.');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('« maladie »');
  await page.getByLabel('Motif').fill('Nouveau rythme à la criée, de nuit.');
  await page.getByRole('button', { name: 'Envoyer quand même' }).click();
  await page.getByText('Votre demande est partie').waitFor();
  const request = new URL(page.url()).pathname;
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  const answering = await visit({ viewport: desk });
  await answering.page.goto('/service/demandes');
  await signIn(answering.page, assistant);
  await answering.page.goto('/service/demandes');
  expect(await violationsOn(answering.page)).toEqual([]);
  await answering.page.getByRole('link', { name }).first().click();
  await answering.page.getByRole('button', { name: 'Prendre la demande' }).click();
  await answering.page.getByRole('button', { name: 'Accepter la demande' }).waitFor();
  expect(await violationsOn(answering.page)).toEqual([]);
  await answering.page.getByRole('button', { name: 'Accepter la demande' }).click();
  await answering.page.getByText('La demande est acceptée').waitFor();
  expect(answering.complaints).toEqual([]);

  await expect
    .poll(
      async () => {
        await page.goto(request);
        return page.getByRole('link', { name: /^rendez-vous / }).innerText();
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toMatch(/rendez-vous (lundi|mardi|mercredi|jeudi|vendredi)/);
});
