import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { atDesk, contextOf, faultsOf, onPhone } from './every-screen.ts';
import { assistant, director, firmScreens, manager, serviceScreens } from './screens.ts';
import { wide } from './sizes.ts';
import { phone, visitAs } from './visitor.ts';

it.each([
  { name: 'at a desk, in light colours', look: { ...atDesk, audited: [wide] } },
  { name: 'on a phone, in dark colours', look: onPhone },
])('$name the screens of the service are free of accessibility faults', async ({ look }) => {
  const { page, complaints } = await visitAs(director, '/service', contextOf(look));
  expect(await faultsOf(page, look, await serviceScreens(page))).toEqual({});
  expect(complaints).toEqual([]);
});

it('on a phone, in dark colours the screens of a firm are free of accessibility faults', async () => {
  const { page, complaints } = await visitAs(manager, '/cabinet', contextOf(onPhone));
  expect(await faultsOf(page, onPhone, await firmScreens(page))).toEqual({});
  expect(complaints).toEqual([]);
});

it('a room at an employer becomes a place, for that employer alone, and closes again', async () => {
  const { page, complaints } = await visitAs(
    director,
    '/service/disponibilites/lieux/ajouter?genre=EMPLOYER_PREMISES',
    { viewport: phone, colorScheme: 'dark', reducedMotion: 'reduce' },
  );
  const add = page.getByRole('button', { name: 'Ajouter le lieu' });
  await add.click();
  await page.getByRole('link', { name: 'Donnez un nom à ce lieu' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Numéro d’adhérent').fill('0010003');
  await page.getByLabel('Nom de la salle').fill('salle du syndic');
  await page.getByLabel('Numéro et rue').fill('4 rue des Halles');
  await page.getByLabel('Code postal').fill('49970');
  await page.getByLabel('Ville').fill('Port-Girard');
  await page.getByLabel('Téléphone').fill('02 61 91 40 10');
  await add.click();
  await page.getByText('Le lieu est ajouté').waitFor();
  await page.getByRole('link', { name: /salle du syndic/ }).click();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByText('Indiquez le premier jour').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Premier jour de fermeture').fill('2099-01-05');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByText('Ferme le 5 janv').waitFor();
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
});

it('who consents is given another hour at a distance, and nobody is seen there who no longer does', async () => {
  const { page, complaints } = await visitAs(director, '/0010007/visites', {
    ...{ viewport: phone, colorScheme: 'dark', reducedMotion: 'reduce' },
  });
  const visit = page.getByRole('link', { name: /^(?=.*Haddouche)(?=.*Leïla)/ }).first();
  // A demonstration just made is still being planned.
  await expect
    .poll(
      async () => {
        await page.goto('/0010007/visites');
        if ((await visit.count()) === 0) return false;
        await visit.click();
        await page.getByRole('heading', { level: 1, name: 'Leïla Haddouche' }).waitFor();
        return page.getByText('À distance, par vidéo').isVisible();
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  const id = new URL(page.url()).pathname.split('/').pop();
  await page.goto(`/service/planning/visites/${id}`);
  await page.getByText('Donné le').waitFor();
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Déplacer le rendez-vous' }).click();
  await page.getByText('Le rendez-vous est fixé').waitFor();
  await page.getByText(/À distance, par vidéo, Thomas Bellanger/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer le retrait' }).click();
  await page.getByText('Le retrait est enregistré').waitFor();
  await page.getByText(/^Retiré le/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer le consentement' }).click();
  await page.getByText('Le consentement est enregistré').waitFor();
  expect(complaints).toEqual([]);
});

it('members with people late for a visit stand by how many they are, and each number leads to those people', async () => {
  const { page, complaints } = await visitAs(assistant, '/service/adherents');
  await page.getByRole('link', { name: 'Par retard' }).click();
  await page.waitForURL('**/service/adherents/retards');
  const late = page.getByRole('row').locator('td:nth-child(2) a');
  // A demonstration just made is still being planned.
  const isSameAtTheMember = async () => {
    await page.goto('/service/adherents/retards');
    const counts = (await late.allInnerTexts()).map(Number);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    await late.first().click();
    await page.waitForURL(/\/\d{7}\/salaries\?visites=en-retard$/);
    await page.getByRole('table').waitFor();
    return (await page.getByRole('table').getByRole('row').count()) - 1 === counts[0];
  };
  await expect.poll(isSameAtTheMember, { timeout: 60_000 }).toBe(true);
  await page.goto('/service/adherents/retards?recherche=001 0006');
  await page.getByRole('link', { name: /^Novembre Composites/ }).click();
  await page.waitForURL('**/service/adherents/0010006');
  expect(complaints).toEqual([]);
});

it('the day of the service leads from each figure to what it counts', async () => {
  const { page, complaints } = await visitAs(director, '/');
  await page.waitForURL('**/service');
  await page.getByRole('heading', { level: 1, name: 'Bonjour Hélène' }).waitFor();
  // Others answer requests meanwhile: read again until both were read between two answers.
  const isSameInTheQueue = async () => {
    await page.goto('/service');
    const waiting = page.getByRole('link', { name: /en attente, en tout/ });
    const count = Number(/\d+/.exec(await waiting.innerText())?.[0]);
    await waiting.click();
    await page.waitForURL('**/service/demandes');
    const pages = page.getByText(/^Demandes 1 à .* sur /);
    const listed =
      (await pages.count()) > 0
        ? Number((await pages.innerText()).split(' sur ')[1])
        : (await page.getByRole('table').getByRole('row').count()) - 1;
    return count > 0 && listed === count;
  };
  await expect.poll(isSameInTheQueue, { timeout: 60_000 }).toBe(true);
  await page.goto('/service');
  await page.getByRole('link', { name: /^Pas commencées : / }).click();
  await page.waitForURL('**/service/campagne?vue=a-commencer');
  expect(complaints).toEqual([]);
});

it('whoever has not declared is reminded: tried first, then one line for each, then on the list', async () => {
  const { page, complaints } = await visitAs(director, '/service/campagne');
  const one = page.getByRole('checkbox', { name: /Fleuriste des Halles/ });
  // Events bring the accounts of the firm to workforce one after the other.
  await expect
    .poll(
      async () => {
        await page.goto('/service/campagne?recherche=fleuriste');
        return one.count();
      },
      { timeout: 120_000 },
    )
    .toBe(1);
  await page.getByRole('button', { name: 'Relancer les adhérents cochés' }).click();
  await page.getByText('Cochez au moins un adhérent à relancer').waitFor();
  await page.goto('/service/campagne?recherche=fleuriste');
  await one.check();
  await page.getByRole('button', { name: 'Relancer les adhérents cochés' }).click();
  await page.getByText('Sera relancé').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^Relancer 1/ }).click();
  await page.getByText('relancé sur 1').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto('/service/campagne?relances=oui');
  const row = page.getByRole('row', { name: /Fleuriste des Halles/ });
  expect(await row.getByText('Jamais').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter (CSV)' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.split('\r\n')[1]).toMatch(/^\d{7};Fleuriste des Halles;\d{14};.*;Pas commencée;/);
  const content = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Contenu déclaré (D4622-22)' }).click();
  expect((await readFile(await (await content).path())).subarray(0, 2).toString()).toBe('PK');
  expect(complaints).toEqual([]);
});

it('what went to the wrong member is taken back and handed to the right one, on a phone', async () => {
  const { page, complaints } = await visitAs(director, '/service/documents/adherent/0010001', {
    ...{ viewport: phone, colorScheme: 'dark', reducedMotion: 'reduce' },
  });
  await page.getByRole('link', { name: 'Étude des ports de charges au fournil' }).click();
  const withdraw = page.getByRole('button', { name: 'Retirer le document' });
  await withdraw.click();
  await page.getByText('Dites pourquoi vous retirez ce document').first().waitFor();
  await page.getByLabel('Pourquoi le retirez-vous').fill('Remis au mauvais employeur');
  await withdraw.click();
  await page.getByText('Le document est retiré').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Servir le bon destinataire' }).click();
  const serve = page.getByRole('button', { name: 'Remettre à cet adhérent' });
  await serve.click();
  await page.getByRole('alert').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Numéro d’adhérent').fill('0010003');
  await serve.click();
  await page.getByText('Le bon destinataire a le document').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
});

it('of two people of the service one answers: the other sees who, takes over knowingly, and gives back', async () => {
  const { page, complaints } = await visitAs(director, '/service/actions');
  await page
    .getByRole('row', { name: /Fumées de soudage/ })
    .getByRole('link')
    .click();
  await page.getByText(/Vous vous en occupez depuis/).waitFor();
  const colleague = await visitAs(assistant, new URL(page.url()).pathname);
  await colleague.page.getByText(/Hélène Sauvageot s.en occupe depuis/).waitFor();
  expect(await colleague.page.getByRole('button', { name: 'Enregistrer la date' }).count()).toBe(0);
  expect(await violationsOn(colleague.page)).toEqual([]);
  await colleague.page.getByRole('button', { name: 'Reprendre' }).click();
  await colleague.page.getByRole('button', { name: 'Enregistrer la date' }).waitFor();

  await page.getByLabel('Raison').fill('Hors de nos missions.');
  await page.getByRole('button', { name: 'Ne pas retenir' }).click();
  await page.getByText(/Un collègue s.en occupe désormais/).waitFor();
  await page.getByText(/Nadia Perrochon s.en occupe depuis/).waitFor();
  await colleague.page.getByRole('button', { name: 'Rendre' }).click();
  await colleague.page.waitForURL('**/service/actions?fait=rendue');
  await colleague.page.getByText(/C.est rendu/).waitFor();
  expect([...complaints, ...colleague.complaints]).toEqual([]);
});

it('a member asks for an action at the workplace, the service gives it a date, the member sees it', async () => {
  const member = await visitAs('bruno@lavergnolle.example', '/0010003/prevention');
  await member.page.getByRole('link', { name: 'Visite des lieux de travail' }).click();
  await member.page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await member.page.getByText('Dites en quelques mots ce que vous attendez').first().waitFor();
  await member.page.getByLabel('Ce que vous attendez').fill('Le nouvel atelier, avant l’été.');
  await member.page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await member.page.waitForURL('**/prevention?fait=demandee');

  const { page, complaints } = await visitAs(director, '/service/actions');
  await page
    .getByRole('row', { name: /nouvel atelier/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Enregistrer la date' }).click();
  await page.getByText('Indiquez le jour.').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Jour').fill('2099-03-02');
  await page.getByLabel('Qui vient').selectOption('PHYSICIAN');
  await page.getByRole('button', { name: 'Enregistrer la date' }).click();
  await page.waitForURL('**/service/actions?vue=prevues&fait=prevue');

  await member.page.goto('/0010003/prevention');
  await member.page.getByText('Le lundi 2 mars 2099').waitFor();
  expect([...complaints, ...member.complaints]).toEqual([]);
});
