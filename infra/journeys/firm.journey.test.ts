import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { newMailTo, phone, signIn, visit } from './visitor.ts';

/** The manager of the accounting firm, and an administrator of the factory that the firm asks. */
const manager = 'julien@orbecq-conseil.example';
const administrator = 'daf@novembre.example';
const factory = '/0010006';

const found = (text: string, pattern: RegExp): string => {
  const [match] = pattern.exec(text) ?? [];
  if (!match) throw new Error(`Nothing like ${pattern} in the mail`);
  return match;
};

describe('a firm asks for a mandate', () => {
  it('in a list; the client accepts from the mail on a phone, and takes it back', async () => {
    const { page, complaints } = await visit();
    await page.goto('/cabinet/mandats/demander');
    await signIn(page, manager);
    await page.waitForURL('**/cabinet/mandats/demander');
    await page.getByLabel(/Numéros d.adhérent/).fill('0010006;Novembre\n0010001\n9999999');
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByRole('heading', { name: /Vérification/ }).waitFor();
    await page.getByRole('cell', { name: 'Pas adhérent de ce service' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const sent = new Date().toISOString();
    await page.getByRole('button', { name: /Envoyer 1.demande/ }).click();
    await page.getByText(/1.demande part par e-mail/).waitFor();
    expect(await violationsOn(page)).toEqual([]);

    const { text } = await newMailTo(administrator, sent, ({ subject }) => /mandat/.test(subject));
    const client = await visit({ viewport: phone });
    await client.page.goto(found(text, /\/mandat\/[\w-]{43}/));
    await client.page.getByRole('heading', { name: /vous demande un mandat/ }).waitFor();
    expect(await violationsOn(client.page)).toEqual([]);
    await client.page.getByLabel('Factures : consulter').uncheck();
    const asked = new Date().toISOString();
    await client.page.getByRole('button', { name: 'Accepter et recevoir mon code' }).click();
    const code = await newMailTo(administrator, asked, ({ subject }) => /votre code/.test(subject));
    expect(await violationsOn(client.page)).toEqual([]);
    await client.page
      .getByRole('textbox', { name: /code/i })
      .fill(found(code.subject, /[2-9A-Z]{4}-[2-9A-Z]{4}/));
    await client.page.getByRole('heading', { name: 'Le mandat est donné' }).waitFor();

    await page.goto('/cabinet?recherche=novembre');
    await page.getByRole('link', { name: /Usine de Brissambre/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${factory}/factures`);
    await page.getByText(/votre client d.ajouter «.Factures.:.consulter.» au mandat/).waitFor();
    await page.goto(`${factory}/prevention`);
    await page.getByText(/Un mandat ne donne jamais ce droit/).waitFor();

    const portal = await visit();
    await portal.page.goto(`${factory}/entreprise/cabinets`);
    await signIn(portal.page, administrator);
    await portal.page.getByRole('heading', { name: 'Mandats en cours' }).waitFor();
    expect(await violationsOn(portal.page)).toEqual([]);
    await portal.page.getByRole('link', { name: 'Changer ou retirer' }).click();
    await portal.page.getByRole('heading', { name: 'Retirer le mandat' }).waitFor();
    expect(await violationsOn(portal.page)).toEqual([]);
    await portal.page.getByRole('button', { name: 'Retirer le mandat' }).click();
    await portal.page.getByText('Le mandat est retiré').waitFor();

    await page.goto(factory);
    await page.getByText('Aucun espace avec ce numéro ne vous est ouvert.').waitFor();
    await page.goto('/cabinet/equipe');
    await page.getByRole('heading', { name: 'Remplacements' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // The account that is no longer open answers 404, which the browser tells.
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});
