import { expect, it } from 'vitest';
import { figuresFile } from './figures';

const ends = { held: 3, excused: 1, notExcused: 2, cancelled: 0 };

const account = {
  id: 'a',
  name: 'Atelier',
  visitStatistics: {
    ...{ year: 2026, ...ends, heldInTime: 2, daysLate: 9, absenceFees: 4550 },
    kinds: [{ kind: 'VIP_INIT' as const, ...ends, heldInTime: 2 }],
    service: { held: 900, heldInTime: 810, daysLate: 4500, missed: 100 },
    trade: { division: '10', accounts: 7, held: 80, heldInTime: 60, daysLate: 90, missed: 4 },
  },
  visitYears: [{ months: [{ month: 3, ...ends, heldInTime: 2, daysLate: 9, absenceFees: 4550 }] }],
  headcountMonths: [{ year: 2026, month: 3, si: 4, sia: 2, sir: 1 }],
  workforceStatistics: {
    day: '2026-11-27',
    ages: [{ from: 16, to: 24, si: 4, sia: 0, sir: 1 }],
    posts: [{ title: '=SOMME(A1)', people: 5 }],
    months: [{ month: 1, entries: 2, leavings: 1 }],
  },
  workplaceActionFigures: [{ kind: 'POST_STUDY' as const, held: 1 }],
  healthFigures: [{ year: 2025, followed: 40, measures: 6, unfit: null }],
};

async function lines(text: AsyncIterable<string>): Promise<string[]> {
  let whole = '';
  for await (const piece of text) whole += piece;
  return whole.replace('\ufeff', '').trim().split('\r\n');
}

it('écrit chaque chiffre de la page sur une ligne, avec ce qu’il compte', async () => {
  const written = await lines(figuresFile(2026, account, null));
  expect(written[0]).toBe('Tableau;Ligne;Mesure;Valeur');
  expect(written).toEqual(
    expect.arrayContaining([
      'Rendez-vous;Année 2026;Effectués;3',
      'Absences;Année 2026;Frais annoncés, euros HT;45,50',
      'Rendez-vous par mois;mars;Absences non excusées;2',
      'Rendez-vous par mois;mars;Frais annoncés, euros HT;45,50',
      'Effectif à la fin du mois;mars;SIA;2',
      'Pour comparer;Même secteur (NAF 10);Dans le délai;60',
      'Pour comparer;Même secteur (NAF 10);Absences;4',
      'Effectif présent le 27\u00a0novembre 2026, par âge;jusqu’à 24 ans;SIR;1',
      'Entrées et sorties 2026;janvier;Sorties;1',
      'Actions en milieu de travail;Étude de poste;Réalisées;1',
    ]),
  );
});

it('compte chaque établissement d’une entreprise', async () => {
  const works = { id: 'a', name: 'Usine', visitStatistics: account.visitStatistics };
  const written = await lines(figuresFile(2026, account, null, [works]));
  expect(written).toContain('Rendez-vous par établissement;Usine;Dans le délai;2');
});

it('ne dévoile rien de ce qui est masqué, et laisse un intitulé rester un texte', async () => {
  const written = await lines(figuresFile(2026, account, null));
  expect(written).toContain('Santé, par année complète;2025;Avis d’inaptitude;masqué');
  expect(written).toContain(
    'Postes les plus occupés le 27\u00a0novembre 2026;"\'=SOMME(A1)";Salariés;5',
  );
});

it('laisse de côté ce qui n’est pas ouvert', async () => {
  const closed = { workforceStatistics: null, headcountMonths: null, healthFigures: null };
  const bare = { ...account, ...closed };
  const written = await lines(figuresFile(2026, bare, null));
  expect(written.some((each) => each.startsWith('Effectif'))).toBe(false);
});

it('dit quelles visites seules sont comptées par mois', async () => {
  const written = await lines(figuresFile(2026, account, 'REPRISE'));
  expect(written).toContain(
    'Rendez-vous par mois (Visite de reprise, toutes causes);mars;Effectués;3',
  );
});
