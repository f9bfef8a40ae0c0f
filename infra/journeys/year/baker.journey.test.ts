import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newMailTo, phone, signIn, visit, visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** A baker with four people, on a phone; who directs the service. */
const baker = 'yse@fournil.example';
const director = 'helene@aurelia-sante-travail.example';
const home = '/0010001';

/** Begins in a few days and must be seen before: the appointment can be moved, but not far. */
const apprentice = 'Sabourin Noé';

const start = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
/** Sixteen on the first day, whenever that is. */
const sixteen = `${Number(start.slice(0, 4)) - 16}-01-02`;

const year = yearOf('A baker with four people, on a phone');

/** What a demonstration that has just been made is still planning appears by itself. */
const appears = { timeout: 200_000 };

const question = (page: Page, text: RegExp) => page.getByRole('group', { name: text });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

describe('a baker', () => {
  it('comes in, sees what is to be done, and hires an apprentice without a legal term', async () => {
    const { page: own, complaints } = await visit({ viewport: phone });
    const { page, task } = year.handsOn(own);
    await task('comes in with the code of a mail', 4, () => signIn(page, baker));
    await page.getByRole('heading', { name: /choses? à faire/ }).waitFor();
    await page.getByText(/^2.embauches à confirmer/).waitFor();

    await task('hires an apprentice of 16, who is SIR', 14, async () => {
      await follow(page, 'Nouveau salarié');
      await page.waitForURL('**/salaries/nouveau');
      await own.waitForLoadState('networkidle');
      await page.getByLabel('Nom de naissance').fill('Quéméneur');
      await page.getByLabel('Prénom').fill('Titouan');
      await page.getByLabel('Date de naissance').fill(sixteen);
      await page.getByRole('radio', { name: 'Homme' }).check();
      await page.getByLabel('Type de contrat').selectOption({ label: 'Contrat d’apprentissage' });
      await page.getByLabel('Premier jour de travail').fill(start);
      await page.getByLabel('Poste occupé').fill('Apprenti boulanger');
      const kneading = question(page, /pétrin ou une machine à trancher/);
      await kneading.getByRole('radio', { name: 'Oui' }).check();
      await kneading.getByText(/Coché dans la liste/).waitFor();
      const panel = page.locator('#suivi-prevu');
      await panel.getByText('SIR').first().waitFor();
      await panel
        .getByText(/4153-40/)
        .first()
        .waitFor();
      await question(page, /porte-t-elle, pousse-t-elle/)
        .getByRole('radio', { name: 'Oui' })
        .check();
      await press(page, 'Créer le salarié');
      await page.getByRole('heading', { level: 1, name: /Quéméneur/ }).waitFor();
    });
    expect(await page.getByText('SIR', { exact: true }).count()).toBeGreaterThan(0);

    await task('confirms a hire that was announced', 4, async () => {
      await follow(page, 'Accueil');
      await follow(page, /^Répondre : .*embauches? à confirmer/);
      await page
        .getByRole('article', { name: 'Chauvigné Timéo' })
        .getByRole('link', { name: 'Confirmer' })
        .click();
      await press(page, 'Confirmer l’embauche');
      await page.waitForURL(/fait=cree/);
    });
    expect(complaints).toEqual([]);
  });

  it('moves an appointment, tells of an absence when it is too late, and cancels another in time', async () => {
    const { page: own, complaints } = await visitAs(baker, home, { viewport: phone });
    const { page, task } = year.handsOn(own);
    const appointment = page
      .getByRole('article', { name: apprentice })
      .getByRole('link', { name: apprentice });
    const isPlanned = async () => {
      await own.goto('/0010001/visites');
      return appointment.isVisible();
    };
    await expect.poll(isPlanned, appears).toBe(true);
    // From here on a slot of the coming days lies within the notice, whatever day it is.
    const service = await visitAs(director, '/service');
    await setNotice(service.page, '240');
    try {
      await own.goto(home);
      await task('moves an appointment', 5, async () => {
        await follow(page, 'Visites');
        await appointment.click();
        await follow(page, 'Déplacer le rendez-vous');
        await page.getByRole('radio').first().check();
        await press(page, /^Déplacer/);
        await page.getByText('Le rendez-vous est déplacé').waitFor();
      });
    } finally {
      await setNotice(service.page, '48');
    }
    // The tariff reaches a demonstration that has just been made after a moment: until then an absence is free.
    const here = new URL(own.url()).pathname;
    const fee = page.getByText(/Frais\s: /);
    const isPriced = async () => {
      await own.goto(`${here}/absence`);
      return fee.isVisible();
    };
    await expect.poll(isPriced, appears).toBe(true);
    await own.goto(here);
    await task('tells of an absence, with its fee', 3, async () => {
      await follow(page, /^Prévenir d.une absence/);
      await fee.waitFor();
      await page.getByLabel('Motif de l’absence').fill('Le fournil est inondé.');
      await press(page, 'Prévenir le service');
      await page.getByText('Absence annoncée à votre service').waitFor();
    });
    await own.goto(home);
    await task('cancels an appointment in time', 3, async () => {
      await page
        .getByRole('link', { name: /^Annuler le rendez-vous/ })
        .last()
        .click();
      await page.getByLabel('Motif de l’annulation').fill('Formation ce jour-là.');
      await press(page, 'Annuler le rendez-vous');
      await page.getByText('Le rendez-vous est annulé').waitFor();
    });
    expect([...complaints, ...service.complaints]).toEqual([]);
  });

  it('asks for the visit of somebody who comes back, takes an attestation, and lets somebody go', async () => {
    const { page: own, complaints } = await visitAs(baker, home, { viewport: phone });
    const { page, task } = year.handsOn(own);
    await task('asks for a mandatory return visit', 2, async () => {
      await follow(page, /^Demander la visite : Louane Petitjean/);
      await press(page, 'Demander la visite de reprise');
      await page.waitForURL(/fait=demandee/);
    });
    await task('takes the attestation of a visit that was held', 5, async () => {
      await follow(page, 'Accueil');
      await follow(page, 'Visites');
      await follow(page, 'Passées');
      await page
        .getByRole('article', { name: 'Vallin Capucine' })
        .filter({ hasText: 'Effectuée' })
        .getByRole('link')
        .click();
      const file = own.waitForEvent('download');
      await follow(page, /^Télécharger Attestation/);
      expect((await file).suggestedFilename()).toMatch(/^Attestation .*[.]pdf$/);
    });
    await task('lets somebody go, seeing what that cancels', 8, async () => {
      await follow(page, 'Accueil');
      await follow(page, 'Effectif');
      await follow(page, 'Guimard Éloïse');
      await follow(page, 'Clôturer le salarié');
      await page.getByLabel('Dernier jour de travail').fill(new Date().toISOString().slice(0, 10));
      await page.getByLabel('Motif du départ').selectOption({ label: 'Démission' });
      await press(page, 'Voir ce que cela change');
      await page.getByText(/annulée, son créneau est libéré/).waitFor();
      await press(page, 'Clôturer le salarié');
      await page.waitForURL(/fait=cloture/);
    });
    expect(complaints).toEqual([]);
  });

  // Last, as summonses are written after everything else that a demonstration has just begun.
  it('forwards a summons by mail and by the phone’s own sheet, and the employee confirms', async () => {
    const { page: own, complaints } = await visitAs(baker, home, { viewport: phone });
    await own.addInitScript(() => {
      const shared = (what: ShareData) => {
        document.documentElement.dataset['shared'] = what.url;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: shared });
    });
    await own.goto(home);
    const { page, task } = year.handsOn(own);
    const first = page.getByRole('link', { name: /^Transmettre la convocation/ }).first();
    // A summons follows its appointment after a moment.
    const isWritten = async () => {
      await own.goto(home);
      await own
        .getByRole('link', { name: /^Transmettre la convocation/ })
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      return own.getByRole('button', { name: 'Créer un lien privé' }).isVisible();
    };
    await expect.poll(isWritten, appears).toBe(true);
    await own.goto(home);
    const sent = new Date().toISOString();
    await task('forwards a summons by mail', 3, async () => {
      await first.click();
      await page.getByLabel(/Adresse/).fill('salarie@perso.example');
      await press(page, 'Envoyer au salarié');
      await page.getByText('La convocation part vers le salarié').waitFor();
    });
    const mail = await newMailTo('salarie@perso.example', sent);
    const employee = await visit({ viewport: phone });
    await employee.page.goto(/http\S+\/c\/[\w-]+/.exec(mail.text)?.[0] ?? '');
    await press(employee.page, 'Je serai présent');
    await employee.page.getByText('Votre présence est confirmée').waitFor();

    await own.goto(home);
    await task('forwards a summons by the sheet of the phone', 3, async () => {
      await first.click();
      await press(page, 'Créer un lien privé');
      await press(page, 'Partager');
    });
    expect(await own.locator('html').getAttribute('data-shared')).toMatch(/\/c\/[\w-]+$/);
    expect([...complaints, ...employee.complaints]).toEqual([]);
  });
});

/** How many hours before an appointment it can still be cancelled; those given before keep theirs. */
async function setNotice(page: Page, hours: string): Promise<void> {
  await page.goto('/service/parametres/cancellation.notice');
  await page.getByLabel('Préavis d’annulation').fill(hours);
  await press(page, 'Enregistrer');
  await page.getByText('Le réglage est enregistré').waitFor();
}
