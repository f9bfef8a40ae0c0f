import { renderPdf } from '@vigie/pdf/render';
import type { Sender } from '@vigie/pdf/page';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, it } from 'vitest';
import { receiptLayout } from './layout.ts';
import type { Given } from './queries.ts';

const service: Sender = {
  ...{ name: 'Aurélia Santé', phone: '02 61 91 00 00', email: 'contact@aurelia.example' },
  ...{ street: '1 quai', postCode: '49990', city: 'Saint-Aubance', hue: 'PLUM' },
};

const given: Given = {
  receipt: {
    ...{ declarationId: '1', version: 1, accountId: '1', number: '2026-0010003-1' },
    validatedAt: new Date('2026-01-12T09:00:00Z'),
    ...{ validatedBy: '1', preparedBy: null, askedBy: 'Odile Marchand' },
    ...{ headcount: 4, entries: 1, si: 2, sia: 1, sir: 1, fingerprint: 'ab12' },
    ...{ riskAssessmentOn: '2025-11-03', council: 'NO_COUNCIL', hasPreventionOfficer: true },
  },
  ...{ year: 2026, accountId: '1', name: 'Fournil', memberNumber: '0010003' },
  siret: '73282932000074',
};

const wordsOf = async (sender: Sender | null): Promise<string> =>
  textOfPdf(await renderPdf(receiptLayout(given, [], sender))).replaceAll('\u00a0', ' ');

it('le récépissé porte l’en-tête du service, comme ses autres papiers', async () => {
  const words = await wordsOf(service);
  for (const line of [
    'Aurélia Santé',
    'Service de prévention et de santé au travail',
    '1 quai, 49990 Saint-Aubance',
    '02 61 91 00 00 · contact@aurelia.example',
    'Récépissé 2026-0010003-1',
    'Par le service, à la demande d’Odile Marchand',
    'Salariés comptés : 4, dont suivi simple 2, adapté 1, renforcé 1',
    'Avis du CSE : pas de CSE',
  ]) {
    expect(words).toContain(line);
  }
});

it('il est donné aussi avant que le service ait dit qui il est', async () => {
  expect(await wordsOf(null)).toContain('Récépissé 2026-0010003-1');
});
