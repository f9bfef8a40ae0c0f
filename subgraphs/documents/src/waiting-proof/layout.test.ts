import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, test } from 'vitest';
import { visitAnswer } from '../testing/visit.ts';
import { waitingProofLayout } from './layout.ts';
import type { WaitingVisit } from './visit.ts';

const { service, visit } = visitAnswer();
const moments = {
  joinedAt: new Date('2026-11-27T09:15:02.000Z'),
  now: new Date('2026-11-27T09:16:00Z'),
  zone: 'Europe/Paris',
};

async function proofOf(change: Partial<WaitingVisit['visit']> = {}) {
  const pdf = await renderPdf(
    waitingProofLayout(
      {
        service,
        visit: {
          ...{ id: visit.id, kind: 'EMA_INIT', latestDate: '2026-12-10', startsAt: null },
          ...{ employee: { ...visit.employee, id: '1' }, account: visit.account },
          ...change,
        },
      },
      moments,
    ),
  );
  return { pdf, text: textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ') };
}

test('la preuve dit qui a demandé quelle visite, pour qui, quand et pourquoi elle attend', async () => {
  const { pdf, text } = await proofOf();
  for (const fact of [
    'Boulangerie de l’Œuvre',
    'SIRET : 732 829 320 00074',
    'Łucja Lefèvre',
    'examen médical d’aptitude à l’embauche (article R. 4624-24)',
    '2026-11-27T09:15:02.000Z, temps universel',
    'due au plus tard le 10 décembre 2026',
    'ne modifie pas la date limite',
  ]) {
    expect(text).toContain(fact);
  }
  const source = pdf.toString('latin1');
  expect(source).toContain('/Marked true');
  for (const role of ['H1', 'H2', 'P']) expect(source).toContain(`/S /${role}`);
});

test('elle dit le rendez-vous tardif qui est réservé, et jamais la cause d’une absence', async () => {
  const { text } = await proofOf({
    ...{ kind: 'REPRISE_MP', startsAt: new Date('2027-01-06T08:00:00Z') },
  });
  expect(text).toContain(
    'Le rendez-vous réservé, le mercredi 6 janvier 2027 à 9 h, est postérieur à la date limite',
  );
  expect(text).toContain('visite de reprise (article R. 4624-31)');
  expect(text).not.toContain('maladie');
});

test.each([
  ['PRE_REPRISE', 'visite de préreprise (article R. 4624-29)'],
  ['DEM_SAL', 'visite à la demande du salarié (article R. 4624-34)'],
  ['DEM_MT', 'visite à la demande du médecin du travail (article R. 4624-34)'],
  ['POST_PRO', 'visite de fin de carrière (article L. 4624-2-1)'],
] as const)('elle nomme la visite %s comme la loi', async (kind, words) => {
  const { text } = await proofOf({ kind });
  expect(text).toContain(words);
  expect(text).not.toContain('visite de reprise');
});
