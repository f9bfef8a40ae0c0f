import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitAs } from './visitor.ts';

const company = '/0010006';

/** Lists that leave as a file, by who looks at them, and what their file begins with. */
const lists = {
  'drh@novembre.example': {
    [`${company}/visites`]: 'Salarié;Visite;',
    [`${company}/visites?etablissement=tous`]: 'Salarié;Visite;',
    [`${company}/visites?vue=passees&etablissement=tous`]: 'Salarié;Visite;',
    [`${company}/demandes?vue=toutes&etablissement=tous`]: 'Salariés;Visite demandée;',
    [`${company}/salaries/absences?etablissement=tous`]: 'Salarié;État;Cause;',
    [`${company}/factures?etablissement=tous`]: 'Numéro;Objet;',
    [`${company}/factures/releve`]: 'Date;Opération;',
    [`${company}/entreprise/utilisateurs?etablissement=tous`]: 'Nom;Prénom;',
    [`${company}/entreprise/journal?etablissement=tous`]: 'Date et heure;Action;',
  },
  'direction@grandemaree.example': {
    '/0010005/salaries/embauches': 'Personne;Contrat;',
  },
  'helene@aurelia-sante-travail.example': {
    '/service/demandes': 'Salariés;Visite demandée;',
    '/service/adherents': 'Numéro;Adhérent;SIRET;',
    '/service/adherents?recherche=boulangerie': 'Numéro;Adhérent;SIRET;',
    '/service/adherents/retards': 'Numéro;Adhérent;SIRET;',
    '/service/cabinets': 'Cabinet;SIREN;',
    '/service/siret': 'Adhérent;Nom;Nouveau SIRET;',
    '/service/campagne': 'Numéro;Adhérent;SIRET;',
    // Of one subject: the whole one has as many rows as the demonstration has acts.
    '/service/journal?sujet=POSTS': 'Date et heure;Action;',
  },
  'julien@orbecq-conseil.example': {
    '/cabinet?vue=declaration&tri=declaration': 'Numéro;Client;',
    '/cabinet/mandats': 'Client;Demandé avec;',
  },
};

/** Rows of the list on all its pages, as the page counts them. */
async function rowsOf(page: Page): Promise<number> {
  const pages = page.getByRole('navigation', { name: 'Pages' });
  if (await pages.isVisible()) return Number(/ sur (\d+)/.exec(await pages.innerText())?.[1]);
  return page.locator('main :is(table tbody tr, article)').count();
}

async function fileOf(page: Page): Promise<{ name: string; lines: string[] }> {
  const link = page.getByRole('link', { name: 'Exporter (CSV)' });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
  const text = (await file.text()).replace('\ufeff', '');
  const name = /filename="([^"]+)"/.exec(file.headers()['content-disposition'] ?? '')?.[1] ?? '';
  return { name, lines: text.split('\r\n').slice(0, -1) };
}

describe('a list as a file', () => {
  it.each(Object.entries(lists))('has each row that %s sees', async (email, theirs) => {
    const { page, complaints } = await visitAs(email, '/compte');
    for (const [path, beginning] of Object.entries(theirs)) {
      // A demonstration that has just begun still plans the visits of its lists.
      const shown = async (): Promise<number> => {
        await page.goto(path);
        return rowsOf(page);
      };
      await expect
        .poll(shown, { timeout: 90_000, interval: 500, message: path })
        .toBeGreaterThan(0);
      const rows = await rowsOf(page);
      const { name, lines } = await fileOf(page);
      expect({ path, name }).toEqual({
        path,
        name: expect.stringMatching(/-\d{4}-\d\d-\d\d\.csv$/),
      });
      expect({ path, begins: lines[0]?.startsWith(beginning) }).toEqual({ path, begins: true });
      // A journal grows with whatever is read while it is read.
      const growth = path.includes('journal') ? lines.length - 1 - rows : 0;
      expect({ path, rows: lines.length - 1 - Math.max(growth, 0) }).toEqual({ path, rows });
    }
    expect(complaints).toEqual([]);
  });

  it('of statistics has the figures of the year or of the years that are shown', async () => {
    const { page } = await visitAs('drh@novembre.example', `${company}/statistiques?type=reprise`);
    const year = await fileOf(page);
    expect(year.lines).toContainEqual(
      expect.stringMatching(/^Rendez-vous par mois \(Visite de reprise.*;janvier;Effectués;\d+$/),
    );
    await page.goto(`${company}/statistiques/evolution?etablissement=tous`);
    const { name, lines } = await fileOf(page);
    expect(name).toMatch(/^statistiques-entreprise-\d{4}-\d{4}\.csv$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Effectif par suivi;\d{4}.*;Ensemble;\d+$/),
    );
  });

  it('is refused to whoever may not see the list', async () => {
    const { page } = await visitAs('compta@novembre.example', '/compte');
    const refused = [`${company}/salaries/absences`, `${company}/entreprise/utilisateurs`];
    for (const path of [...refused, '/service/adherents', '/service/demandes', '/cabinet']) {
      const file = await page.request.get(`${path}/export`);
      expect({ path, open: file.ok() }).toEqual({ path, open: false });
      expect(file.headers()['content-type']).not.toContain('text/csv');
    }
  });
});
