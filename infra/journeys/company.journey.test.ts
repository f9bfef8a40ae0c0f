import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { onePage } from '../demo/one-page.ts';
import { sirenOf, siretOf } from '../demo/numbers.ts';
import { violationsOn } from './axe.ts';
import { newMailTo, phone, signIn, visit, visitAs } from './visitor.ts';

/** The director of the nursery, and an assistant of the service. */
const director = 'garance@troistilleuls.example';
const assistant = 'nadia@aurelia-sante-travail.example';

/** Other rights on each of the two establishments of a company. */
const accountant = 'compta@novembre.example';

const room = '/0010004/entreprise/informations';
const siret = siretOf(sirenOf('00090104'), '0001');

const scan = { name: 'Avis de situation.pdf', mimeType: 'application/pdf' };

async function enter(page: Page, email: string, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForURL('**/connexion?**');
  await signIn(page, email);
}

/** Looks at every screen on the way; what is found tells where. */
function looker(page: Page) {
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const faults = await violationsOn(page);
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (sticksOut) faults.push('wider than the window');
    if (faults.length > 0) found[screen] = faults;
  };
  return { found, look };
}

describe('an account', () => {
  it('says whom to reach and where to write, without scripts on a phone', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: phone });
    await enter(page, director, room);
    await page.getByRole('link', { name: 'Ajouter un contact' }).click();
    await page.getByLabel('Prénom').fill('Nolwenn');
    await page.getByLabel('Nom', { exact: true }).fill('Guivarch');
    await page.getByLabel('Facturation').check();
    await page.getByRole('button', { name: 'Ajouter le contact' }).click();
    await page.getByText('Indiquez une adresse e-mail ou un téléphone.').first().waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Nolwenn');
    await page.getByLabel('Téléphone').fill('02 61 91 57 20');
    await page.getByRole('button', { name: 'Ajouter le contact' }).click();
    await page.getByText('Le contact est enregistré.').waitFor();
    await page.getByRole('link', { name: /Modifier l.adresse : factures/ }).click();
    await page.getByLabel('Numéro et rue').fill('4 rue des Remparts');
    await page.getByLabel('Code postal').fill('4999');
    await page.getByLabel('Ville').fill('Saint-Aubance');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page
      .getByText(/Un code postal a cinq chiffres/)
      .first()
      .waitFor();
    await page.getByLabel('Code postal').fill('49990');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/L.adresse d.envoi est enregistrée/).waitFor();
    await page.getByText('4 rue des Remparts').waitFor();

    // The first steps tick themselves off; put away, they are found again in the help.
    const heading = page.getByRole('heading', { name: 'Vos premiers pas' });
    await page.goto('/0010004');
    await page.getByText('Vérifiez votre effectif : fait').waitFor();
    await page
      .getByRole('link', { name: 'Enregistrez une seconde façon de vous connecter' })
      .waitFor();
    await page.getByRole('button', { name: 'Ne plus montrer' }).click();
    await page.getByRole('heading', { name: /à faire|à jour/ }).waitFor();
    expect(await heading.count()).toBe(0);
    await page.goto('/0010004/aide');
    await page.getByRole('button', { name: 'Revoir mes premiers pas' }).click();
    await page.waitForURL('**/0010004');
    await heading.waitFor();
  });

  it('has its dossier made for an inspector, on a small phone, and takes it along', async () => {
    const { page, complaints } = await visitAs(director, room, {
      ...{ viewport: { width: 320, height: 700 }, colorScheme: 'dark', reducedMotion: 'reduce' },
    });
    const { found, look } = looker(page);
    await page.getByRole('link', { name: 'Dossier contrôle' }).click();
    await page.getByRole('button', { name: 'Préparer le dossier' }).click();
    await page.getByRole('button', { name: 'Préparer un nouveau dossier' }).waitFor();
    await look('the dossier that is being made');
    // The page asks by itself for a while; behind the summonses of a house that has just opened it takes longer.
    const pdf = page.getByRole('link', { name: /Télécharger le PDF/ });
    const isMade = async () => {
      await page.reload();
      return pdf.isVisible();
    };
    await vi.waitUntil(isMade, { timeout: 150_000, interval: 1000 });
    await look('the dossier');
    for (const [name, ending, bytes] of [
      [/Télécharger le PDF/, 'pdf', '%PDF'],
      [/Télécharger le classeur/, 'xlsx', 'PK'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^Dossier contrôle 0010004 .*[.]${ending}$`),
      );
      const content = await readFile(await download.path());
      expect(content.subarray(0, bytes.length).toString()).toBe(bytes);
    }
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('asks for another SIRET with its proof, which the service sees and confirms', async () => {
    const { page, complaints } = await visit();
    const { found, look } = looker(page);
    await enter(page, director, `${room}/siret`);
    await look('the request');
    await page.getByLabel('Motif').selectOption('MOVE');
    await page.getByLabel('Nouveau SIRET').fill(siret);
    await page.getByLabel('Justificatif').setInputFiles({ ...scan, buffer: onePage('Avis') });
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page
      .getByText(/Un déménagement garde le SIREN/)
      .first()
      .waitFor();
    await page.getByLabel('Motif').selectOption('TAKEOVER');
    await page.getByLabel('Nom de la nouvelle entreprise').fill('Les Petits Tilleuls');
    await page.getByLabel('Justificatif').setInputFiles({ ...scan, buffer: onePage('Avis') });
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByText('La demande est partie').waitFor();
    await look('the request that was sent');
    const { pathname } = new URL(page.url());
    for (const path of ['', '/modifier', '/contacts/ajouter', '/adresses/courrier']) {
      await page.goto(`${room}${path}`);
      await look(path);
    }

    const desk = await visit();
    const service = looker(desk.page);
    await enter(desk.page, assistant, '/service/siret');
    await service.look('the list');
    await desk.page.getByRole('link', { name: /Tilleuls/ }).click();
    await desk.page.getByRole('button', { name: 'Confirmer le changement' }).waitFor();
    await service.look('the decision');
    // The SIREN of today, by threes as everywhere.
    await desk.page.getByText(/^\d{3}\u00a0\d{3}\u00a0\d{3}$/).waitFor();
    const waiting = desk.page.waitForEvent('download');
    await desk.page.getByRole('link', { name: /Voir le justificatif/ }).click();
    expect((await waiting).suggestedFilename()).toBe('Avis de situation.pdf');
    const decided = new Date().toISOString();
    await desk.page.getByRole('button', { name: 'Confirmer le changement' }).click();
    await desk.page.getByText(/Le changement est confirmé/).waitFor();

    const mail = await newMailTo(director, decided);
    expect(mail.subject).toContain('Changement de SIRET confirmé');
    await page.goto(pathname);
    await page.getByText('Confirmé', { exact: true }).waitFor();
    await page.goto(room);
    await page.getByText('Les Petits Tilleuls').waitFor();
    expect({ ...found, ...service.found }).toEqual({});
    expect([...complaints, ...desk.complaints].filter((text) => !text.includes('400'))).toEqual([]);
  });

  it('of several establishments sees their visits, documents and invoices together, and goes from one to the other', async () => {
    const { page, complaints } = await visitAs(
      'drh@novembre.example',
      '/0010006/visites?vue=passees',
    );
    const { found, look } = looker(page);
    const shown = async (): Promise<number> =>
      Number(/sur (\d+)/.exec(await page.getByText(/^Visites 1 à/).innerText())?.[1]);
    const here = await shown();
    await page.getByLabel('Établissement').selectOption('tous');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL('**/0010006/visites?*etablissement=tous*');
    await expect.poll(shown).toBeGreaterThan(here);
    await look('visits of the company');
    await page.getByLabel('Établissement').selectOption('0010007');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL('**/0010007/visites?vue=passees');
    await look('visits of the other establishment');

    const choose = async (establishment: string, press = 'Afficher'): Promise<void> => {
      await page.getByLabel('Établissement').selectOption(establishment);
      await page.getByRole('main').getByRole('button', { name: press }).click();
    };
    await page.goto('/0010006/documents');
    await choose('tous');
    await page.waitForURL('**/0010006/documents?*etablissement=tous*');
    // The same letter went to each of them.
    const letters = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Règlement intérieur et grille tarifaire' }),
    });
    await expect.poll(() => letters.count()).toBe(2);
    await look('documents of the company');
    const letter = letters.filter({ has: page.locator('a[href^="/0010007/documents?"]') });
    const waiting = page.waitForEvent('download');
    await letter.getByRole('link', { name: /Télécharger/ }).click();
    expect((await waiting).suggestedFilename()).toBe('Règlement et grille.pdf');
    await page.getByRole('link', { name: 'Documents des salariés' }).click();
    await page.waitForURL('**/0010006/documents/salaries?etablissement=tous');
    const names = page.getByRole('heading', { level: 2 }).getByRole('link');
    const addresses = (): Promise<string[]> =>
      names.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await expect.poll(async () => (await addresses()).length).toBe(20);
    const ofEach = (await addresses()).map((address) => address.split('/')[1]);
    expect(new Set(ofEach)).toEqual(new Set(['0010006', '0010007']));
    await look('papers of the employees of the company');
    await choose('0010007');
    await page.waitForURL('**/0010007/documents/salaries');

    await page.goto('/0010006/factures?etat=a-payer');
    await choose('tous', 'Rechercher');
    await page.waitForURL('**/0010006/factures?*etablissement=tous*');
    await page.getByRole('heading', { name: 'Reste à payer par l’entreprise' }).waitFor();
    await page.getByRole('link', { name: 'Toutes', exact: true }).click();
    await page.waitForURL(
      ({ searchParams }) =>
        searchParams.get('etablissement') === 'tous' && !searchParams.has('etat'),
    );
    // Each row names its establishment, and leads to the invoice there.
    const invoice = page.locator('a[href^="/0010007/factures/"]:not([href$="/pdf"])').first();
    await invoice.waitFor();
    expect(await page.locator('a[href^="/0010006/factures/"]').count()).toBeGreaterThan(0);
    await look('invoices of the company');
    await invoice.click();
    await page.waitForURL(/\/0010007\/factures\/[0-9a-f-]{36}$/);
    await page.goto('/0010006/factures?etablissement=tous');
    await page.getByRole('link', { name: /les factures de .*Siège/ }).click();
    await page.waitForURL('**/0010007/factures?etablissement=celui-ci');
    await page.getByText('Reste à payer', { exact: true }).first().waitFor();

    await page.goto('/0010006/declaration');
    await choose('tous');
    await page.waitForURL('**/0010006/declaration?etablissement=tous');
    const declarations = page.getByRole('row').filter({ has: page.getByRole('link') });
    await expect.poll(() => declarations.count()).toBe(2);
    await look('declarations of the company');
    await declarations.getByRole('link', { name: /la déclaration de .*Siège/ }).click();
    await page.waitForURL('**/0010007/declaration?etablissement=celui-ci');
    await page.getByRole('heading', { name: 'Déclaration annuelle 2027' }).waitFor();

    await page.goto('/0010006');
    await choose('tous');
    await page.waitForURL('**/0010006?etablissement=tous');
    const toDo = page.getByRole('region', { name: /à faire/ });
    const toDos = toDo.getByRole('listitem');
    await toDos.filter({ hasText: 'Usine de Brissambre' }).first().waitFor();
    await look('home of the company');
    // While the demonstration plans its visits, there may be more to do than stands open.
    const others = toDo.locator('summary');
    if (await others.isVisible()) await others.click();
    await toDos
      .filter({ hasText: 'Siège' })
      .filter({ hasText: 'Déclaration annuelle 2027' })
      .getByRole('link')
      .click();
    await page.waitForURL('**/0010007/declaration?etablissement=celui-ci');
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('names on each screen of the company the establishments that are left out, and keeps the way back', async () => {
    const { page, complaints } = await visitAs(accountant, '/0010006?etablissement=tous', {
      viewport: phone,
    });
    const { found, look } = looker(page);
    // She has the invoices of the factory, and the personnel of the head office.
    for (const [path, left, title] of [
      ['', 'Usine', 'Les visites de certains établissements manquent'],
      ['', 'Siège', 'Les factures de certains établissements manquent'],
      ['/salaries', 'Usine', 'Les salariés de certains établissements manquent'],
      ['/visites', 'Usine', 'Les visites de certains établissements manquent'],
      ['/documents', 'Usine', 'Seuls les documents pratiques de certains établissements'],
      ['/documents/salaries', 'Usine', 'Les salariés de certains établissements manquent'],
      ['/factures', 'Siège', 'Sans les factures de certains établissements'],
      ['/declaration', 'Siège', 'La cotisation de certains établissements manque'],
      ['/statistiques', 'Usine', 'Certains établissements ne sont pas comptés'],
      ['/statistiques/evolution', 'Usine', 'Certains établissements ne sont pas comptés'],
    ] as const) {
      const here = `/0010006${path}`;
      await page.goto(`${here}?etablissement=tous`);
      const notice = page.locator('.notice').filter({ hasText: title });
      await notice.getByText('Vos droits ne vous permettent pas').waitFor();
      expect(await notice.innerText()).toContain(left);
      await look(`${path} of the company`);
      const choice = page.getByLabel('Établissement');
      await choice.selectOption('0010007');
    }
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL('**/0010007/statistiques/evolution?*');
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('goes from one establishment to the other where each has its own, and stays together where it was', async () => {
    const { page, complaints } = await visitAs('drh@novembre.example', '/0010006');
    const { found, look } = looker(page);
    for (const path of [
      ...['factures/prelevement', 'factures/archive', 'factures/ecritures'],
      ...['visites/preferences', 'visites/abonnement'],
    ]) {
      await page.goto(`/0010006/${path}`);
      await look(path);
      await page.getByLabel('Établissement').selectOption('0010007');
      await page.getByRole('main').getByRole('button', { name: 'Afficher' }).click();
      await page.waitForURL((url) => url.pathname === `/0010007/${path}`);
    }
    await page.goto('/0010006/visites?etablissement=tous');
    await page.getByRole('link', { name: 'Demandes de visites' }).click();
    await page.waitForURL('**/0010006/demandes?etablissement=tous');
    await page.getByRole('main').getByRole('link', { name: 'Convocations et visites' }).click();
    await page.waitForURL('**/0010006/visites?etablissement=tous');
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('of which one is closed says so, not that there is nobody there', async () => {
    const { page, complaints } = await visitAs(accountant, '/0010006');
    await page.getByText('de consulter les convocations et les visites').first().waitFor();
    expect(await page.getByText('salarié présent').count()).toBe(0);
    expect(await page.getByText('Aucun rendez-vous à venir').count()).toBe(0);
    for (const [path, right] of [
      ['/0010006/salaries', 'de consulter l’effectif'],
      ['/0010006/salaries/embauches', 'de consulter l’effectif'],
      ['/0010006/salaries/absences', 'de consulter les absences'],
      ['/0010006/salaries/postes', 'de consulter les postes'],
      ['/0010006/visites', 'de consulter les convocations et les visites'],
      ['/0010006/demandes', 'de consulter les convocations et les visites'],
      ['/0010006/documents/salaries', 'de consulter l’effectif'],
      ['/0010006/statistiques', 'de consulter les statistiques'],
      ['/0010006/statistiques/evolution', 'de consulter les statistiques'],
      ['/0010007/factures', 'de consulter les factures'],
      ['/0010007/factures/releve', 'de consulter les factures'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Accès réservé' }).waitFor();
      await page.getByText(right).first().waitFor();
    }
    await page.goto('/0010007');
    await page.getByText('de consulter les factures').first().waitFor();
    expect(await page.getByText('Toutes vos factures sont réglées').count()).toBe(0);
    await page.goto('/0010006/salaries');
    await page.getByLabel('Établissement').selectOption('0010007');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.waitForURL('**/0010007/salaries*');
    await page.getByRole('link', { name: 'Nouveau salarié' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
